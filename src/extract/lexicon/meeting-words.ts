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

/** Any word that may tell of an encounter; where it does not match there is none. */
export const anyEncounterWord =
  /\b(?:me(?:e?t|ets|eting)s?|talks?|call(?:ed)?|phoned?|spoke|confer(?:red)?|receive[ds]?|host(?:ed|s)?|welcomed|summit|conference|negotiations|conversation|discuss(?:ed|ions?))\b/i

/** What is met without anybody being met: *met the deadline*. */
export const notMet =
  words(`requirement requirements deadline deadlines target targets criteria obligation obligations demand demands need needs
  goal goals standard standards condition conditions expectation expectations commitment commitments resistance opposition criticism failure
  success halfway challenge challenges costs`)

/** Verbs behind which an encounter noun is held: *held talks with*. */
export const holdVerbs = words(
  'held hold holds holding had has have having conducted conduct attended attend completed concluded began started resumed chaired co-chaired launched host hosted hosts hosting convene convened convenes ended opened wrapped concluding',
)

/** Verbs that bring two people together, the guest being their object. */
export const hostVerbs = words(
  'received receives receive receiving hosted hosts host hosting welcomed welcomes greeted summoned summons',
)

/** Words behind which stands what was talked about: *talks on trade*, *met to discuss the war*. */
export const topicWords = words(
  'on about over regarding concerning discuss discussed discussing review reviewed end ending address addressing',
)

/** What goes on in a place without anybody meeting there: *the war in Sudan*, *recent developments in Libya*. */
export const affairs =
  words(`war wars conflict conflicts crisis crises situation situations development developments violence fighting unrest protests
  peace stability instability security ceasefire truce elections election vote referendum presence troops forces intervention
  involvement interests investment investments project projects role policy policies events issues issue attack attacks killing
  killings massacre operation operations campaign program programme bombing strikes aggression genocide coup process settlement
  regime opposition group groups people refugees famine hostages prisoners soldiers citizens terrorism militants
  tensions escalation progress reforms transition life aid efforts activities changes`)

/** Words before *to* and a place to which somebody goes. */
export const goalVerbs = words(
  'visit visits trip travel travels traveled travelled traveling came went flew arrived headed heading return returned tour journey',
)

export const tripNouns = words('visit visits trip trips tour journey')

/** Verbs with which something is given to somebody at an encounter. */
export const handingVerbs = words('delivered handed conveyed presented gave submitted extended awarded')

/** Verbs of travel whose object or goal is a place: *arrived in*, *visited*, *traveled to*. */
export const tripVerbs: ReadonlyMap<string, 'direct' | 'goal'> = new Map([
  ...[...words('visited visit visits visiting')].map((word) => [word, 'direct'] as const),
  ...[
    ...words(
      'arrived arrive arrives arriving traveled travelled travel travels traveling travelling flew fly flies headed head heads went departed depart departs left leave leaves',
    ),
  ].map((word) => [word, 'goal'] as const),
])

/** Verbs and phrases before an encounter that put it into the future. */
export const plannedBefore =
  /\b(?:will|shall|would|(?:is|are|was|were)(?: (?:this|next|on|tomorrow|today|later|also|now|tonight|\p{L}+day|morning|afternoon|evening|week|month|year)){0,3} to|is set to|are set to|set to|supposed to|due to|due in|due for|scheduled|slated|expected (?:to|in|at)|plans? to|planned|planning to|going to|intends? to|upcoming|forthcoming|next|arranging|preparing|ahead of|headed (?:to|for)|heading (?:to|for)|to be held|prior to)\b|\b(?:agreed|decided) to(?: hold| have| resume)?$/iu

/** Verbs behind an encounter that put it into the future: *the talks will be held on Friday*. */
export const plannedAfter =
  /\b(?:will|shall|(?:is|are) (?:to|due|scheduled|expected|set|slated|planned)|to (?:be held|take place)|(?:was|were|been) (?:agreed|arranged|scheduled|planned)|would (?:focus|cover|address|begin|start|deal|center|centre)|scheduled for|planned for|due (?:in|on))\b/i

/** Verbs behind an encounter that did not take place: *a meeting with Y would be a mistake*. */
export const unrealAfter =
  /\b(?:would|could|might|may|should) (?:not|be|have|help|lead|mean|take|happen)\b|\b(?:is|are|was|were|as) (?:\w+ly )?(?:possible|impossible|pointless|useless|futile|meaningless|necessary|needed|key|vital|essential|crucial|unlikely|likely|unacceptable|inevitable)\b|\b(?:did|has|have|had|was|were|will) not (?:yet )?(?:take|taken|happen|happened|occur|occurred|be|been|materialize|materialized|held)\b/i

/** Words before an encounter under which it did not, or may not, take place. */
export const unreal =
  /\b(?:not|never|yet to|n['’]t|refus\w+|den(?:y|ied|ies)|declin\w+|reject\w+|possib\w+|could|might|may|if|should|would not|hopes? for|calls? for|called for|urg\w+|want\w*|offer\w*|propos\w+|request\w*|ready to|readiness|willing\w*|invit\w+|without|rather than|instead of|idea of|prospect\w*|chance|need for|importance of|necessity of|no|hop(?:e|es|ed|ing)|rul\w+ out|avoid\w*|oppos\w+|unlikely|reluctan\w+|fail(?:s|ed)? to|seek\w*|sought|consider\w*|suggest\w*|demand\w*|push\w* for|plea\w* for|appeal\w* for|impossible|hypothetical|try(?:ing)? to|tries to|tried to|attempt\w*|aim(?:s|ed|ing)? to|as if|conditional|pending|unless|lack of|absence of)\b/i

/** A circumstance of what is told, up to its noun: *… in a private*. */
export const besideClause =
  /\b(?:in|during|at|after|following)(?: (?:a|an|his|her|their|the))?(?: (?:separate|private|phone|telephone|joint|bilateral|recent|closed-door|first|brief))*$/i

/** What makes even a circumstance a mere possibility: *could agree in a meeting with Y*. */
export const onlyPossible = /\b(?:could|might|may|if|should|unless|hop(?:e|es|ed|ing))\b/i

export const cancelled = /\b(?:cancel(?:l?ed|s)?|called off|postponed|scrapped|suspended)\b/i
