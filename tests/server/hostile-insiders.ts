import fc from 'fast-check'
import { encodeGlobalId } from '../../src/schema/global-id.ts'
import { forgeCursor } from '../testkit/forge-cursor.ts'
import { type HostileRequest, operation } from './hostile-requests.ts'

/** What the server takes for permission to change the graph. */
export const stolenToken = 'a-token-that-was-lost'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
)
const anyDay = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map(([year, month, day]) =>
    [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-'),
  )
const anyId = fc.oneof(
  anyText,
  fc
    .tuple(fc.constantFrom('Article', 'Person', 'Country', 'Meeting', 'Quote', 'Outlet', 'Graph'), anyText)
    .map(([type, id]) => encodeGlobalId(type, id)),
)
const anyCursor = fc
  .tuple(
    fc.constantFrom('Query.people QUOTE_COUNT DESC', 'Query.people NAME ASC', 'Query.quotes SAID_ON DESC'),
    fc.oneof(fc.array(fc.oneof(fc.integer(), fc.double(), anyText), { maxLength: 3 }), fc.jsonValue()),
    fc.oneof(anyText, fc.jsonValue()),
    fc.oneof(fc.integer(), fc.jsonValue()),
  )
  .map(forgeCursor)

const withToken = (request: HostileRequest): HostileRequest => ({
  ...request,
  headers: { ...request.headers, authorization: `Bearer ${stolenToken}` },
})

/** Requests of those who know the schema and how cursors are made. */
export const knowing: readonly fc.Arbitrary<HostileRequest>[] = [
  anyCursor.map((cursor) =>
    operation(
      'forged cursors',
      'query ($c: String) { people(after: $c, orderBy: { by: QUOTE_COUNT, direction: DESC }) { nodes { id } } byName: people(before: $c) { nodes { id } } quotes(after: $c) { nodes { id } } }',
      { c: cursor },
    ),
  ),
  fc
    .tuple(fc.constantFrom('DAY', 'WEEK', 'MONTH', 'YEAR'), anyDay, anyDay)
    .map(([interval, from, to]) =>
      operation(
        'any days',
        'query ($i: Interval!, $d: DateRange) { activity(interval: $i, where: { date: $d }) { from to } quotes(where: { saidOn: $d }) { totalCount } }',
        { i: interval, d: { from, to } },
      ),
    ),
  fc
    .tuple(anyId, anyId)
    .map(([from, to]) =>
      operation(
        'any ids',
        'query ($a: ID!, $b: ID!) { path(from: $a, to: $b) { length } nodes(ids: [$a, $b]) { id } person(id: $a) { name } quotes(where: { speakers: [$a], not: { articles: [$b] } }) { totalCount } }',
        { a: from, b: to },
      ),
    ),
]

const harmlessInput = { name: 'harmless', text: 'The foreign minister of Oman met Salim Al Harthy in Muscat on Monday.' }
export const harmlessReport = withToken(
  operation('a report', 'mutation ($i: IngestArticleInput!) { ingestArticle(input: $i) { __typename } }', { i: harmlessInput }),
)
export const harmlessCorrection = withToken(operation('a correction', 'mutation { undoCorrection(id: "x") { __typename } }'))

/** Changes that make no sense, of somebody who has found the token. */
export const changing: readonly fc.Arbitrary<HostileRequest>[] = [
  fc
    .record({
      name: anyText,
      text: fc.oneof(
        anyText,
        anyText.map((text) => `The minister of Oman said on Monday that ${text} is well.`),
        anyText.map((text) => `<html><body><p>The minister of Oman said on Monday that ${text} is well.</p><script>`),
      ),
      format: fc.constantFrom('TEXT', 'HTML'),
      publishedOn: fc.option(anyDay),
      outlet: fc.option(anyText),
    })
    .map((input) =>
      operation(
        'any report',
        'mutation ($i: IngestArticleInput!) { ingestArticle(input: $i) { __typename ... on IngestArticlePayload { article { slug body people { nodes { name } } } } ... on Error { message } } }',
        { i: input },
      ),
    ),
  fc
    .tuple(anyId, anyId, fc.array(anyText, { maxLength: 3 }))
    .map(([one, other, names]) =>
      operation(
        'any correction',
        'mutation ($a: ID!, $b: ID!, $n: [String!]!) { removeArticle(id: $a) { __typename } mergePeople(input: { keep: $a, merge: [$b] }) { __typename } splitPerson(input: { person: $a, names: $n }) { __typename } undoCorrection(id: $b) { __typename } }',
        { a: one, b: other, n: names },
      ),
    ),
].map((arbitrary) => arbitrary.map(withToken))
