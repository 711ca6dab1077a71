/** What GraphiQL opens on, a tab each, the first one shown. */
export const exampleQueries: readonly string[] = [
  `# Who serves a country, whom they met, what each said there and the sentence that proves it.
# Put the cursor anywhere and press Ctrl-Enter to run it.
query FromACountryToItsProof {
  country(code: "IR") {
    name
    people(first: 10, orderBy: { by: QUOTE_COUNT, direction: DESC }) {
      totalCount
      nodes {
        name
        aliases
        positions { title country { code } }
        meetings(first: 5) {
          nodes {
            title
            date
            place
            hostCountry { name }
            participants { role person { name country { code } } }
            articles(first: 2) { nodes { title outlet { name } publishedOn } }
            quotes(first: 3) {
              totalCount
              nodes { kind text speaker { name } passage { start end context } }
            }
          }
        }
      }
    }
  }
}
`,
  `# The latest meetings, and who took part.
query LatestMeetings {
  meetings(first: 10) {
    totalCount
    nodes {
      title
      kind
      status
      date
      place
      countries { name flag }
      participants { role person { name } }
      evidence { text article { title } }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  `# What was said, word for word, that names Iraq.
query SaidAboutIraq {
  quotes(first: 10, where: { aboutCountries: ["IQ"], kinds: [DIRECT, PARTIAL] }) {
    totalCount
    nodes {
      text
      saidOn
      cue
      speaker { name positions { title } }
      speakerText
      reportedBy { name }
      article { title outlet { name } }
    }
  }
}
`,
  `# Who is named most, under which names, and whom they met.
query PeopleAndTheirCounterparts {
  people(first: 5, orderBy: { by: ARTICLE_COUNT, direction: DESC }) {
    nodes {
      name
      country { name flag }
      nameForms { text articleCount }
      counterparts(first: 5) { edges { meetingCount lastMetOn node { name country { code } } } }
    }
  }
  stats { articles people meetings quotes lastIngestedAt }
}
`,
  `# The reports as they were read, with every name marked.
query ReportsWithTheirMentions {
  articles(first: 2) {
    nodes {
      title
      outlet { name }
      publishedOn
      body
      mentions {
        start
        end
        text
        target {
          __typename
          ... on Person { name }
          ... on Country { name }
          ... on Outlet { name }
        }
      }
    }
  }
}
`,
]
