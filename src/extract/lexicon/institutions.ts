import type { CountryCode } from '../../domain/facts.ts'

/** Institutions, movements and offices that only one state has: whoever holds office in them belongs to it. They do not name the state itself. */
export const institutions: readonly (readonly [CountryCode, RegExp])[] = [
  [
    'IR',
    /\b(?:Majlis|IRGC|Islamic Revolution(?:ary)? Guards?|Islamic Revolution|Expediency Council|Expediency Discernment|Guardian Council|Basij|Assembly of Experts|Astan Quds|Khatam[- ]al[- ]Anbiy?a|Quds Force|IRICA|IRIB|ICCIMA|NIOC|NPC|CBI|AEOI|Supreme Leader|Supreme National Security Council)\b/,
  ],
  ['LB', /\b(?:Hezbollah|Hizbullah|Amal Movement)\b/],
  ['YE', /\b(?:Ansarullah|Ansar Allah|Houthis?)\b/],
  ['PS', /\b(?:Hamas|Islamic Jihad|Fatah|PLO|Palestine Liberation)\b/],
  ['AF', /\b(?:Taliban)\b/],
  ['IL', /\b(?:Knesset|Likud|Mossad|Shin Bet|Haaretz|IDF)\b/],
  ['CN', /\b(?:State Councill?or|People['’]s Liberation Army|National People['’]s Congress)\b/],
  ['MM', /\bState Counsellor\b/],
  ['JP', /\b(?:Chief Cabinet Secretary|House of Councillors)\b/],
  ['KR', /\b(?:Blue House|Cheong Wa Dae)\b/],
  ['TR', /\bGrand National Assembly\b/],
  ['PL', /\bSejm\b/],
  ['VA', /\b(?:Pope|Pontiff)\b/],
  ['SE', /\bRiksdag\b/],
  ['NO', /\bStorting\b/],
  ['DK', /\bFolketing\b/],
  ['FI', /\bEduskunta\b/],
  ['HR', /\bSabor\b/],
  ['PH', /\bMalaca[nñ]ang\b/],
  ['AR', /\bCasa Rosada\b/],
  ['BR', /\bItamaraty\b/],
  ['BD', /\bChief Adviser\b/],
  ['RU', /\b(?:Kremlin|Duma|Rosatom|Gazprom|Rosneft)\b/],
  ['DE', /\b(?:Bundestag|Bundesbank|Bundesrat)\b/],
  [
    'US',
    /\b(?:State Department|Secretary of State|Pentagon|White House|CIA|FBI|CENTCOM|House Speaker|Capitol|Federal Reserve|Congress(?:man|woman))\b/i,
  ],
  [
    'GB',
    /\b(?:Foreign Secretary|Downing Street|House of Commons|House of Lords|Chancellor of the Exchequer|Home Secretary|MI6)\b/,
  ],
  ['FR', /\b(?:Elys[ée]e|Quai d'Orsay)\b/],
  ['IN', /\b(?:Lok Sabha|Rajya Sabha|External Affairs Minister|Minister of External Affairs)\b/],
  ['UA', /\b(?:Verkhovna Rada)\b/],
  ['IE', /\b(?:Taoiseach|Tánaiste)\b/],
  ['IQ', /\b(?:Hashd al-Sha'?abi|Popular Mobilization|Kata'?ib)\b/],
]

/** States without a prime minister: the president leads the government. */
export const withoutPrimeMinister: ReadonlySet<CountryCode> = new Set(
  'US IR BR MX AR CO VE CL BO EC PY UY CR PA GT HN NI SV DO ID PH CH CY TM NG KE GH AO ZM ZW MW LR SL GM BI AF'
    .split(' ')
    .filter((code) => code !== 'AF'),
)

/** Republics whose prime minister speaks for them abroad; their presidents hold a dignity. */
export const ledByPrimeMinister: ReadonlySet<CountryCode> = new Set(
  'IL DE IN IT GR AT HU EE LV IE BD ET SG MT SI SK BG HR ME AL XK MK IS FJ WS VU TT DM MU NP'.split(' '),
)

/** Republics whose president leads the government beside a prime minister. */
export const ledByPresident: ReadonlySet<CountryCode> = new Set(
  'FR RU EG KR SY KZ UZ TJ TM AZ BY SN CI CM GA CD CG RW UG TZ DZ KP TW PE VN'.split(' '),
)

/** States with a senate. */
export const withSenate: ReadonlySet<CountryCode> = new Set(
  'US CA AU FR IT ES BE NL IE PL CZ RO CH PK PH TH MY KH KZ UZ JO BH OM NG KE ZW LR RW BI CD CG GA CM CI MG MX BR AR CL CO BO PY UY DO HT JM TT BB BS BZ GD LC AG DZ MA TN EG SO SS ET NA ZA SZ LS PW'.split(
    ' ',
  ),
)

/** States with a king, queen, emir, sultan or grand duke. */
export const monarchies: ReadonlySet<CountryCode> = new Set(
  'GB JP SA JO MA BH OM QA KW AE ES NL BE SE NO DK TH MY BN KH BT LS SZ TO LU LI MC CA AU NZ'.split(' '),
)

/** Sultans and emirs rule only here. */
export const rulers: Readonly<Record<string, ReadonlySet<CountryCode>>> = {
  sultan: new Set(['OM', 'BN']),
  emir: new Set(['QA', 'KW', 'BH', 'AE']),
  king: new Set(['SA', 'JO', 'BH', 'MA', 'GB', 'ES', 'NL', 'BE', 'SE', 'NO', 'DK', 'TH', 'MY', 'KH', 'BT', 'LS', 'SZ', 'TO']),
  queen: new Set(['GB', 'ES', 'NL', 'BE', 'SE', 'NO', 'DK', 'JO']),
  chancellor: new Set(['DE', 'AT']),
}

/** States beside Britain whose diplomacy has a foreign secretary. */
export const withForeignSecretary: ReadonlySet<CountryCode> = new Set('IN PK BD NP LK MV BT PH'.split(' '))
