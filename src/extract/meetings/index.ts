import type { MeetingFact } from '../../domain/facts.ts'
import type { Analysis } from '../analysis.ts'

export function findMeetings(_analysis: Omit<Analysis, 'meetings' | 'quotes'>): MeetingFact[] {
  return []
}
