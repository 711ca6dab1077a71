import { graphql } from '../../src/generated/client/gql.ts'

/** From a country to its people, their meetings, what was said there and the words that prove it. */
export const Traversal = graphql(`
  query Traversal($code: CountryCode!) {
    country(code: $code) {
      name
      people(first: 10, orderBy: { by: QUOTE_COUNT, direction: DESC }) {
        totalCount
        nodes {
          name
          aliases
          positions {
            title
            country {
              code
            }
          }
          meetings(first: 5) {
            nodes {
              title
              date
              place
              hostCountry {
                name
              }
              participants {
                role
                person {
                  name
                  country {
                    code
                  }
                }
              }
              articles(first: 2) {
                nodes {
                  title
                  outlet {
                    name
                  }
                  publishedOn
                }
              }
              quotes(first: 3) {
                totalCount
                nodes {
                  kind
                  text
                  speaker {
                    name
                  }
                  passage {
                    start
                    end
                    context
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`)
