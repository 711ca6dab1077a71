import { groupBy } from '../domain/group-by.ts'
import { chooseOutletName } from '../resolve/outlet-name.ts'
import type { Transaction } from '../storage/database.ts'
import { findOutletWordings } from '../storage/graph-articles.ts'
import { deleteRows, loadRows, saveRows } from '../storage/graph-tables.ts'
import { toSortName } from '../storage/sort-name.ts'

/** Makes the outlets of new articles, or gives them a better name where one of the wordings is better. */
export async function addOutlets(
  transaction: Transaction,
  forms: readonly { readonly outletId: string; readonly text: string; readonly key: string }[],
): Promise<void> {
  const wordings = groupBy(forms, ({ outletId }) => outletId)
  const stored = new Map((await loadRows(transaction, 'Outlet', 'id', [...wordings.keys()])).map((row) => [row.id, row]))
  const rows = [...wordings].map(([id, own]) => {
    const before = stored.get(id)
    const name = chooseOutletName([...own.map(({ text }) => text), ...(before === undefined ? [] : [before.name])])
    return { id, slug: own[0]?.key ?? '', name, sortName: toSortName(name) }
  })
  await saveRows(
    transaction,
    'Outlet',
    rows.filter(({ id, name }) => stored.get(id)?.name !== name),
    ['id'],
  )
}

/** Takes away the outlets that no article uses any more, and names that none words so. */
export async function dropOutlets(transaction: Transaction, outletIds: readonly string[]): Promise<void> {
  const ids = [...new Set(outletIds)]
  const left = groupBy(await findOutletWordings(transaction, ids), ({ outletId }) => outletId)
  await deleteRows(
    transaction,
    'Outlet',
    'id',
    ids.filter((id) => !left.has(id)),
  )
  const rows = await loadRows(transaction, 'Outlet', 'id', [...left.keys()])
  const renamed = rows.flatMap((row) => {
    const name = chooseOutletName((left.get(row.id) ?? []).map(({ text }) => text))
    return name === row.name ? [] : [{ ...row, name, sortName: toSortName(name) }]
  })
  await saveRows(transaction, 'Outlet', renamed, ['id'])
}
