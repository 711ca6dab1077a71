import { CommuniqueError } from '../domain/errors.ts'

/** Throws BAD_USER_INPUT where there is no such day in the calendar, as 2015-02-30. `what` names the field. */
export function checkDay(what: string, day: string): void {
  const date = new Date(`${day}T00:00:00Z`)
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)) return
  throw new CommuniqueError('BAD_USER_INPUT', `${what} is no day of the calendar: ${day}.`)
}
