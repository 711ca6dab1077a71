import { estimate, type Features, type Weights } from '../extract/confidence/estimate.ts'

/** One fact of an annotated report: what was known of it, whether it was right, and the number of the report it is from. */
export interface Example {
  readonly features: Features
  readonly right: boolean
  readonly report: number
}

export interface FitOptions {
  /** A feature that fewer examples have is left out. */
  readonly minCount: number
  /** How strongly weights are drawn to 0: the precision of a Gaussian prior on each; the bias has none. */
  readonly ridge: number
  /** How many times a wrong fact counts: above 1 where the rules that made the facts were written on the same reports. */
  readonly wrongCounts: number
}

/**
 * Fits a logistic regression with a Gaussian prior by Newton's method (iteratively reweighted least squares), which needs
 * no random start and gives the same weights on any machine. Weights come rounded to thousandths, by name.
 */
export function fitWeights(examples: readonly Example[], { minCount, ridge, wrongCounts }: FitOptions): Weights {
  const names = featureNames(examples, minCount)
  const rows = examples.map(({ features }) => [1, ...names.map((name) => features[name] ?? 0)])
  const size = names.length + 1
  let weights = new Array<number>(size).fill(0)
  for (let step = 0; step < 50; step++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight))
    const curvature = weights.map((_, at) => weights.map((__, other) => (at !== other ? 0 : at === 0 ? 1e-6 : ridge)))
    for (const [at, row] of rows.entries()) {
      const chance = 1 / (1 + Math.exp(-dot(weights, row)))
      const right = examples[at]?.right === true
      const error = right ? 1 - chance : -chance * wrongCounts
      const spread = chance * (1 - chance) * (right ? 1 : wrongCounts)
      for (let i = 0; i < size; i++) {
        const x = row[i] ?? 0
        if (x === 0) continue
        gradient[i] = (gradient[i] ?? 0) + error * x
        const line = curvature[i] as number[]
        for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + spread * x * (row[j] ?? 0)
      }
    }
    const change = solve(curvature, gradient)
    weights = weights.map((weight, at) => weight + (change[at] ?? 0))
    if (Math.max(...change.map(Math.abs)) < 1e-9) break
  }
  const [bias = 0, ...rest] = weights.map((weight) => Math.round(weight * 1000) / 1000)
  return { bias, features: Object.fromEntries(names.map((name, at) => [name, rest[at] ?? 0])) }
}

/** The chance of every example, given by weights that saw nothing of its report: reports are dealt in turn into `folds` parts. */
export function crossValidate(examples: readonly Example[], folds: number, options: FitOptions): number[] {
  const chances = new Array<number>(examples.length).fill(0)
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitWeights(
      examples.filter(({ report }) => report % folds !== fold),
      options,
    )
    examples.forEach(({ report, features }, at) => {
      if (report % folds === fold) chances[at] = estimate(weights, features)
    })
  }
  return chances
}

function featureNames(examples: readonly Example[], minCount: number): string[] {
  const counts = new Map<string, number>()
  for (const { features } of examples)
    for (const [name, value] of Object.entries(features)) if (value !== 0) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= minCount && count < examples.length)
    .map(([name]) => name)
    .sort()
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

/** Solves a symmetric, positive definite system by Cholesky's factorization. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length
  const lower: number[][] = []
  for (let i = 0; i < size; i++) {
    const row = new Array<number>(size).fill(0)
    for (let j = 0; j <= i; j++) {
      const rest = (matrix[i]?.[j] ?? 0) - dot(row.slice(0, j), (lower[j] ?? row).slice(0, j))
      row[j] = i === j ? Math.sqrt(rest) : rest / (lower[j]?.[j] ?? 1)
    }
    lower.push(row)
  }
  const half: number[] = []
  for (let i = 0; i < size; i++) half.push(((right[i] ?? 0) - dot(lower[i]?.slice(0, i) ?? [], half)) / (lower[i]?.[i] ?? 1))
  const solution = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    let rest = half[i] ?? 0
    for (let j = i + 1; j < size; j++) rest -= (lower[j]?.[i] ?? 0) * (solution[j] ?? 0)
    solution[i] = rest / (lower[i]?.[i] ?? 1)
  }
  return solution
}
