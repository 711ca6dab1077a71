/** Words for one office that reports use by turns; the first is what the others are read as. */
export const officeSynonyms: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:(?:top|chief|senior)\s+diplomat|diplomacy chief|foreign policy chief|foreign secretary|secretary of state|fm)\b/g,
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
  [/\b(?:chancellor)\b/g, 'chancellor'],
  [/\b(?:majlis|parliament)\b/g, 'parliament'],
]

const offices =
  /^(?:minister|president|prime-minister|vice-president|secretary|ambassador|envoy|speaker|spokesperson|chief|head|director|commander|general|king|emir|sultan|prince|leader|chairman|chairwoman|chair|governor|mayor|lawmaker|adviser|analyst|expert|professor|ayatollah|cleric|judge|prosecutor|chancellor|consul|commissioner|representative|deputy|colonel|admiral|economist|scholar|researcher|negotiator|coordinator|ceo|premier|author|writer|candidate|aide|attache|inspector|imam|bishop|pope|editor|sheikh|foreign|defense|interior|security|energy|oil|economy|finance|trade|health|nuclear|parliament|judiciary|army|agriculture|industry|transport|education|science|culture|tourism|immigration|justice|labor|communications|petroleum|planning|environment|sports)$/

/** The words of a phrase that name an office or its field, synonyms read as one. */
export function officeWords(phrase: string): Set<string> {
  let words = phrase.toLowerCase()
  for (const [pattern, word] of officeSynonyms) words = words.replace(pattern, word)
  return new Set((words.match(/[\p{L}-]+/gu) ?? []).filter((word) => offices.test(word)))
}

/** Heads that fit anybody in public service. */
export const genericHeads: ReadonlySet<string> = new Set(
  `official diplomat politician figure leader statesman man woman minister dignitary executive speaker cleric author lawmaker official's
  veteran officer commander general expert analyst scholar negotiator candidate president chief head envoy`.split(/\s+/),
)

export const pluralHeads =
  /\b(?:officials|ministers|sides|leaders|presidents|diplomats|parties|countries|envoys|chiefs|sources|people|they|both|analysts|experts|governments|nations|lawmakers|spokesmen|commanders|media|reports|states|members|participants|observers|authorities|dignitaries)\b/
