import type { MeetingKind } from '../../domain/facts.ts'
import { words } from './grammar.ts'

/** Nouns that name an encounter, with the kind that each tells. */
export const encounterNouns: ReadonlyMap<string, MeetingKind> = new Map<string, MeetingKind>([
  ...[
    ...words(
      'meeting meetings talks negotiations consultations dialogue conversation conversations discussion discussions session sessions gathering sit-down audience encounter lunch dinner breakfast',
    ),
  ].map((word) => [word, 'MEETING'] as const),
  ...[...words('call calls phonecall videoconference teleconference')].map((word) => [word, 'CALL'] as const),
  ...[...words('summit conference forum')].map((word) => [word, 'CONFERENCE'] as const),
])

/** Words close to an encounter that make it a call. */
export const callWords =
  /\b(?:phone|telephone|telephonic|video|virtual|videoconference|online|by\s+phone|over\s+the\s+phone|call)\b/i

/** What is met without anybody being met: *met the deadline*. */
export const notMet =
  words(`requirement requirements deadline deadlines target targets criteria obligation obligations demand demands need needs
  goal goals standard standards condition conditions expectation expectations commitment commitments resistance opposition criticism failure
  success halfway challenge challenges costs`)

/** Verbs behind which an encounter noun is held: *held talks with*. */
export const holdVerbs = words(
  'held hold holds holding had has have having conducted conduct attended attend completed concluded began started resumed chaired co-chaired launched',
)

/** Verbs that bring two people together, the guest being their object. */
export const hostVerbs = words(
  'received receives receive receiving hosted hosts host hosting welcomed welcomes greeted summoned summons',
)

export const tripNouns = words('visit visits trip trips tour journey')

/** Verbs of travel whose object or goal is a place: *arrived in*, *visited*, *traveled to*. */
export const tripVerbs: ReadonlyMap<string, 'direct' | 'goal'> = new Map([
  ...[...words('visited visit visits visiting')].map((word) => [word, 'direct'] as const),
  ...[
    ...words(
      'arrived arrive arrives arriving traveled travelled travel travels traveling travelling flew fly flies headed head heads went departed',
    ),
  ].map((word) => [word, 'goal'] as const),
])

/** Verbs and phrases before an encounter that put it into the future. */
export const plannedBefore =
  /\b(?:will|shall|would|is to|are to|was to|were to|is set to|are set to|set to|due to|due in|due for|scheduled|slated|expected to|plans? to|planned|planning to|going to|intends? to|upcoming|forthcoming|next|hopes? to|arranging|preparing|ahead of|to be held|prior to)\b/i

/** Words before an encounter under which it did not, or may not, take place. */
export const unreal =
  /\b(?:not|never|n['’]t|refus\w+|den(?:y|ied|ies)|declin\w+|reject\w+|possib\w+|could|might|may|if|should|would not|hopes? for|calls? for|called for|urg\w+|want\w*|offer\w*|propos\w+|request\w*|ready to|readiness|willing\w*|invit\w+|without|rather than|instead of|idea of|prospect\w*|chance|need for|importance of|necessity of|no)\b/i

export const cancelled = /\b(?:cancel(?:l?ed|s)?|called off|postponed|scrapped|suspended)\b/i
