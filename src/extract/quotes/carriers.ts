import { formOfSiteName, isOutletName, longForms, nameOfOutlet } from '../outlet-forms.ts'

/**
 * The outlet that the words for who carried a statement name: *IRNA*, *the Tasnim news agency*, *Norway's official news agency NTB*
 * (*NTB*). Null where they name none: *local media*, *a report*, *the newspaper*, *Chilean press reports*, *There*, *the
 * International Atomic Energy Agency*.
 */
export function outletNamed(words: string): string | null {
  const bare = words.trim().replace(/^the\s+/i, '')
  if (isOutletName(bare) || isOutletName(`The ${bare}`) || site.test(bare) || formOfSiteName(bare) !== null) return bare
  const known =
    longForms.find((form) => bare.includes(form)) ??
    bare.match(/\p{Lu}[\p{L}.-]*\p{L}/gu)?.find((word) => nameOfOutlet(word) !== null)
  if (known !== undefined) return known
  const own = bare.split(/\s+/).filter((word, at) => isOwnWord(word, at))
  return own.length > 0 && !reportNouns.test(bare) && !isOtherAgency(bare) ? bare : null
}

/** A word that only a name has: in capitals, and neither an adjective of a state, nor a word for outlets, nor one that opens a sentence. */
const isOwnWord = (word: string, at: number): boolean =>
  /^["“'‘(]?\p{Lu}/u.test(word) && !outletWords.test(word) && !ofState.test(word) && !(at === 0 && openers.test(word))

/** *khamenei.ir*, *oilprice.com* */
const site = /^[\p{L}\d-]{3,}\.\p{L}{2,4}$/u

/** *Chilean*, *British*, *Lebanon-based*: of a state or place, and no name. */
const ofState =
  /(?:ian|ese|ish|ean|eli|iti|aqi|ani|ench|tch|ern|stan|can|ari|eni|-based|-owned|-run|-language)(?:['’]s)?$|^(?:U\.S\.|US|UK|UN|U\.N\.|EU|Arab|Afghan|German|Saudi|Kuwaiti|Kazakh|Uzbek|Tajik|Swiss|Greek|Czech|Thai|Leading|Multiple|Its)$/u

const outletWords =
  /^(?:news|media|press|agency|agencies|newspapers?|papers?|dailies|daily|websites?|sites?|portals?|channels?|outlets?|network|television|tv|radio|state|official|foreign|local|social|reports?|sources?|officials?|ministry)(?:['’]s)?$/i

const openers =
  /^(?:There|It|They|He|She|This|That|These|Those|Some|Many|Several|Others?|Other|A|An|Our|Unconfirmed|Latest|Recent|Earlier|Various|All|One|Another|We|You|Who|Foreign)$/

/** What is read there, not who prints it: *OPEC's latest report*, *press reports*. */
const reportNouns = /\b(?:reports?|statements?|surveys?|studies|study|data|correspondents?|whistle\S*)\b/i

/** *the International Atomic Energy Agency* is none of the press. */
const isOtherAgency = (words: string): boolean =>
  /\bAgency\b/.test(words) &&
  !/\b(?:News|Press|Telegraph|Information|Media)\s+Agency\b/.test(words) &&
  words.split(/\s+/).length > 2
