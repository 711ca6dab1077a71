/** Rows of a CSV file, or why there are none: the end of a sentence that begins with the file's name. */
export type CsvColumns =
  | { readonly rows: readonly (readonly string[])[]; readonly problem?: never }
  | { readonly rows?: never; readonly problem: string }

/** Reads columns of a CSV text with a header, wherever they stand. A row that lacks a field has an empty one. */
export function readColumns(text: string, columns: readonly string[]): CsvColumns {
  const { rows, openFrom } = parseCsv(text)
  if (openFrom !== null) return { problem: `has a quotation mark in line ${openFrom} that is never closed` }
  const [header, ...body] = rows
  if (header === undefined) return { problem: 'is empty' }
  const names = header.map((name) => name.trim().toLowerCase())
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length > 0) return { problem: `has no column ${missing.join(' and no column ')} (it has ${header.join(', ')})` }
  const places = columns.map((column) => names.indexOf(column))
  return { rows: body.map((row) => places.map((place) => row[place] ?? '')) }
}

/**
 * Rows of a CSV text (RFC 4180): fields in quotation marks may hold commas, line ends and doubled marks. A byte-order mark
 * and empty lines are passed over. `openFrom` is the line of a mark that is never closed.
 */
function parseCsv(text: string): { readonly rows: string[][]; readonly openFrom: number | null } {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  let line = 1
  let openedOn = 1
  const endRow = () => {
    row.push(field)
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
    field = ''
  }
  const input = text.replace(/^\uFEFF/, '')
  for (let index = 0; index < input.length; index++) {
    const character = input.charAt(index)
    if (character === '\n') line++
    if (quoted) {
      if (character !== '"') field += character
      else if (input[index + 1] === '"') field += input.charAt(index++)
      else quoted = false
    } else if (character === '"' && field === '') {
      quoted = true
      openedOn = line
    } else if (character === ',') {
      row.push(field)
      field = ''
    } else if (character === '\n') endRow()
    else if (character !== '\r' || input[index + 1] !== '\n') field += character
  }
  if (field !== '' || row.length > 0) endRow()
  return { rows, openFrom: quoted ? openedOn : null }
}

/** One line of CSV, without its end: fields with commas, quotation marks or line ends in quotation marks. */
export const toCsvLine = (fields: readonly string[]): string =>
  fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')
