import type { CountryCode } from '../../domain/facts.ts'
import { outlets } from '../../domain/outlets.ts'

const homes = new Map(
  outlets.flatMap(({ name, home, forms }) =>
    home === undefined ? [] : [name, ...forms].map((form) => [form.toLowerCase(), home] as const),
  ),
)

/** The country that an outlet writes from and for, or null where it is unknown or writes for the world. */
export const homeOfOutlet = (name: string): CountryCode | null => homes.get(name.toLowerCase()) ?? null

const knownForms = new Set(outlets.flatMap(({ forms }) => forms.map((form) => form.toLowerCase())))

/** Whether words are a form of an outlet of the table, whatever their case. */
export const isKnownOutlet = (words: string): boolean => knownForms.has(words.toLowerCase())

/** Nouns with which newspapers, stations and agencies name themselves: "Lusaka Courier", "The Daily Gleaner". */
export const outletNouns =
  /\b(?:News|Newsroom|Agency|Times|Press|Post|Herald|Journal|Tribune|Gazette|Courier|Beacon|Chronicle|Observer|Standard|Telegraph|Guardian|Examiner|Gleaner|Dispatch|Bulletin|Daily|Weekly|Monitor|Inquirer|Enquirer|Globe|Review|Magazine|Television|TV|Radio|Broadcasting|Online|Today|Network|Media|Website|Newspaper)\b/
