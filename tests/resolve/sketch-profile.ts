import { foldOffice } from '../../src/resolve/office-class.ts'
import { identifyProfile, type Profile } from '../../src/resolve/profile.ts'

/** A profile in short. */
export type Sketch = readonly [
  name: string,
  country: string | null,
  office?: string | undefined,
  weight?: number,
  years?: readonly [number, number],
]

/** The profile that a sketch stands for; several offices are parted by semicolons. */
export function sketchProfile([name, countryCode, office, weight = 1, years = [0, 0]]: Sketch): Profile {
  const officeKeys = (office ?? '')
    .split(';')
    .map(foldOffice)
    .filter((key) => key !== '')
  const identity = identifyProfile(name, { countryCode, officeKeys, articleId: name })
  const [firstYear, lastYear] = years
  const offices = officeKeys.map((titleKey) => ({ titleKey, countryCode, firstYear, lastYear, weight }))
  return { ...identity, name, weight, lastYear, offices }
}
