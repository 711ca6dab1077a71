import { loadConfig } from '../config.ts'
import { CommuniqueError } from '../domain/errors.ts'
import { withoutPassword } from '../storage/database-url.ts'
import { migrate } from '../storage/migrate.ts'

try {
  const { databaseUrl } = loadConfig()
  const applied = await migrate(databaseUrl)
  console.log(
    applied.length === 0
      ? `${withoutPassword(databaseUrl)} is up to date.`
      : `${withoutPassword(databaseUrl)}: applied ${applied.join(', ')}.`,
  )
} catch (error) {
  if (!(error instanceof CommuniqueError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
