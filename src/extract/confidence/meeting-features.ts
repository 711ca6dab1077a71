import type { Analysis, UnratedMeeting } from '../analysis.ts'
import type { Features } from './estimate.ts'

/**
 * What tells how far a meeting can be trusted: the rule and the kind, how many of those who took part are named, how many
 * sentences tell of it, whether day and place are known, and whether the report tells of it as its news.
 */
export function featuresOfMeeting({ structure }: Pick<Analysis, 'structure'>, meeting: UnratedMeeting): Features {
  const first = meeting.evidence[0]
  const features: Record<string, number> = {
    [`rule ${meeting.rule}`]: 1,
    [`kind ${meeting.kind}`]: 1,
    [`people ${Math.min(meeting.people.length, 3)}`]: 1,
    'told again': Math.min(meeting.evidence.length - 1, 3) / 3,
  }
  if (meeting.status === 'PLANNED') features['planned'] = 1
  if (!meeting.main) features['background'] = 1
  if (meeting.dateText !== null) features['day told'] = 1
  if (meeting.place !== null) features['place told'] = 1
  if (first !== undefined && first.start < endOfOpening(structure)) features['in the first two paragraphs'] = 1
  return features
}

function endOfOpening({ blocks }: Analysis['structure']): number {
  let paragraphs = 0
  for (const { kind, end } of blocks) if ((kind === 'body' || kind === 'lead') && ++paragraphs === 2) return end
  return Number.POSITIVE_INFINITY
}
