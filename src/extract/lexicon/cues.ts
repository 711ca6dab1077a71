/**
 * The verbs by which a report attributes words to somebody, and what each may take as its content.
 *
 * - `clause`: a clause, with "that" or without, or words in quotation marks (*said that …*, *said …*)
 * - `that`: a clause only where "that" opens it (*believes that …*)
 * - `object`: a noun phrase is the content (*praised the agreement*)
 * - `infinitive`: "to" with a verb (*promised to help*)
 * - `request`: somebody and "to" with a verb (*urged the two sides to talk*)
 * - `of`: somebody and "of" or "for" (*accused the ministry of delay*)
 * - `as`: something and "as" (*described the talks as useful*)
 * - `naming`: something and what it is called (*called the talks useful*)
 * - `for`: "for" and a noun phrase, which alone is the content (*called for restraint*); likewise `on`, `about`, `against`
 * - `words`: only words in quotation marks or behind a colon (*continued: …*)
 * - `hearer`: the one spoken to may stand between cue and content (*told the envoy that …*)
 */
export type CueFrame =
  | 'clause'
  | 'that'
  | 'object'
  | 'infinitive'
  | 'request'
  | 'of'
  | 'as'
  | 'naming'
  | 'for'
  | 'on'
  | 'about'
  | 'against'
  | 'words'
  | 'hearer'

/** Verbs by the frames that they take. A verb may stand in several rows. */
const verbsByFrame: Readonly<Record<CueFrame, string>> = {
  clause: `say state note add stress emphasize emphasise underline underscore reiterate assert affirm claim argue maintain insist
    explain announce declare warn tell remark reveal confirm suggest indicate mention caution contend concede acknowledge admit
    allege predict pledge vow promise opine highlight recall reaffirm complain conclude respond reply write tweet propose demand
    deny estimate hint observe inform assure remind disclose clarify quip comment post boast lament regret urge recommend
    report advise reassert reconfirm restate specify testify proclaim exclaim declare voice posit alert re-affirm re-iterate re-emphasize`,
  that: `convey believe hope agree expect doubt fear accept recognize recognise decide think consider imply signal deem resolve commit`,
  object: `note recognize recognise reassert reconfirm restate praise hail laud commend applaud criticize criticise condemn denounce slam blast deplore lament welcome reject appreciate
    emphasize emphasise stress underline underscore highlight reiterate reaffirm re-affirm re-iterate re-emphasize express voice convey announce propose suggest
    demand confirm affirm deny dismiss downplay wish recommend extol decry deride rebuke castigate lambast rap regret acknowledge
    declare pledge promise vow request advocate repudiate dispute refute rebut defend urge`,
  infinitive: `pledge promise vow threaten demand urge propose`,
  request: `urge ask request order instruct advise tell implore beseech exhort command warn beg call encourage push`,
  of: `accuse blame`,
  as: `describe consider assess evaluate slam brand label portray hail denounce condemn dismiss characterize characterise depict cite name praise term reject
    criticize refer regard`,
  naming: `call term brand label dub deem`,
  for: `call plead appeal`,
  on: `insist elaborate stress emphasize emphasise`,
  about: `complain warn lament`,
  against: `warn caution rail`,
  words: `continue ask answer begin conclude declare go quote read reply respond shout joke sum wonder maintain`,
  hearer: `tell inform assure remind warn notify advise ask alert`,
}

const irregularForms: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  go: ['went', 'gone'],
  begin: ['began', 'begun'],
  read: ['read', 'read'],
  beseech: ['besought', 'besought'],
  deem: ['deemed', 'deemed'],
}

const doubling = new Set(['quip', 'rap', 'beg', 'regret', 'admit', 'sum', 'slam', 'dub', 'refer', 'rebut', 'snub'])

/** British spelling doubles the last letter, American does not: *labelled*, *labeled*. */
const doublingInBritain = new Set(['label', 'signal', 'counsel'])

/** How a cue stands in its sentence: *says*, *said* carry a subject; *saying* borrows one; *say* needs a helper before it. */
export type CueForm = 'present' | 'past' | 'participle' | 'gerund' | 'base'

export interface CueWord {
  readonly lemma: string
  readonly form: CueForm
  readonly frames: ReadonlySet<CueFrame>
}

/** Every form of every cue verb in lower case. */
export const cueWords: ReadonlyMap<string, CueWord> = buildCueWords()

