/** What went wrong, for programs: `code` of a `CommuniqueError`. */
export type ErrorCode =
  /** The settings of the environment cannot be used. */
  | 'INVALID_SETTINGS'
  /** DATABASE_URL names no database that this program can open. */
  | 'INVALID_DATABASE_URL'
  /** The database's file or folder cannot be read or written, or its server cannot be reached. */
  | 'DATABASE_UNAVAILABLE'
  /** Another process kept the database locked for longer than we wait. */
  | 'DATABASE_LOCKED'
  /** The file is no SQLite database, or a damaged one. */
  | 'DATABASE_DAMAGED'
  /** The database lacks migrations, or has ones that this version does not know. */
  | 'DATABASE_NOT_MIGRATED'
  /** The models and the migrations say the same: there is nothing to write. */
  | 'NOTHING_TO_MIGRATE'
  /** What a caller asked for cannot be given: a page size out of range, a cursor of another list. */
  | 'BAD_USER_INPUT'
  /** What a caller wants to change is not there. */
  | 'NOT_FOUND'
  /** The server cannot listen where it is told to. */
  | 'PORT_UNAVAILABLE'
  /** A step of `npm run generate` failed. */
  | 'GENERATING_FAILED'

/** A failure that is to be expected and that somebody can do something about: `message` is one plain sentence for them. */
export class CommuniqueError extends Error {
  override readonly name = 'CommuniqueError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}
