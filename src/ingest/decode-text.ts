import { analyse } from 'chardet'
import { toStorableText } from '../domain/storable-text.ts'

/** The text of some bytes, or why there is none, as the end of a sentence that begins with the report's name. */
export type Decoded = { readonly text: string; readonly problem?: never } | { readonly text?: never; readonly problem: Problem }

/** Why a report cannot be read. */
export type Problem =
  | 'is empty'
  | 'is not text'
  | 'is larger than 5 MB'
  | 'is in an encoding that cannot be told'
  | 'is not in English'
  | 'has no words'

/** Larger files are no news reports. In bytes. */
export const LARGEST_REPORT = 5_000_000

/**
 * Decodes bytes: by the byte-order mark, else as UTF-8 where they are, else as the encoding that an HTML page declares or that
 * detection is fairly sure of. Line ends stay as they are. What no database can store becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_REPORT) return { problem: 'is larger than 5 MB' }
  const marked = markedEncoding(bytes)
  const text =
    marked !== null ? decodeAs(marked, bytes) : looksBinary(bytes) ? null : (decodeAs('utf-8', bytes) ?? decodeDetected(bytes))
  if (text === null) return { problem: looksBinary(bytes) ? 'is not text' : 'is in an encoding that cannot be told' }
  if (text.trim() === '') return { problem: 'is empty' }
  if (controlShare(text) > 0.02) return { problem: 'is not text' }
  return { text: toStorableText(text) }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Text has no zero bytes, but for UTF-16 without a mark, which has them at every other place. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536)
  return head.includes(0) && utf16Without(head) === null
}

function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0]
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > bytes.length * 0.3 && even < bytes.length * 0.02) return 'utf-16le'
  if (even > bytes.length * 0.3 && odd < bytes.length * 0.02) return 'utf-16be'
  return null
}

/** The text, or null where the bytes are not in that encoding, or it is none that can be decoded. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Detection is believed from this confidence on, in percent. */
const SURE_ENOUGH = 20

function decodeDetected(bytes: Uint8Array): string | null {
  const utf16 = utf16Without(bytes.subarray(0, 65_536))
  if (utf16 !== null) return decodeAs(utf16, bytes)
  const declared = /<meta[^>]+charset=["']?([\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2_048)))?.[1]
  const declaredText = declared === undefined ? null : decodeAs(declared, bytes)
  if (declaredText !== null) return declaredText
  for (const { name, confidence } of analyse(bytes)) {
    if (confidence < SURE_ENOUGH) break
    const text = decodeAs(name === 'ISO-8859-1' ? 'windows-1252' : name, bytes)
    if (text !== null && controlShare(text) < 0.002) return text
  }
  return null
}

/** The share of characters that are no part of any text: control characters but for spaces and line ends. */
function controlShare(text: string): number {
  const controls = text.match(/[\p{Cc}\uFFFD]/gu)?.filter((character) => !/[\t\n\r\f\v\u0085]/.test(character)).length ?? 0
  return text.length === 0 ? 0 : controls / text.length
}

/** From this share of common English words on, no other language is thought of. */
const ENGLISH_SHARE = 0.1
/** A longer text with a smaller share is not English, whatever it is. */
const LEAST_SHARE = 0.01
const FEW_WORDS = 25
const MANY_WORDS = 60

/** Whether a text is in English, by its script and its commonest words; a few words alone are given the benefit of the doubt. */
export function findLanguageProblem(text: string): Problem | null {
  const sample = text.length > 200_000 ? text.slice(0, 200_000) : text
  // Without the plain letters first: a list of every letter of a text is slow to make.
  const foreign = sample.replace(/[\0-\x7f]+/g, '')
  const plain = sample.replace(/[^a-z]+/gi, '').length
  const letters = plain + (foreign.match(/\p{L}/gu)?.length ?? 0)
  if (letters === 0) return 'has no words'
  const latin = plain + (foreign.match(/\p{Script=Latin}/gu)?.length ?? 0)
  if (latin < letters * 0.5) return 'is not in English'
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < FEW_WORDS) return null
  const share = (list: ReadonlySet<string>) => words.filter((word) => list.has(word)).length / words.length
  const english = share(ENGLISH_WORDS)
  if (english >= ENGLISH_SHARE) return null
  if (words.length >= MANY_WORDS && english < LEAST_SHARE) return 'is not in English'
  // Several different words of the other language: names alone may bring many of one (al, de, van).
  const present = new Set(words)
  const kinds = (list: ReadonlySet<string>) => [...list].filter((word) => present.has(word)).length
  const other = OTHER_LANGUAGES.some((list) => kinds(list) >= KINDS_OF_WORDS && share(list) > Math.max(english, LEAST_SHARE * 5))
  return other ? 'is not in English' : null
}

const KINDS_OF_WORDS = 4

const toWords = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const ENGLISH_WORDS = toWords(
  'the of and to that for with by he said his from which this they their it its at an be been have were would about after not or in on is was as are will has',
)

/** The commonest words of languages that share English's letters: French, Spanish, Portuguese, German, Dutch, Italian, Turkish, Indonesian, Swedish. */
const OTHER_LANGUAGES = [
  'le la les des et du un une est que dans pour qui par sur pas au avec ce il',
  'el la los las de y en que del un una por con para es se su al lo como',
  'o a os as de e do da em que um uma para com não por no na dos',
  'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch',
  'de het een en van is dat op te zijn voor met die niet aan er om ook als',
  'il la di che e un una per in del della con non sono da al dei le si',
  've bir bu da de için ile olarak olan daha çok gibi ne kadar sonra en ama var olduğunu',
  'yang dan di ini itu dengan untuk dari pada dalam tidak akan ke oleh juga ada sebagai telah mereka atau',
  'och att det i en som är av för på med den till inte om ett han men var jag',
].map(toWords)
