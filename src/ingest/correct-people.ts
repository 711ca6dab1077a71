import { CommuniqueError } from '../domain/errors.ts'
import { foldName } from '../domain/fold-name.ts'
import type { Database, Transaction } from '../storage/database.ts'
import { findPersonsOf, revokeCorrection, saveCorrection } from '../storage/graph-corrections.ts'
import { findProfilesOfPersons } from '../storage/graph-identity.ts'
import { loadRows } from '../storage/graph-tables.ts'
import { changeGraph } from './change-graph.ts'

/** A correction that was made, and the persons whom it speaks of as they are now. */
export interface CorrectedPeople {
  readonly correctionId: string
  readonly personIds: readonly string[]
}

/**
 * Makes several persons one, in one transaction; the person keeps the id of `keep`. Holds for every name that they have now, until
 * a later correction says otherwise. Throws NOT_FOUND for a person who is not there, BAD_USER_INPUT where they are one already.
 */
export function mergePeople(
  database: Database,
  { keep, merge }: { readonly keep: string; readonly merge: readonly string[] },
): Promise<CorrectedPeople> {
  return database.write(async (transaction) => {
    const persons = await findPersonsOf(transaction, [keep, ...merge])
    if (!persons.has(keep)) throw nobody('keep')
    for (const [index, id] of merge.entries()) if (!persons.has(id)) throw nobody(`merge[${index}]`)
    const kept = persons.get(keep) as string
    const all = [kept, ...new Set(merge.map((id) => persons.get(id) as string).filter((id) => id !== kept))]
    if (all.length === 1) throw new CommuniqueError('BAD_USER_INPUT', 'They are one person already.')
    const profiles = (await findProfilesOfPersons(transaction, all)).map(({ id }) => id).sort()
    const ordered = [kept, ...profiles.filter((id) => id !== kept)]
    const correctionId = await saveCorrection(transaction, { kind: 'MERGE', profiles: ordered, others: [] })
    return reconsider(transaction, { correctionId, profiles: ordered })
  })
}

/**
 * Gives some of a person's names to another person, in one transaction: the profiles whose own name is one of them, whatever
 * case and accents, or, for a form that is nobody's own name, those that use it. Throws NOT_FOUND, and BAD_USER_INPUT for names
 * that are no forms of the person's, or all of them.
 */
export function splitPerson(
  database: Database,
  { person, names }: { readonly person: string; readonly names: readonly string[] },
): Promise<CorrectedPeople> {
  return database.write(async (transaction) => {
    const personId = (await findPersonsOf(transaction, [person])).get(person)
    if (personId === undefined) throw nobody('person')
    const ids = (await findProfilesOfPersons(transaction, [personId])).map(({ id }) => id)
    const profiles = await loadRows(transaction, 'Profile', 'id', ids)
    const forms = await loadRows(transaction, 'NameForm', 'profileId', ids)
    const leaving = new Set<string>()
    for (const name of names) {
      const key = foldName(name) || name.trim()
      const own = profiles.filter(({ nameKey }) => nameKey === key).map(({ id }) => id)
      const users = forms.filter(({ text }) => foldName(text) === key).map(({ profileId }) => profileId)
      if (own.length + users.length === 0) {
        throw new CommuniqueError('BAD_USER_INPUT', `The reports never call this person ${JSON.stringify(name)}.`)
      }
      for (const id of own.length > 0 ? own : users) leaving.add(id)
    }
    const staying = ids.filter((id) => !leaving.has(id)).sort()
    if (staying.length === 0) {
      throw new CommuniqueError(
        'BAD_USER_INPUT',
        'Every name of this person is among these, or is a form of one of them: at least one has to stay.',
      )
    }
    const correction = { kind: 'SPLIT' as const, profiles: [...leaving].sort(), others: staying }
    const correctionId = await saveCorrection(transaction, correction)
    return reconsider(transaction, { correctionId, profiles: [...staying, ...correction.profiles] })
  })
}

/** Takes a correction back, in one transaction: who is who is decided as if it had never been made. Throws NOT_FOUND. */
export function undoCorrection(database: Database, id: string): Promise<CorrectedPeople> {
  return database.write(async (transaction) => {
    const profiles = await revokeCorrection(transaction, id)
    if (profiles === undefined) throw new CommuniqueError('NOT_FOUND', 'No correction in force has this id.')
    return reconsider(transaction, { correctionId: id, profiles })
  })
}

async function reconsider(
  transaction: Transaction,
  { correctionId, profiles }: { readonly correctionId: string; readonly profiles: readonly string[] },
): Promise<CorrectedPeople> {
  await changeGraph(transaction, { corrected: profiles })
  const persons = await findPersonsOf(transaction, profiles)
  return { correctionId, personIds: [...new Set(profiles.flatMap((id) => persons.get(id) ?? []))] }
}

const nobody = (what: string): CommuniqueError =>
  new CommuniqueError('NOT_FOUND', `The graph has nobody with the id given as ${what}.`)
