import { textOf } from '../../domain/span.ts'
import { genericHeads } from '../lexicon/office-kin.ts'
import { personVerbs, speechVerbs } from '../lexicon/person-verbs.ts'
import type { Description } from './descriptions.ts'
import type { PersonDraft } from './draft.ts'
import type { NameRun } from './judge-name.ts'
import { fitOfDescription } from './match-description.ts'
import type { ClassedToken } from './word-classes.ts'

/** How many sentences may lie between a description and the name that it waits for, or that it follows. */
const AHEAD = 6
const BEHIND = 3
const MOST_PEOPLE = 300

/**
 * A report may tell the office first and the name alone later: "The head of customs said … Ali Said made the remarks", or the
 * name first: "Weber spoke in Berlin. The German chancellor said …". The bare name gets the office where no other person of
 * the report holds it. Must not catch "The foreign minister said … Obama withdrew …": the name must speak or act as the one did.
 */
export function adoptDescriptions(
  text: string,
  tokens: readonly ClassedToken[],
  drafts: readonly PersonDraft[],
  descriptions: readonly Description[],
): void {
  const bare = drafts.filter((draft) => draft.positions.length === 0)
  // A file with hundreds of people is no single report: who follows whom says nothing there.
  if (bare.length === 0 || drafts.length > MOST_PEOPLE) return
  for (const description of descriptions) {
    if (!isTelling(description) || drafts.some((draft) => holds(draft, description))) continue
    const person = nameAhead(tokens, bare, description) ?? nameBehind(tokens, bare, description)
    if (person === null) continue
    person.positions.unshift({
      title: textOf(text, description.office.title).replace(/\s+/g, ' '),
      country: description.office.country,
      span: description.office.title,
      international: description.office.international,
    })
    person.offices.push(description.office)
    bare.splice(bare.indexOf(person), 1)
    if (bare.length === 0) return
  }
}

/** A description that tells an office of its own, as the subject of its clause. */
function isTelling({ article, plural, office, head, words, subject }: Description): boolean {
  if (plural || office.counterpart || article === 'indefinite' || article === 'none' || !subject) return false
  if (words.length < 2 && office.country === null) return false
  return !(genericHeads.has(head) && words.length < 2 && office.country === null)
}

const holds = (draft: PersonDraft, { head, words, office }: Description): boolean =>
  draft.positions.length > 0 &&
  fitOfDescription(
    { head, words, country: office.country },
    {
      country: draft.offices.find(({ country }) => country !== null)?.country ?? null,
      titles: draft.positions.map(({ title }) => title),
    },
  ) >= 0.45

const sentenceOf = (tokens: readonly ClassedToken[], run: NameRun): number => (tokens[run.first] as ClassedToken).sentence

function nameAhead(tokens: readonly ClassedToken[], bare: readonly PersonDraft[], description: Description): PersonDraft | null {
  for (const draft of bare) {
    const run = draft.cluster.runs[0]
    if (run === undefined || run.first < description.last) continue
    const away = sentenceOf(tokens, run) - description.sentence
    if (away > AHEAD || away < 0) return null
    return speaks(tokens, run) || takesUpLead(tokens, run, description) ? draft : null
  }
  return null
}

/**
 * "Moldova's foreign minister has praised the deal. Natalia Rusu met Andrei Popa on Tuesday": behind an office told with its
 * state in the first sentence, the full name with which one of the next two begins. Not "Iran's president spoke. Jane Doe was born in 1990."
 */
function takesUpLead(tokens: readonly ClassedToken[], run: NameRun, { sentence, office }: Description): boolean {
  const first = tokens[run.first] as ClassedToken
  const verb = tokens[run.last]
  const opens = tokens[run.first - 1]?.sentence !== first.sentence
  const isAct = verb?.pos === 'VERB' && (personVerbs.has(verb.lemma) || speechVerbs.has(verb.lemma))
  return sentence <= 5 && office.country !== null && opens && run.last - run.first > 1 && first.sentence - sentence <= 2 && isAct
}

function nameBehind(tokens: readonly ClassedToken[], bare: readonly PersonDraft[], description: Description): PersonDraft | null {
  let best: PersonDraft | null = null
  let at = -1
  for (const draft of bare) {
    for (const run of draft.cluster.runs) {
      if (
        run.last > description.first ||
        run.first <= at ||
        description.sentence - sentenceOf(tokens, run) > BEHIND ||
        !speaks(tokens, run)
      )
        continue
      best = draft
      at = run.first
    }
  }
  return best
}

/** The name is the subject of a verb of speech, or of "made the remarks". */
function speaks(tokens: readonly ClassedToken[], run: NameRun): boolean {
  let i = run.last
  if (tokens[i]?.pos === 'ADV' || /^(?:also|further|then|has|had)$/.test(tokens[i]?.key ?? '')) i++
  // "also indirectly suggested"
  while (tokens[i]?.pos === 'ADV' && i < run.last + 3) i++
  const also = i > run.last && tokens.slice(run.last, i).some(({ key }) => /^(?:also|further)$/.test(key))
  const verb = tokens[i]
  if (verb !== undefined && verb.sentence === tokens[run.first]?.sentence && (verb.pos === 'VERB' || verb.pos === 'AUX')) {
    return (
      also ||
      speechVerbs.has(verb.lemma) ||
      /^(?:make|made|speak|spoke|was|is|believe)$/.test(verb.key) ||
      verb.lemma === 'make' ||
      verb.lemma === 'speak'
    )
  }
  const before = tokens[run.first - 1]
  if (before?.key === 'to' && tokens[run.first - 2]?.key === 'according') return true
  return before?.pos === 'VERB' && speechVerbs.has(before.lemma)
}
