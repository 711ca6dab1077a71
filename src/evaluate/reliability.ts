/** A fact's confidence and whether it was right. */
export interface Rated {
  readonly chance: number
  readonly right: boolean
}

/** The facts whose confidence lies in one tenth. */
export interface Tenth {
  readonly from: number
  readonly facts: number
  readonly right: number
  /** The mean confidence that they were given; 0 where there are none. */
  readonly said: number
}

/** What was promised against what was kept, tenth by tenth of confidence, the lowest first. */
export function inTenths(rated: readonly Rated[]): Tenth[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    // Confidences are hundredths: 0.30 times ten is 3.0000000000000004 in some, 2.999… in none.
    const here = rated.filter(({ chance }) => Math.min(9, Math.floor(Math.round(chance * 100) / 10)) === tenth)
    const sum = here.reduce((total, { chance }) => total + chance, 0)
    return {
      from: tenth / 10,
      facts: here.length,
      right: here.filter(({ right }) => right).length,
      said: here.length === 0 ? 0 : sum / here.length,
    }
  })
}

/** How many facts have at least this confidence, and how many of them are right. */
export function atLeast(rated: readonly Rated[], least: number): { readonly facts: number; readonly right: number } {
  const sure = rated.filter(({ chance }) => chance >= least)
  return { facts: sure.length, right: sure.filter(({ right }) => right).length }
}
