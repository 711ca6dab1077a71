import type { CountryCode } from '../../domain/facts.ts'

/**
 * Surnames by which reports of the world's press name a statesman with nothing beside them ("a letter from Obama", "allies
 * of Assad"), with the state served. Evidence for a name that stands alone; a fuller name or an office in the report comes
 * first. Left out: surnames that are also common words, given names or places (Bush, Rice, May, Sharon, Abbas, Powell).
 */
const table: Readonly<Partial<Record<CountryCode, string>>> = {
  US: 'obama trump biden clinton reagan nixon kissinger kerry pompeo tillerson blinken rumsfeld cheney eisenhower roosevelt brzezinski albright mattis pence',
  RU: 'putin medvedev lavrov yeltsin gorbachev peskov shoigu primakov',
  IR: 'khamenei rouhani ahmadinejad khatami rafsanjani zarif raisi raeisi araghchi araqchi larijani mottaki jalili shamkhani soleimani khomeini pezeshkian',
  IL: 'netanyahu olmert livni peres rabin lieberman gantz lapid',
  DE: 'merkel scholz steinmeier schroeder schröder westerwelle genscher adenauer merz',
  FR: 'macron sarkozy hollande chirac mitterrand fabius juppé',
  GB: 'thatcher churchill sunak starmer miliband',
  TR: 'erdogan erdoğan davutoglu davutoğlu cavusoglu çavuşoğlu fidan ataturk atatürk',
  SY: 'assad muallem moallem mekdad',
  IQ: 'maliki allawi kadhimi barzani talabani sistani saddam',
  EG: 'mubarak sisi sissi morsi shoukry',
  LY: 'gaddafi qaddafi gadhafi haftar',
  AF: 'karzai',
  PK: 'musharraf bhutto zardari',
  IN: 'modi nehru jaishankar',
  UA: 'zelensky zelenskyy zelenskiy poroshenko yanukovych kuleba',
  BY: 'lukashenko',
  HU: 'orban orbán szijjarto szijjártó',
  IT: 'berlusconi renzi draghi meloni frattini',
  PL: 'walesa tusk sikorski kaczynski',
  RS: 'milosevic vucic vučić',
  VE: 'maduro guaido guaidó chávez chavez',
  BR: 'bolsonaro rousseff lula',
  ZA: 'mandela mbeki zuma ramaphosa',
  ZW: 'mugabe mnangagwa',
  PS: 'arafat haniyeh sinwar',
  LB: 'nasrallah hariri aoun siniora berri',
  JP: 'kishida koizumi ishiba',
  PH: 'duterte',
}

const states = new Map<string, CountryCode>(
  (Object.entries(table) as [CountryCode, string][]).flatMap(([code, names]) =>
    names.split(' ').map((name) => [name, code] as const),
  ),
)

/** Whether a word alone is the name of a statesman known everywhere. */
export const isKnownSurname = (word: string): boolean => states.has(word.toLowerCase())

/** The state that the bearer of such a surname serves, or null. */
export const stateOfSurname = (word: string): CountryCode | null => states.get(word.toLowerCase()) ?? null
