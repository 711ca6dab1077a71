import type { Span } from '../domain/span.ts'
import type { BlockKind } from './analysis.ts'

/** A line of a report while its structure is being told. */
export interface Line extends Span {
  readonly text: string
  kind: BlockKind
}
