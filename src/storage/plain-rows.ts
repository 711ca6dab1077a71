/**
 * The rows as plain JavaScript: whole numbers and decimals (counts, sums) as numbers, whatever the driver makes of them.
 * The model holds no number beyond 2^53.
 */
export function toPlainRows<Row extends object>(rows: readonly object[]): Row[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toPlainValue(value)])) as Row)
}

function toPlainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  // A Decimal of Prisma's: PostgreSQL's sum over integers is numeric.
  if (typeof value === 'object' && value !== null && 'toNumber' in value && typeof value.toNumber === 'function')
    return value.toNumber()
  return value
}
