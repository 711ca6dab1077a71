import { remember } from '../../domain/remember.ts'

/** Words for one office that reports use by turns; the first is what the others are read as. */
export const officeSynonyms: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:(?:top|chief|senior)\s+diplomat|diplomacy chief|foreign policy chief|foreign affairs chief|high representative|foreign secretary|secretary of state|fm)\b/g,
    'foreign minister',
  ],
  [/\b(?:defen[cs]e chief|defen[cs]e secretary|secretary of defen[cs]e)\b/g, 'defense minister'],
  [/\b(?:premier|pm|prime minister)\b/g, 'prime-minister'],
  [/\b(?:vice[\s-]president|vp)\b/g, 'vice-president'],
  [/\b(?:lawmaker|mp|parliamentarian|legislator|congressman|congresswoman|senator|deputy of parliament)\b/g, 'lawmaker'],
  [/\b(?:(?:top|senior|chief)\s+security official|security chief|security adviser|security advisor)\b/g, 'security secretary'],
  [/\b(?:spokesman|spokeswoman|spokesperson)\b/g, 'spokesperson'],
  [/\b(?:chief justice|judiciary chief|head of the judiciary)\b/g, 'judiciary chief'],
  [/\b(?:advisor)\b/g, 'adviser'],
  [/\bdefence\b/g, 'defense'],
  [/\bhead of state\b/g, 'president'],
  [/\bhead of government\b/g, 'prime-minister'],
  [/\bsecretary[\s-]general\b/g, 'secretary chief'],
  [/\b(?:majlis|parliament)\b/g, 'parliament'],
]

/** Words for who holds an office, those that reports use for one another under one word. */
const headOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    minister: 'minister',
    president: 'president',
    'prime-minister': 'prime-minister premier',
    'vice-president': 'vice-president',
    secretary: 'secretary',
    envoy: 'envoy ambassador representative consul emissary',
    speaker: 'speaker',
    spokesperson: 'spokesperson',
    chief: 'chief head director chairman chairwoman chair ceo boss president-general commissioner',
    commander:
      'commander general colonel admiral vice-admiral rear-admiral commodore brigadier lieutenant officer marshal captain',
    monarch: 'king queen emir amir sultan monarch ruler',
    prince: 'prince princess',
    leader: 'leader',
    governor: 'governor mayor',
    lawmaker: 'lawmaker',
    adviser: 'adviser aide',
    expert: 'analyst expert professor economist scholar researcher academic commentator strategist columnist',
    cleric: 'ayatollah cleric imam bishop pope sheikh patriarch',
    judge: 'judge prosecutor justice',
    chancellor: 'chancellor',
    negotiator: 'negotiator coordinator mediator',
    deputy: 'deputy',
    inspector: 'inspector',
    writer: 'author writer editor',
    candidate: 'candidate',
    attache: 'attache',
    lawyer: 'lawyer attorney',
    businessman: 'businessman businesswoman entrepreneur',
  }).flatMap(([head, words]) => words.split(' ').map((word) => [word, head] as const)),
)

const fieldWords =
  /^(?:foreign|defen[cs]e|interior|security|energy|oil|economy|economic|finance|trade|commerce|health|nuclear|parliament|judiciary|army|navy|police|agriculture|industry|transport|roads|education|science|culture|tourism|immigration|refugees?|justice|labor|communications|petroleum|planning|environment|sports|intelligence|bank|atomic|budget|water|housing|border|youth|railways?|customs|cooperative|welfare)$/

interface OfficeWords {
  readonly heads: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
}

/** The office that a phrase tells: who holds it (the heads) and its field; synonyms read as one. */
export const readOffice = remember((phrase): OfficeWords => {
  const lower = withoutSynonyms(phrase)
  return { heads: headsIn(lower), fields: fieldsIn(lower) }
})

/**
 * The offices that a person's title tells, one for each part of "deputy prime minister and foreign minister". Whom somebody
 * serves is no office of theirs: the prince is not "the prince's adviser", the minister not "the spokesman for the minister".
 */
export const readOffices = remember((title): readonly OfficeWords[] => {
  const lower = withoutSynonyms(title)
  const parts = lower.split(/\s+and\s+|\s*[,/]\s*/)
  return (parts.length > 1 ? [lower, ...parts] : parts).map((part) => {
    const holder = part.split(/\s(?:of|for|to|at|in|with)\s/)[0] ?? part
    const served = holder.split(/['’]s\s/).at(-1) ?? holder
    const heads = [served, holder, part].map(headsIn).find((found) => found.size > 0) ?? new Set<string>()
    return { heads, fields: fieldsIn(part) }
  })
})

function withoutSynonyms(phrase: string): string {
  let lower = phrase.toLowerCase()
  for (const [pattern, word] of officeSynonyms) lower = lower.replace(pattern, word)
  return lower
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}-]+/gu) ?? []

const headsIn = (text: string): ReadonlySet<string> =>
  new Set(wordsIn(text).flatMap((word) => (headOf.has(word) ? [headOf.get(word) as string] : [])))

const fieldsIn = (text: string): ReadonlySet<string> =>
  new Set(
    wordsIn(text)
      .filter((word) => fieldWords.test(word))
      .map((word) => word.replace('defence', 'defense')),
  )

/** Heads that fit anybody in public service. */
export const genericHeads: ReadonlySet<string> = new Set(
  `official diplomat politician figure statesman man woman dignitary executive veteran side lady gentleman eminence excellency majesty highness holiness member`.split(
    /\s+/,
  ),
)

export const pluralHeads =
  /\b(?:officials|ministers|sides|leaders|presidents|diplomats|parties|countries|envoys|chiefs|sources|people|they|both|analysts|experts|governments|nations|lawmakers|spokesmen|commanders|media|reports|states|members|participants|observers|authorities|dignitaries)\b/
