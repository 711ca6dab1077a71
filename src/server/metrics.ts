import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Numbers about what the server does, for Prometheus. */
export interface Metrics {
  readonly countResponse: (status: number) => void
  readonly countOperation: (
    operation: { readonly type: string; readonly cost: number; readonly statementCount: () => number },
    outcome: { readonly seconds: number; readonly failed: boolean },
  ) => void
  /** The text of /metrics. */
  readonly render: (inFlight: number) => Promise<string>
}

/** The content type of what `render` gives. */
export const metricsContentType: string = Registry.PROMETHEUS_CONTENT_TYPE

/** Counts from zero. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const responses = new Counter({
    name: 'communique_http_responses_total',
    help: 'Answers by HTTP status.',
    labelNames: ['status'],
    registers,
  })
  const operations = new Counter({
    name: 'communique_operations_total',
    help: 'GraphQL operations by type and outcome.',
    labelNames: ['type', 'outcome'],
    registers,
  })
  const durations = new Histogram({
    name: 'communique_operation_duration_seconds',
    help: 'How long operations took.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const costs = new Counter({ name: 'communique_operation_cost_total', help: 'What all operations cost together.', registers })
  const statements = new Counter({
    name: 'communique_sql_statements_total',
    help: 'SQL statements that operations took.',
    registers,
  })
  const underWay = new Gauge({ name: 'communique_operations_in_flight', help: 'Operations being worked on.', registers })
  let watchesProcess = false

  return {
    countResponse: (status) => responses.inc({ status }),
    countOperation: ({ type, cost, statementCount }, { seconds, failed }) => {
      operations.inc({ type, outcome: failed ? 'errors' : 'success' })
      durations.observe(seconds)
      costs.inc(cost)
      statements.inc(statementCount())
    },
    render: (inFlight) => {
      // What watches the process is begun only where somebody looks.
      if (!watchesProcess) collectDefaultMetrics({ register: registry })
      watchesProcess = true
      underWay.set(inFlight)
      return registry.metrics()
    },
  }
}
