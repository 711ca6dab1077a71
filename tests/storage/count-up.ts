import sql from 'sql-template-tag'
import { openDatabase } from '../../src/storage/open-database.ts'

// A program of its own: TIMES times it counts the rows of a table and adds one that says how many it found, which comes out
// right only if nobody else writes in between. At KILL_AT it kills itself inside the write.
const { DATABASE_URL = '', TIMES = '0', KILL_AT = '' } = process.env
const database = await openDatabase(DATABASE_URL)
for (let turn = 0; turn < Number(TIMES); turn++) {
  await database.write(async (transaction) => {
    const [count] = await transaction.query<{ n: number }>(sql`SELECT COUNT(*) AS "n" FROM "Resemblance"`)
    await transaction.execute(
      sql`INSERT INTO "Resemblance" ("aId", "bId", "score", "reasons", "joins") VALUES (${`${process.pid}`}, ${String(count?.n)}, 1, '', ${false})`,
    )
    // Long enough for the other programs to come upon the lock.
    await new Promise((resolve) => setTimeout(resolve, 15))
    if (KILL_AT === String(turn)) process.kill(process.pid, 'SIGKILL')
  })
}
await database.close()
