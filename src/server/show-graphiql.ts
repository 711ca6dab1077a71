import type { GraphiQLRenderer } from 'graphql-yoga'

/**
 * A tab of GraphiQL that is pressed jumps aside, so that the press is lost, once the tabs' widths have changed while they were
 * laid out: what moves them when they are dragged holds places that are long past.
 */
const still = '<style>.graphiql-tab { transform: none !important; }</style>'

/** The page of GraphiQL, from its package. */
export const showGraphiQL: GraphiQLRenderer = async (options) => {
  // Nine megabytes that most servers never show.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  return renderGraphiQL(options).replace('</head>', `${still}</head>`)
}
