import type { MeetingFact } from '../../domain/facts.ts'
import type { Analysis } from '../analysis.ts'

export function findMeetings(_analysis: Pick<Analysis, 'text'>): MeetingFact[] {
  return []
}
