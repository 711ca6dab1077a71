/** What is known of one fact when it is made, by name; a feature that is not listed is 0. Values lie between 0 and 1. */
export type Features = Readonly<Record<string, number>>

/** A logistic regression: the log odds of a fact with no feature at all, and what each feature adds to them. */
export interface Weights {
  readonly bias: number
  readonly features: Readonly<Record<string, number>>
}

/**
 * The chance, 0 to 1 in hundredths, that a fact with these features is right. A feature without a weight (a rule that no
 * annotated report needed) adds nothing. Never quite 0 or 1: no table of a few hundred facts proves that.
 */
export function estimate(weights: Weights, features: Features): number {
  const chance = 1 / (1 + Math.exp(-logOdds(weights, features)))
  return Math.round(Math.min(0.99, Math.max(0.01, chance)) * 100) / 100
}

function logOdds(weights: Weights, features: Features): number {
  let sum = weights.bias
  for (const [name, value] of Object.entries(features)) sum += (weights.features[name] ?? 0) * value
  return sum
}
