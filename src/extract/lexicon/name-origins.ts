import type { CountryCode } from '../../domain/facts.ts'

/** States where most names are Arabic, Persian or Turkic. */
export const muslimStates: ReadonlySet<CountryCode> = new Set(
  'IR IQ SA SY JO AE QA KW OM YE BH EG LY TN DZ MA SD PK AF TR AZ TM UZ TJ PS'.split(' '),
)

const foreign = new Set(
  `aaron adam adrian alan albert alberto alejandro alex alexander alexandre alexei alexey alice alison amanda ana anatoly anders andrea andreas andrei andrew andrey andriy angela ann anna anne annalena
  anthony antoine anton antonio antony arnold arthur arturo barack barbara bart ben benjamin bernard bert bill bob boris brad brett brian bruce carl carla carlos caroline catherine charles charlotte chris
  christian christine christopher chuck clara claudia colin condoleezza craig cristina dan daniel danny dave david dean denis dennis diana dick didier diego dmitri dmitry dominic dominique don donald doug douglas
  eduardo edward ekaterina elena elizabeth ellen emma emmanuel enrique eric ernest ernesto eva evan evo federica felipe felix fernando francisco franck francois frank frans fred frederic gabriel gary gavin geir gennady
  geoff geoffrey george georges gerald gerard gerhard gideon giorgio giovanni giulio giuseppe gordon graham greg gregory guido guillermo gustavo guy hans harold harry heather heiko helen helga helmut henri henry hillary howard hugo ian igor
  ingrid irina isabel ivan jack jackie jacques jair jake james jan jane janet jason javier jay jean jean-claude jean-marc jean-yves jeff jeffrey jen jennifer jens jeremy jerome jerry jim jimmy joachim joe johan johannes john jon jonathan jorge jose
  josep joseph joseph juan juha julia julian julie justin kamala karen karl kate keith keir ken kenneth kevin kim konstantin kristalina lars laura laurent lawrence leo leon leonid leslie lloyd lou louis luca lucas luigi luis luiz lindsey
  madeleine manfred manuel marc marco marcus margaret maria marie marina mario mark marta martin mary matt matteo matthew mauricio maxim melania michael michel michelle miguel mike mikhail mitch mitt monica nancy naftali ned neil nicholas nick nicola nicolas nikki nikolai nikolay
  oleg olaf olga oliver olivier oscar pablo paolo pat patricia patrick paul paulo pavel pedro pete peter philip philippe phillip pierre rafael ralph raul ray rebecca rex ricardo richard rick rob robert roberto robin roger roland roman ron ronald rudy ruth ryan sam samantha sarah scott sean sebastian
  sergei sergey sergio silvio simon stefan stephane stephen steve steven stuart susan svetlana sylvie ted teresa theresa thomas tim timothy tom tommy tony ursula valentina valery victor viktor vincent vitaly vladimir volodymyr wendy werner william wolfgang xavier yevgeny yigal yitzhak yuri yury benny benyamin binyamin ehud shimon tzipi avigdor zvi
  xi li wang zhang hu wen jiang park moon ban shinzo fumio taro junichiro yoshihide yukio toshimitsu narendra manmohan sushma subrahmanyam nirmala rajnath nguyen young-sup`
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
)

/** Whether a given name is of a language that officials of those states hardly ever bear. */
export const isForeignToMuslimStates = (given: string): boolean => foreign.has(given.toLowerCase().replace(/[’']/g, ''))

/** Whether a family name has sounds that names of those states do not begin or end with: "Brandt", "Clark"; not "Ghalibaf". */
export function soundsForeign(name: string, country: CountryCode): boolean {
  const word = name.toLowerCase()
  if (/^(?:[bcdfgkptv][lr]|s[cklmnptw][^h]|s[chklmnptw][rlw]|x|tz|ps|pf|wh?r|mc|o['’])/.test(word)) return true
  if (/(?:ck|tz|sky|ski|vich|vić|vic|berg|stein|feld|field|ington|sson|sen|ez|dez|ov|ova|ev|eva|enko|mp|lt|rk)$/.test(word))
    return !/(?:ov|ova|ev|eva)$/.test(word) || !/^(?:AZ|UZ|TM|TJ)$/.test(country)
  return false
}

/** Family endings of Persian names: "-zadeh", "-nejad", "-pour", "-ian", "-i". */
export const soundsPersian = (name: string): boolean =>
  /(?:zadeh?|ne?jad|pour|ian|far|nia|rad|mand|fard|[^aeiou]i|ei|aee|aie)$/i.test(name)

/** States whose officials may well bear the commonest Islamic names. */
export const withIslamicNames: ReadonlySet<CountryCode> = new Set([
  ...muslimStates,
  ...'LB ID MY BD NG SN SO BN MV KZ KG BA XK AL ML NE TD GM GN SL DJ KM MR IN ET TZ GY SR TT FJ MU LK SG TH PH KE UG GH CI BF BJ TG CM CF ER MW MZ MG'.split(
    ' ',
  ),
])

/** Whether a given name is one of the commonest Islamic ones; no evidence against a told country, only against a guess. */
export const bearsIslamicName = (given: string): boolean =>
  /^(?:m[ou]ham+[ae]d|mahmoud|ahma?e?d|ali$|hass?an|hoss?ein|huss?ein|abd|rez?a|saeed|khal[ie]d|omar|[ie]brahim|m[ae]hdi|m[ou]sta(?:fa|pha)|you?sef|yousuf|hamid|hamad|jawad|javad|karim|q+ass?em|akbar|seyy?ed)/i.test(
    given,
  )
