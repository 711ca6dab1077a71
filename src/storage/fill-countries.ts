import sql from 'sql-template-tag'
import { allCountries } from '../domain/countries.ts'
import type { Database } from './database.ts'
import { refreshSearchIndex } from './search/keep-index.ts'
import { toSortName } from './sort-name.ts'
import { type Columns, insertRows, type RowOf } from './sql.ts'

const columns = {
  code: 'text',
  name: 'text',
  sortName: 'text',
  officialName: 'text',
  flag: 'text',
  capital: 'text',
  region: 'text',
  subregion: 'text',
} as const satisfies Columns

type CountryRow = RowOf<typeof columns>

/** Puts every country into the graph, or corrects those whose data have changed; writes nothing where all is as it should be. */
export async function fillCountries(database: Database): Promise<void> {
  const stored = await database.read<CountryRow>(
    sql`SELECT "code", "name", "sortName", "officialName", "flag", "capital", "region", "subregion" FROM "Country"`,
  )
  const storedByCode = new Map(stored.map((row) => [row.code, row]))
  const rows = allCountries.map(toRow).filter((row) => !isSame(row, storedByCode.get(row.code)))
  if (rows.length === 0) return
  const { code: _key, ...rest } = columns
  await database.write(async (transaction) => {
    await insertRows(transaction, 'Country', {
      columns,
      rows,
      onConflict: { key: ['code'], update: Object.keys(rest) as (keyof typeof rest)[] },
    })
    await refreshSearchIndex(transaction, { COUNTRY: rows.map((row) => row.code ?? '') })
  })
}

const toRow = ({ code, name, officialName, flag, capital, region, subregion }: (typeof allCountries)[number]): CountryRow => ({
  code,
  name,
  sortName: toSortName(name),
  officialName,
  flag,
  capital,
  region,
  subregion,
})

const isSame = (row: CountryRow, stored: CountryRow | undefined): boolean =>
  stored !== undefined && (Object.keys(columns) as (keyof CountryRow)[]).every((name) => row[name] === stored[name])
