/** An operation that GraphiQL opens on, and that docs/api.md shows with its answer: this is where both have it from. */
export interface Example {
  readonly kind: 'query' | 'mutation' | 'subscription'
  /** With a comment that says what it is good for. */
  readonly text: string
  readonly variables?: Readonly<Record<string, unknown>>
  /** Shows what an error looks like. */
  readonly fails?: true
}

/** All examples, those that change something included, the first one shown. Ids are those of the reports that come with the program. */
export const examples: readonly Example[] = [
  {
    kind: 'query',
    text: `# A country, its people, their meetings and what each said there.
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
  },
  {
    kind: 'query',
    text: `# Everything Dehqan said about Iraq.
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
  },
  {
    kind: 'query',
    text: `# Who has met whom most.
query WhoMetWhomMost {
  people(first: 2, orderBy: { by: MEETING_COUNT, direction: DESC }) {
    nodes {
      name
      counterparts(first: 2) { totalCount edges { meetingCount lastMetOn node { name country { code } } } }
    }
  }
}
`,
  },
  {
    kind: 'query',
    text: `# All quotes, page by page: pass endCursor on as "after".
query AllQuotes($after: String) {
  quotes(first: 2, after: $after) {
    totalCount
    nodes { text speaker { name } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    kind: 'query',
    text: `# Words in articles, quotes, people, countries and meetings, the best match first.
query Words {
  search(query: "\\"lasting peace\\"", types: [QUOTE, ARTICLE], first: 2) {
    totalCount
    edges {
      highlight
      node {
        __typename
        ... on Quote { speaker { name } }
        ... on Article { title }
      }
    }
  }
}
`,
  },
  {
    kind: 'query',
    variables: { from: 'UGVyc29uOjhhaHJ3bnl6dnh4cTVtM2V4OHZy', to: 'UGVyc29uOmYzYmpoc2hmNWJybnEyNDZkZ2F0' },
    text: `# The shortest chain of meetings from one person to another: here Ali Shamkhani and Khalid al-Ubaydi.
query Connected($from: ID!, $to: ID!) {
  path(from: $from, to: $to, maxHops: 4) {
    length
    people { name }
    meetings { title date }
  }
}
`,
  },
  {
    kind: 'query',
    text: `# How much happened when, for a chart.
query HowMuchWhen {
  activity(interval: YEAR, where: { countries: ["IR"] }) {
    from
    to
    articles
    meetings
    quotes
  }
}
`,
  },
  {
    kind: 'query',
    text: `# The sentence that proves each fact.
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
  },
  {
    kind: 'subscription',
    text: `# Each article as it comes into the graph.
subscription Follow {
  articleIngested(countries: ["OM"]) { slug title }
}
`,
  },
  {
    kind: 'mutation',
    variables: {
      input: {
        name: 'muscat-talks',
        outlet: 'Gulf Courier',
        publishedOn: '2024-03-06',
        text: 'Iran and Oman discuss sea lanes\n\nIranian Army chief Abdolrahim Mousavi met Omani Defense Minister Salim Al Harthy in Muscat on Tuesday. “Calm waters serve us both,” Mousavi said.',
      },
    },
    text: `# A report into the graph. Changes need the token of the server: put it into the headers below.
mutation AddReport($input: IngestArticleInput!) {
  ingestArticle(input: $input) {
    __typename
    ... on IngestArticlePayload {
      outcome
      warnings
      article {
        slug
        meetings { nodes { title date } }
        people { nodes { id name aliases } }
      }
    }
    ... on Error { message }
  }
}
`,
  },
  {
    kind: 'mutation',
    text: `# Names of a person that belong to somebody else.
mutation Split {
  splitPerson(input: { person: "UGVyc29uOjNqNHYzYzB0OXB6NzJneXQ3Mzg0", names: ["Adbolrahim Mousavi"] }) {
    __typename
    ... on CorrectPersonPayload { correction people { id name aliases } }
    ... on Error { message }
  }
}
`,
  },
  {
    kind: 'mutation',
    text: `# Several people who are one.
mutation Merge {
  mergePeople(input: { keep: "UGVyc29uOnplNG5uZzB4OW5kNTVnd2ZzbTE0", merge: ["UGVyc29uOjNqNHYzYzB0OXB6NzJneXQ3Mzg0"] }) {
    __typename
    ... on CorrectPersonPayload { correction people { id name aliases } }
    ... on Error { message }
  }
}
`,
  },
  {
    kind: 'mutation',
    text: `# A correction taken back: the id is what "correction" was when it was made.
mutation Undo {
  undoCorrection(id: "bh015zf0qkcdkawjbqk2") {
    __typename
    ... on CorrectPersonPayload { people { id name aliases } }
    ... on Error { message }
  }
}
`,
  },
  {
    kind: 'query',
    fails: true,
    text: `# What an error looks like: pages have 100 nodes at most.
query TooMany {
  people(first: 101) { totalCount }
}
`,
  },
  {
    kind: 'mutation',
    text: `# What a change that cannot be made looks like.
mutation Remove {
  removeArticle(id: "QXJ0aWNsZTpub3Roaw") {
    __typename
    ... on Error { message }
  }
}
`,
  },
]

/** Examples as tabs of GraphiQL. Where nothing can be changed, without those that change something. */
export const toTabs = ({ canChange }: { readonly canChange: boolean }) =>
  examples
    .filter(({ kind }) => canChange || kind !== 'mutation')
    .map(({ kind, text, variables }) => ({
      query: text,
      ...(variables === undefined ? {} : { variables: JSON.stringify(variables, null, 2) }),
      ...(kind === 'mutation' ? { headers: JSON.stringify({ Authorization: 'Bearer API_TOKEN' }, null, 2) } : {}),
    }))
