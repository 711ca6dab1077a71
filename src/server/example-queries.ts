/** What GraphiQL opens on, a tab each, the first one shown. docs/api.md has them with their answers. */
export const exampleQueries: readonly string[] = [
  `# A country, its people, their meetings and what each said there.
# Put the cursor anywhere and press Ctrl-Enter to run it.
query FromACountryToItsProof {
  country(code: "IR") {
    name
    people(first: 1, orderBy: { by: QUOTE_COUNT, direction: DESC }) {
      totalCount
      nodes {
        name
        positions { title country { code } }
        meetings(first: 2) {
          nodes {
            title
            date
            participants { role person { name country { code } } }
            articles(first: 1) { nodes { title outlet { name } } }
            quotes(first: 1) { totalCount nodes { text speaker { name } passage { context } } }
          }
        }
      }
    }
  }
}
`,
  `# Everything Dehqan said about Iraq.
query SaidAboutIraq {
  quotes(first: 2, where: { speaker: { name: "Dehqan" }, aboutCountries: ["IQ"] }) {
    totalCount
    nodes {
      kind
      text
      saidOn
      speaker { name }
      article { title }
    }
  }
}
`,
  `# Who has met whom most.
query WhoMetWhomMost {
  people(first: 2, orderBy: { by: MEETING_COUNT, direction: DESC }) {
    nodes {
      name
      counterparts(first: 2) { totalCount edges { meetingCount lastMetOn node { name country { code } } } }
    }
  }
}
`,
  `# All quotes, page by page: pass endCursor on as "after".
query AllQuotes($after: String) {
  quotes(first: 2, after: $after) {
    totalCount
    nodes { text speaker { name } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  `# The sentence that proves each fact.
query Proof {
  quotes(first: 1, where: { text: "\\"stand by them\\"" }) {
    nodes {
      kind
      cue
      passage { start end context article { slug } }
    }
  }
  meetings(first: 1, where: { date: { from: "2015-05-18", to: "2015-05-18" } }) {
    nodes {
      title
      evidence { start end text article { slug } }
    }
  }
}
`,
]
