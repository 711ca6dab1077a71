/**
 * Rows of a CSV text (RFC 4180): fields in quotation marks may hold commas, line ends and doubled marks. A byte-order mark
 * and empty lines are passed over.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  const endRow = () => {
    row.push(field)
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
    field = ''
  }
  const input = text.replace(/^\uFEFF/, '')
  for (let index = 0; index < input.length; index++) {
    const character = input.charAt(index)
    if (quoted) {
      if (character !== '"') field += character
      else if (input[index + 1] === '"') field += input.charAt(index++)
      else quoted = false
    } else if (character === '"' && field === '') quoted = true
    else if (character === ',') {
      row.push(field)
      field = ''
    } else if (character === '\n') endRow()
    else if (character !== '\r' || input[index + 1] !== '\n') field += character
  }
  if (field !== '' || row.length > 0) endRow()
  return rows
}

/** One line of CSV, without its end: fields with commas, quotation marks or line ends in quotation marks. */
export const toCsvLine = (fields: readonly string[]): string =>
  fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')
