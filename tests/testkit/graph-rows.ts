import type { GraphRow, GraphTable } from '../../src/storage/graph-tables.ts'

/** A whole graph as rows: what tests compare answers with. */
export type Graph = { [Table in GraphTable]: GraphRow<Table>[] }

/** A graph of nothing. */
export const emptyGraph = (): Graph => ({
  Source: [],
  Article: [],
  Outlet: [],
  OutletForm: [],
  Person: [],
  Profile: [],
  ProfileKey: [],
  NameForm: [],
  Position: [],
  Resemblance: [],
  Appearance: [],
  AppearanceOffice: [],
  ArticleCountry: [],
  Mention: [],
  Meeting: [],
  MeetingReport: [],
  MeetingParty: [],
  MeetingEvidence: [],
  Participation: [],
  MeetingCountry: [],
  Quote: [],
  QuoteCountry: [],
  QuotePerson: [],
  CountryTie: [],
})
