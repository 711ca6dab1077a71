import sql from 'sql-template-tag'
import { stableId } from '../domain/stable-id.ts'
import type { Transaction } from './database.ts'
import { loadVersion } from './graph-articles.ts'
import type { CorrectionRow } from './graph-identity.ts'
import { listOf } from './sql.ts'

/** Keeps a correction, the newest of all; gives its id. */
export async function saveCorrection(transaction: Transaction, { kind, profiles, others }: CorrectionRow): Promise<string> {
  const version = await loadVersion(transaction)
  const id = stableId('correction', version)
  await transaction.execute(
    sql`INSERT INTO "Correction" ("id", "kind", "profiles", "others", "version", "createdAt", "revokedAt")
      VALUES (${id}, ${kind}, ${JSON.stringify(profiles)}, ${JSON.stringify(others)}, ${version}, ${new Date().toISOString()}, '')`,
  )
  return id
}

/** Takes a correction back; gives the profiles that it spoke of, undefined where none of that id is in force. */
export async function revokeCorrection(transaction: Transaction, id: string): Promise<string[] | undefined> {
  const [row] = await transaction.query<{ profiles: string; others: string }>(
    sql`SELECT "profiles", "others" FROM "Correction" WHERE "id" = ${id} AND "revokedAt" = ''`,
  )
  if (row === undefined) return undefined
  await transaction.execute(sql`UPDATE "Correction" SET "revokedAt" = ${new Date().toISOString()} WHERE "id" = ${id}`)
  return [...JSON.parse(row.profiles), ...JSON.parse(row.others)]
}

/** The persons of profiles, by the profiles' ids; a person's own id is among them. */
export async function findPersonsOf(transaction: Transaction, profileIds: readonly string[]): Promise<Map<string, string>> {
  if (profileIds.length === 0) return new Map()
  const rows = await transaction.query<{ id: string; personId: string }>(
    sql`SELECT "id", "personId" FROM "Profile" WHERE "id" IN ${listOf(transaction.dialect, profileIds)}`,
  )
  return new Map(rows.map(({ id, personId }) => [id, personId]))
}
