/** What a field costs where that is not one for each object: of itself, and how many objects a list is taken to hold. */
export interface Price {
  /** For the field itself, whatever it gives. */
  readonly own?: number
  /** Objects in a list that has no page size. */
  readonly listSize?: number
}

/** Fields that cost more than the objects they give, by type and field. */
export const prices: Readonly<Record<string, Price>> = {
  // Whole texts: a page of them weighs as much as several pages of anything else.
  'Article.text': { own: 5 },
  'Article.body': { own: 5 },
  // Everything that an article names.
  'Article.mentions': { listSize: 50 },
  // Statements that read more than they give.
  'Query.search': { own: 20 },
  'Query.path': { own: 100 },
  'Query.activity': { own: 50, listSize: 50 },
}

/** For each filter or range within a filter: what is looked at for every node of a list, though no answer holds it. */
export const filterPrice = 5