function buildCueWords(): Map<string, CueWord> {
  const framesOf = new Map<string, Set<CueFrame>>()
  for (const [frame, verbs] of Object.entries(verbsByFrame) as [CueFrame, string][]) {
    for (const verb of verbs.split(/\s+/)) {
      const frames = framesOf.get(verb) ?? new Set<CueFrame>()
      frames.add(frame)
      framesOf.set(verb, frames)
    }
  }
  const words = new Map<string, CueWord>()
  for (const [lemma, frames] of framesOf) {
    words.set(lemma, { lemma, form: 'base', frames })
    words.set(thirdPerson(lemma), { lemma, form: 'present', frames })
    words.set(gerund(lemma), { lemma, form: 'gerund', frames })
    const [past, participle] = irregularForms[lemma] ?? [pastTense(lemma), pastTense(lemma)]
    words.set(participle, { lemma, form: 'participle', frames })
    words.set(past, { lemma, form: 'past', frames })
    if (doublingInBritain.has(lemma)) {
      words.set(`${lemma}led`, { lemma, form: 'past', frames })
      words.set(`${lemma}ling`, { lemma, form: 'gerund', frames })
    }
  }
  return words
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

function gerund(verb: string): string {
  if (doubling.has(verb)) return `${verb}${verb.at(-1)}ing`
  return verb.endsWith('e') && !verb.endsWith('ee') ? `${verb.slice(0, -1)}ing` : `${verb}ing`
}

function pastTense(verb: string): string {
  if (doubling.has(verb)) return `${verb}${verb.at(-1)}ed`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return verb.endsWith('e') ? `${verb}d` : `${verb}ed`
}

/**
 * Cues of several words: the verb's forms, the words that must follow it (the last of them a preposition or particle that
 * belongs to the cue), and the frames of the whole.
 */
export const phrasalCues: readonly {
  readonly verb: RegExp
  readonly follows: readonly string[]
  readonly lemma: string
  readonly frames: readonly CueFrame[]
}[] = [
  { verb: /^point(?:s|ed|ing)?$/, follows: ['out'], lemma: 'point out', frames: ['clause', 'object'] },
  { verb: /^point(?:s|ed|ing)?$/, follows: ['to'], lemma: 'point to', frames: ['as'] },
  { verb: /^appeal(?:s|ed|ing)?$/, follows: ['to'], lemma: 'appeal to', frames: ['request'] },
  { verb: /^rul(?:es?|ed|ing)$/, follows: ['out'], lemma: 'rule out', frames: ['object'] },
  { verb: /^(?:makes?|made|making)$/, follows: ['clear'], lemma: 'make clear', frames: ['clause', 'object'] },
  { verb: /^(?:makes?|made|making)$/, follows: ['it', 'clear'], lemma: 'make clear', frames: ['clause'] },
  { verb: /^g(?:ives?|ave|iving)$/, follows: ['assurance'], lemma: 'give assurance', frames: ['that'] },
  { verb: /^g(?:ives?|ave|iving)$/, follows: ['assurances'], lemma: 'give assurance', frames: ['that'] },
  { verb: /^hint(?:s|ed|ing)?$/, follows: ['at'], lemma: 'hint at', frames: ['object'] },
  { verb: /^attach(?:es|ed|ing)?$/, follows: ['importance', 'to'], lemma: 'attach importance', frames: ['object'] },
  { verb: /^attach(?:es|ed|ing)?$/, follows: ['great', 'importance', 'to'], lemma: 'attach importance', frames: ['object'] },
  { verb: /^(?:lash|hit)(?:es|ed|ing)?$/, follows: ['out', 'at'], lemma: 'lash out', frames: ['object'] },
  { verb: /^(?:sound|rais)(?:s|ed|ing|es)?$/, follows: ['the', 'alarm', 'about'], lemma: 'sound the alarm', frames: ['object'] },
  { verb: /^(?:sound|rais)(?:s|ed|ing|es)?$/, follows: ['the', 'alarms', 'about'], lemma: 'sound the alarm', frames: ['object'] },
  { verb: /^(?:sound|rais)(?:s|ed|ing|es)?$/, follows: ['the', 'alarm', 'over'], lemma: 'sound the alarm', frames: ['object'] },
  { verb: /^(?:took|takes?)$/, follows: ['issue', 'with'], lemma: 'take issue', frames: ['object'] },
]

/** Verbs whose clause very often lacks "that": *said the talks failed*. Behind the others a bare noun phrase is an object. */
export const bareClauseVerbs: ReadonlySet<string> = new Set(
  `say add note state tell stress emphasize emphasise claim announce argue insist maintain suggest warn explain believe hope assert
  underline reiterate declare think confirm remark affirm write tweet mention assure inform predict vow pledge reply respond report
  estimate highlight underscore recall deny admit acknowledge`
    .split(/\s+/)
    .concat('point out', 'make clear'),
)

/** Nouns that make *expressed …* and its like a cue of hope or belief as a whole when a clause follows: *expressed hope that …*. */
export const attitudeNouns: ReadonlySet<string> = new Set(
  'hope hopes confidence optimism belief regret concern concerns certainty conviction doubt doubts fear fears'.split(' '),
)

/** Verbs that take such a noun. */
export const attitudeVerbs: ReadonlySet<string> = new Set('express voice convey show'.split(' '))

/** Nouns that name a statement and may carry a clause: *the announcement that …*, *made the remarks*. */
export const statementNouns: ReadonlySet<string> = new Set(
  'statement remarks remark comment comments tweet message letter interview speech announcement communique post report'.split(
    ' ',
  ),
)

/** Those on whose word a report may rely: as sources they carry the news, they do not speak in it. */
export const newsSources: RegExp =
  /\b(?:news agency|news service|news|newspaper|daily|magazine|television|TV|radio|website|portal|channel|broadcaster|the report|reports?|media|press(?! (?:service|office|secretary|department|release|statement|attach))|correspondent|agency|agencies|newspapers|journal|outlets?)\b/i

/** Agencies and outlets that reports quote by bare name; lower case. */
export const knownAgencies: ReadonlySet<string> = new Set(
  `irna isna ilna mehr mna fars tasnim icana shana ria tass interfax reuters afp ap bloomberg xinhua anadolu aa cnn bbc nbc abc cbs fox
  sputnik aljazeera al-jazeera al-arabiya al-manar al-mayadeen haaretz axios politico kyodo yonhap nhk dpa efe ansa pti ani dawn
  presstv iribnews irib sana wam spa kuna petra nna guardian telegraph economist spiegel monde figaro hurriyet ynet`.split(/\s+/),
)

/** Words behind which a verb is no report of speech: *did not say*, *refused to comment*. */
export const negators: ReadonlySet<string> = new Set([
  "n't",
  'not',
  'never',
  'neither',
  'nobody',
  'without',
  'refused',
  'declined',
])
