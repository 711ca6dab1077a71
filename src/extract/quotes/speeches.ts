import { textOf } from '../../domain/span.ts'
import type { Block } from '../analysis.ts'
import type { Scene } from '../clauses/scene.ts'
import type { Turn } from './turns.ts'

/** Words in paragraphs of their own behind a line that announces them, without quotation marks. */
export interface Speech {
  /** The paragraph that announces them, or the headline. */
  readonly intro: number
  readonly words: { readonly start: number; readonly end: number }
}

/** The first and second person: who speaks in the reporter's stead. */
const speaksOfSelf = /\b(?:I|I['’](?:m|ve|ll|d)|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Mm]y|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our|[Tt]hank)\b/
/** Words of a line that announces words. */
const announces =
  /\b(?:said|says|stated|added|continued|responded|replied|answered|told|wrote|concluded|remarks?|statements?|speech|address|messages?|letter|comments?|tweeted|opening|text|follow(?:s|ing))\b/i
const LONGEST_INTRO = 400
const MOST_PARAGRAPHS = 30

/**
 * Verbatim words whose marks a page left out or set as a block: *Speaking after the talks, the minister said:* and below it
 * paragraphs in the first person, each of which is a quote; they end where the reporter speaks of others again. Must not
 * read a list behind a colon (*The two sides agreed on the following:*) or a story that goes on after *Read more:*.
 */
export function findSpeeches(
  text: string,
  scenes: readonly Scene[],
  turns: ReadonlyMap<number, Turn>,
): ReadonlyMap<number, Speech> {
  const speeches = new Map<number, Speech>()
  const byBlock = new Map<number, Scene[]>()
  for (const scene of scenes) {
    const there = byBlock.get(scene.unit.block)
    if (there === undefined) byBlock.set(scene.unit.block, [scene])
    else there.push(scene)
  }
  const blocks = scenes[0]?.analysis.structure.blocks ?? []
  const title = blocks.findIndex((block) => block.kind === 'headline')
  if (title >= 0 && turns.size === 0 && titlesSpeech.test(textOf(text, blocks[title] as Block))) {
    const first = firstProse(text, blocks, title)
    // "Statement by the spokesperson on the visit" tells of others: only who says "I" speaks.
    const opening = blocks[first]
    const own = opening !== undefined && /^We\b|\b(?:I|I['’](?:m|ve|ll|d)|[Mm]y)\b/.test(textOf(text, opening))
    for (const at of own ? paragraphsOf(text, blocks, first - 1, byBlock) : []) {
      const { start, end } = blocks[at] as Block
      speeches.set(at, { intro: title, words: { start, end } })
    }
  }
  for (let intro = 0; intro < blocks.length; intro++) {
    if (turns.has(intro) || speeches.has(intro) || !isIntro(text, blocks[intro] as Block, byBlock.get(intro))) continue
    const paragraphs = paragraphsOf(text, blocks, intro, byBlock)
    for (const at of paragraphs) {
      const { start, end } = blocks[at] as Block
      speeches.set(at, { intro, words: { start, end } })
    }
    intro = paragraphs.at(-1) ?? intro
  }
  return speeches
}

/** A headline whose page is the speech itself: *Statement by President Reed on the talks*, *Prime Minister Dahl's address to the assembly*. */
const titlesSpeech =
  /^(?:full text|text|transcript|(?:opening |joint |press |written |closing )?(?:remarks|statement|speech|address|message|letter))\b(?!.*\b(?:after|following|sparks?|draws?|causes?|says?)\b)[^.:]*\b(?:by|of|from)\b|['’]s? (?:opening |closing |press )?(?:remarks|statement|speech|address|message)\b/i

/** The first paragraph behind a title that is no line of the page (a place, a day) and no salutation (*Mr. President,*). */
function firstProse(text: string, blocks: readonly Block[], title: number): number {
  let at = title + 1
  while (at < Math.min(blocks.length, title + 7)) {
    const block = blocks[at] as Block
    const words = textOf(text, block)
    if (block.end - block.start > 80 || (speaksOfSelf.test(words) && /[.!?]$/.test(words))) break
    at++
  }
  return at
}

/** *In his opening remarks, the minister said:*, *President Reed at the start of the talks:*, *President Reed:* */
export function isIntro(text: string, block: Block, scenes: readonly Scene[] | undefined): boolean {
  if (!/^(?:body|lead|subheading)$/.test(block.kind) || scenes === undefined) return false
  if (block.end - block.start > LONGEST_INTRO || !/:\s*$/.test(textOf(text, block))) return false
  const last = scenes.at(-1)
  if (last === undefined || last.unit.items.some(({ quotation }) => quotation >= 0)) return false
  return announces.test(text.slice(last.unit.start, last.unit.end)) || isLabel(last)
}

/** A name with or without its office and nothing else that matters: no verb stands in it. */
const isLabel = ({ unit, layers }: Scene): boolean =>
  layers.names.some((name) => name >= 0) &&
  unit.items.length <= 16 &&
  !unit.items.some(({ pos }) => pos === 'VERB' || pos === 'AUX')

/** The paragraphs of a speech: up to the last that speaks of itself before the reporter, a mark or another line with a colon. */
function paragraphsOf(text: string, blocks: readonly Block[], intro: number, byBlock: ReadonlyMap<number, Scene[]>): number[] {
  const found: number[] = []
  let kept = 0
  for (let at = intro + 1; at < blocks.length && found.length < MOST_PARAGRAPHS; at++) {
    const block = blocks[at] as Block
    if (block.kind === 'noise' || block.kind === 'caption') continue
    const words = textOf(text, block)
    if (!/^(?:body|lead)$/.test(block.kind) || /^["“”«‘'•*–-]/.test(words) || /:\s*$/.test(words)) break
    const own = speaksOfSelf.test(words)
    if (!own && (found.length === 0 || (byBlock.get(at) ?? []).some(reportsSomebody))) break
    found.push(at)
    if (own) kept = found.length
  }
  return found.slice(0, kept)
}

/** Whether the reporter tells in a sentence what somebody said. */
const reportsSomebody = ({ attributions }: Scene): boolean =>
  attributions.some(({ source, cue }) => source !== null && cue.frames.has('clause'))
