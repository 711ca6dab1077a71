import { countryOfWords } from './countries.ts'
import { isKnownOutlet, outletNouns } from './lexicon/outlets.ts'
import { isOutletName, longForms, nameOfOutlet } from './outlet-forms.ts'
import { findPageDates } from './page-dates.ts'

/** The words of a line that name an outlet, and the name that they stand for. */
export interface Credit {
  readonly words: string
  readonly name: string
}

const posts =
  '(?:(?:Senior |Chief )?(?:Staff Writer|Staff|Foreign Service|News Desk|Web Desk|Newsroom|Staff Reporter|(?:Foreign |Diplomatic |Special |Political )?Correspondent|Reporter|Bureau))s?'
const postPattern = new RegExp(`^(\\p{Lu}[\\p{L}.&'’/ -]{2,40}?)(?:\\s*/\\s*| )${posts}\\.?$`, 'u')
const noOutlet = /^(?:By|Our|News|Web|Foreign|Staff|Senior|Special|Diplomatic|Political|World|Online|National|The)$/

/** "Washington Post Staff Writer", "World Bulletin/News Desk", "Press Trust of India Oslo", "• Wam": an outlet alone or with a post, a desk or a place. */
export function readCreditLine(words: string): Credit | null {
  const bare = words.replace(/^[•*·|–-]\s*/, '').trim()
  if (bare.length > 70) return null
  if (isKnownOutlet(bare)) return { words: bare, name: nameOfOutlet(bare) ?? bare }
  const posted = postPattern.exec(bare)?.[1]
  if (posted !== undefined && !noOutlet.test(posted))
    return nameOfOutlet(posted) !== null || outletNouns.test(posted) || bare.includes('/')
      ? { words: posted, name: nameOfOutlet(posted) ?? posted }
      : null
  const form = longForms.find((candidate) => bare.startsWith(candidate))
  return form !== undefined && /^,? \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(bare.slice(form.length))
    ? { words: form, name: nameOfOutlet(form) ?? form }
    : null
}

/** Whether a line credits an outlet, alone or with a post or a place. */
export const isCreditLine = (words: string): boolean => readCreditLine(words) !== null

/**
 * An outlet beside a place or a page's date, with nothing else of weight. Catches "PTI | New Delhi | Updated: 19-04-2021
 * 22:22 IST", "Xinhua, November 2, 2016 Adjust font size:", "Kyiv • UNN", "[HarborNet, Monday, 5 May 2014, 10:20 GMT]"; must
 * not catch "Reuters, AP and AFP reported from Oslo on Monday."
 */
export function readStampCredit(words: string): Credit | null {
  if (words.length > 110 || /[.!?]["”]?$/.test(words)) return null
  const tagged = /^\[\s*(\p{Lu}[^,[\]]{1,30}?)\s*,[^[\]]*\d{4}[^[\]]*\]$/u.exec(words)?.[1]
  if (tagged !== undefined) return { words: tagged, name: nameOfOutlet(tagged) ?? tagged }
  const dates = findPageDates(words, 0)
  let rest = words.replace(/^[-–—|•·\s]+/, '').replace(/^(?:by|from|source)\b\s*:?\s*/i, '')
  for (const { start, end } of dates) rest = rest.replace(words.slice(start, end), '|')
  const parts = rest.split(/\s*[|•·]\s*|,\s+|\s+[-–—]\s+/).filter((part) => /\p{L}/u.test(part))
  const named = parts.find(isOutletName)
  if (named === undefined || (dates.length === 0 && parts.length < 2)) return null
  const others = parts.filter((part) => part !== named)
  const fits = others.every(
    (part) =>
      (dates.length > 0 && part.split(/\s+/).length <= 3) ||
      /^(?:last )?(?:updated|created|published|posted)\b/i.test(part) ||
      countryOfWords(part) !== null,
  )
  return fits ? { words: named, name: nameOfOutlet(named) ?? named } : null
}

/**
 * The agency's name behind the last words of a story, on the same line: where it begins, and whose it is. Catches "… his
 * guests. – KUNA", "… the peninsula. (Yonhap)", "… the talks. — AFP/Reuters"; must not catch "… he told Reuters.".
 */
export function readClosingCredit(words: string): { readonly index: number; readonly name: string } | null {
  // Looked for at the end alone: most lines have none.
  const from = Math.max(0, words.length - 60)
  const end = words.slice(from)
  if (!/[)\].\p{L}]$/u.test(end) || !/[-–—([]/.test(end)) return null
  const tail = /(?<=[.!?”"’)…])\s*(?:[-–—]{1,2}\s?([^\s()[\]–—][^()[\]–—]{1,34})|[([]([^()[\]]{2,34})[)\]])\.?$/u.exec(end)
  const whole = (tail?.[1] ?? tail?.[2] ?? '').replace(/\.$/, '').replace(/ news agency$/i, '')
  const names = isOutletName(whole) ? [whole] : whole.split(/\s*[/,]\s*|\s+and\s+/)
  const [first] = names
  if (tail === null || first === undefined || !names.every((name) => isOutletName(name) || /^(?:staff|agencies)$/i.test(name)))
    return null
  return { index: from + tail.index, name: first }
}

/** "Jane Doe is a correspondent for Harbor Courier. She covers trade.": a note on the author, with the outlet if it names one. */
export const authorNote =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3} (?:is (?:a|an|the|our|based)|covers|reports|writes|focuses on|has (?:covered|reported|written)) [^"“”]{0,120}?\b(?:reporter|journalist|editor|writer|correspondent|columnist|bureau chief|freelancer?|stories|covers|covering|news)\b[^"“”]{0,80}?(?:\b(?:for|at|with|of) ((?:The )?\p{Lu}[\p{L}.&’'-]*(?: \p{Lu}[\p{L}.&’'-]*){0,4}))?[.,](?:\s|$)/u

/** "Lusaka Courier", "The Nassau Beacon" on a line above the headline; not "World News" or "Press Release", which name sections. */
export const isMasthead = (line: string): boolean =>
  /^(?:The )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:Times|Post|Herald|Journal|Tribune|Gazette|Courier|Beacon|Chronicle|Observer|Telegraph|Guardian|Examiner|Gleaner|Dispatch|Monitor|Inquirer|Globe|News Agency|Newspaper|Broadcasting|Television|Radio News|Briefing)$/u.test(
    line,
  ) &&
  !/['’]s\b/.test(line) &&
  !/\b(?:World|Latest|Breaking|Top|Local|Opinion|Blog|Guest|Email|Print|Share|Read|More|Previous|Next|Related|Press|News|Daily|Morning|Evening|Media|White|Security|Special) (?:Briefing|Monitor|Post)|\b(?:World|Latest|Breaking|Top|Local|Opinion|Blog|Guest|Email|Print|Share|Read|More|Previous|Next|Related)\b/.test(
    line,
  )

/** "Ministry of Foreign Affairs of the Republic of Estonia": the body that publishes, above its headline. Not "Office of the president denies claim". */
export const isLetterhead = (line: string): boolean =>
  /^(?:The )?(?:Federal |State |Royal )?(?:Ministry|Embassy|Department|Office|Government|Permanent Mission|Delegation|Consulate|Permanent Representation|Prime Minister's Office)\b/.test(
    line,
  ) && line.split(/\s+/).every((word) => /^(?:\p{Lu}|of$|the$|and$|for$|to$|in$|&)/u.test(word))
