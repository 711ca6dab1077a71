/** Numbers about what the server does, in the form that Prometheus reads. */
export interface Metrics {
  readonly countResponse: (status: number) => void
  readonly countOperation: (
    operation: { readonly type: string; readonly cost: number; readonly statementCount: () => number },
    outcome: { readonly seconds: number; readonly failed: boolean },
  ) => void
  /** The text of /metrics: Prometheus' exposition format, version 0.0.4. */
  readonly render: (inFlight: number) => string
}

/** Upper ends of the classes that durations are counted in, in seconds. */
const classes = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts from zero. */
export function createMetrics(): Metrics {
  const responses = new Map<string, number>()
  const operations = new Map<string, number>()
  const durations = classes.map(() => 0)
  let [finished, seconds, cost, statements] = [0, 0, 0, 0]
  const count = (counts: Map<string, number>, labels: string) => counts.set(labels, (counts.get(labels) ?? 0) + 1)

  return {
    countResponse: (status) => count(responses, `status="${status}"`),
    countOperation: (operation, outcome) => {
      count(operations, `type="${operation.type}",outcome="${outcome.failed ? 'errors' : 'success'}"`)
      finished++
      seconds += outcome.seconds
      cost += operation.cost
      statements += operation.statementCount()
      for (const [index, end] of classes.entries()) if (outcome.seconds <= end) durations[index] = (durations[index] ?? 0) + 1
    },
    render: (inFlight) => {
      const { rss, heapUsed } = process.memoryUsage()
      const { user, system } = process.cpuUsage()
      return [
        family('communique_http_responses_total', 'counter', 'Answers by HTTP status.', labeled(responses)),
        family('communique_operations_total', 'counter', 'GraphQL operations by type and outcome.', labeled(operations)),
        family('communique_operation_duration_seconds', 'histogram', 'How long operations took.', [
          ...classes.map((end, index) => [`_bucket{le="${end}"}`, durations[index] ?? 0] as const),
          ['_bucket{le="+Inf"}', finished],
          ['_sum', seconds],
          ['_count', finished],
        ]),
        family('communique_operation_cost_total', 'counter', 'What all operations cost together.', [['', cost]]),
        family('communique_sql_statements_total', 'counter', 'SQL statements that operations took.', [['', statements]]),
        family('communique_operations_in_flight', 'gauge', 'Operations being worked on.', [['', inFlight]]),
        family('process_resident_memory_bytes', 'gauge', 'Resident memory.', [['', rss]]),
        family('nodejs_heap_size_used_bytes', 'gauge', "Memory that JavaScript's objects use.", [['', heapUsed]]),
        family('process_cpu_seconds_total', 'counter', 'Processor time used.', [['', (user + system) / 1e6]]),
        family('process_uptime_seconds', 'gauge', 'Time since the start.', [['', process.uptime()]]),
      ].join('')
    },
  }
}

type Samples = readonly (readonly [suffix: string, value: number])[]

const labeled = (counts: ReadonlyMap<string, number>): Samples =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([labels, value]) => [`{${labels}}`, value])

const family = (name: string, type: 'counter' | 'gauge' | 'histogram', help: string, samples: Samples): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${samples.map(([suffix, value]) => `${name}${suffix} ${value}\n`).join('')}`
