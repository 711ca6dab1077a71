/** One report as annotators write it down, and as `npm run extract` prints it: the form in which the two are compared. */
export interface GoldReport {
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly people: readonly GoldPerson[]
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  /** States named only through a city: neither asked for nor counted as made up. */
  readonly countriesByCity: readonly string[]
  readonly meetings: readonly GoldMeeting[]
  readonly quotes: readonly GoldQuote[]
}

export interface GoldPerson {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly country?: string | null
  readonly role?: string | null
}

export interface GoldMeeting {
  readonly kind: string
  readonly status?: string
  readonly people?: readonly string[]
  readonly countries?: readonly string[]
  readonly place?: string | null
  readonly date?: string | null
  readonly dateText?: string | null
  /** False where background: neither asked for nor counted against. */
  readonly main?: boolean
}

export interface GoldQuote {
  readonly text: string
  readonly kind: string
  readonly speaker?: string | null
  readonly main?: boolean
  /** UTF-16 offsets into the report; without them the text is looked up. */
  readonly start?: number
  readonly end?: number
}

/** Reads one annotation; fields that a file leaves out are taken as empty. Throws SyntaxError where the file is no JSON. */
export function readGoldReport(json: string): GoldReport {
  return { ...emptyReport, ...(JSON.parse(json) as Partial<GoldReport>) }
}

/** What stands for a report for which nothing was extracted. */
export const emptyReport: GoldReport = {
  title: null,
  outlet: null,
  published: null,
  people: [],
  countries: [],
  countriesByCity: [],
  meetings: [],
  quotes: [],
}
