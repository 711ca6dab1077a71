import type { PersonIndex } from '../../domain/facts.ts'
import { textOf } from '../../domain/span.ts'
import type { Analysis, Block } from '../analysis.ts'

type Input = Pick<Analysis, 'text' | 'structure' | 'personMentions'>

/** What one paragraph of a transcript or an interview is: whose words they are and where they begin. */
export interface Turn {
  /** Span of the label, `PRESIDENT REED`; null in a paragraph that goes on with the turn before. */
  readonly label: { readonly start: number; readonly end: number } | null
  readonly words: { readonly start: number; readonly end: number }
  /** A question of the press, which is nobody's statement. */
  readonly question: boolean
  /** Who speaks, where the line above names them: *Jane Doe, Swedish foreign minister*. */
  readonly person?: PersonIndex
}

const labelPattern =
  /^((?:\p{Lu}[\p{L}.'’-]*|of|the|and|for|de|von|al-\p{L}+)(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|and|for|de|von|al-\p{L}+)){0,7})(?: \([^)]{2,40}\))?:\s+(?=\S)/u
const bareQuestion = /^(Q\.?)(?::|\s{1,4})\s*(?=[\p{Lu}"“(])/u
const asksOnly =
  /^(?:Q|Q\.|QUESTION|Question|REPORTER|Reporter|JOURNALIST|Journalist|MODERATOR|Moderator|INTERVIEWER|Interviewer|PARTICIPANT|AUDIENCE|OPERATOR|HOST|Host)$/
const answersOnly = /^(?:A|A\.|ANSWER|Answer)$/

/** Labels that stand before a colon in any report and introduce no speaker. */
const noSpeaker =
  /^(?:note|update|updated|correction|photo|image|source|tags?|topics?|keywords?|video|watch|read more|also read|related|breaking|editor's note|date|place|location|contact|media contact|additional information|more|story code|here|full text|analysis|opinion|fact box|background|key points?)$/i

/**
 * The turns of a transcript, by block: *PRESIDENT REED: We are glad to be here.* A turn goes on through the paragraphs that
 * follow until the next label. A report is a transcript where at least three paragraphs begin with a label and some label
 * comes twice or asks, or where one label in capitals tells an office. Must not read *NOTE: The item was updated* or one line with a colon.
 */
export function findTurns(input: Input): ReadonlyMap<number, Turn> {
  const { text, structure } = input
  const turns = new Map<number, Turn>()
  const labelled = new Map<number, { label: string; length: number }>()
  for (const [index, block] of structure.blocks.entries()) {
    const found = isRead(block) ? readLabel(textOf(text, block)) : null
    if (found !== null) labelled.set(index, found)
  }
  if (!isTranscript([...labelled.values()].map(({ label }) => label))) return findVoices(input)
  const outlets = new Set([structure.outlet?.name.toLowerCase() ?? ''])
  const askers = new Set(
    [...labelled.values()].map(({ label }) => label).filter((label) => asksOnly.test(label) || outlets.has(label.toLowerCase())),
  )
  let current: { question: boolean } | null = null
  for (const [index, block] of structure.blocks.entries()) {
    if (!isRead(block)) continue
    const found = labelled.get(index)
    if (found !== undefined) {
      current = { question: askers.has(found.label) }
      turns.set(index, {
        label: { start: block.start, end: block.start + found.label.length },
        words: { start: block.start + found.length, end: block.end },
        question: current.question,
      })
    } else if (current !== null) {
      if (/^(?:END|ENDS)\b/.test(text.slice(block.start, block.start + 6))) break
      turns.set(index, { label: null, words: { start: block.start, end: block.end }, question: current.question })
    }
  }
  return turns
}

const isRead = (block: Block): boolean => block.kind === 'body' || block.kind === 'lead' || block.kind === 'subheading'

function readLabel(line: string): { label: string; length: number } | null {
  const question = bareQuestion.exec(line)
  if (question?.[1] !== undefined) return { label: question[1], length: question[0].length }
  const match = labelPattern.exec(line.slice(0, 120))
  const label = match?.[1]
  if (match === null || label === undefined || noSpeaker.test(label)) return null
  // "MINISTER BACH: (Via interpreter) Ladies and gentlemen": how they spoke is none of their words.
  const manner = /^\((?:via|through|in|as|speaking|translated?)\b[^)]{0,40}\)\s*/i.exec(
    line.slice(match[0].length, match[0].length + 60),
  )
  return { label, length: match[0].length + (manner?.[0].length ?? 0) }
}

/** "THE PRESIDENT", "SECRETARY HALL": official transcripts print their labels in capitals; one is enough. */
const titledInCapitals =
  /^(?=[^\p{Ll}]*$)(?:.*\b)?(?:PRESIDENT|MINISTER|SECRETARY|AMBASSADOR|CHANCELLOR|KING|QUEEN|SENATOR|GENERAL|MR|MS|MRS|SPOKESPERSON|CHAIRMAN|PREMIER)\b/u

function isTranscript(labels: readonly string[]): boolean {
  if (labels.some((label) => titledInCapitals.test(label))) return true
  if (labels.length < 3) return false
  const counts = new Map<string, number>()
  // "President of Chile Jane Doe" and "Jane Doe" are one voice: the last word tells.
  for (const label of labels.map((words) => words.split(' ').at(-1) ?? words)) counts.set(label, (counts.get(label) ?? 0) + 1)
  const asked = labels.some((label) => asksOnly.test(label))
  const again = [...counts].filter(([label, count]) => count > 1 && !answersOnly.test(label)).length
  return asked || again > 0
}

/** Voices under one headline are at least so many. */
const FEWEST_VOICES = 3

/**
 * A page of reactions: a line with an office and a name, below it that person's words without any *said*. Must not read the
 * subheadings of a story, of which few are nothing but a name.
 */
function findVoices({ text, structure, personMentions }: Input): ReadonlyMap<number, Turn> {
  const turns = new Map<number, Turn>()
  const named = new Map<number, PersonIndex>()
  for (const [index, block] of structure.blocks.entries()) {
    if (block.kind !== 'subheading' || structure.blocks[index + 1]?.kind !== 'body') continue
    const inside = personMentions.filter(({ start, end }) => block.start <= start && end <= block.end)
    const only = inside.length === 1 ? inside[0] : undefined
    if (only === undefined) continue
    const covered = Math.min(only.phrase.end, block.end) - Math.max(only.phrase.start, block.start)
    if (covered >= 0.7 * (block.end - block.start)) named.set(index, only.person)
  }
  if (named.size < FEWEST_VOICES) return turns
  let person: PersonIndex | undefined
  for (const [index, block] of structure.blocks.entries()) {
    if (block.kind === 'subheading') person = named.get(index)
    else if (block.kind === 'body' && person !== undefined) {
      const words = textOf(text, block)
      const lead = /^["“«‘]?/.exec(words)?.[0].length ?? 0
      const tail = /["”»’]?$/.exec(words)?.[0].length ?? 0
      turns.set(index, { label: null, words: { start: block.start + lead, end: block.end - tail }, question: false, person })
    }
  }
  return turns
}
