import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Figures for Prometheus, read at /metrics. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

export const requestSeconds = new Histogram({
  name: 'polku_http_request_seconds',
  help: 'Time to answer a request, by route pattern',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  registers: [registry],
});
export const jobsDone = new Counter({
  name: 'polku_jobs_total',
  help: 'Background jobs by name and outcome',
  labelNames: ['job', 'outcome'],
  registers: [registry],
});
export const refusals = new Counter({
  name: 'polku_refusals_total',
  help: 'Refused attempts by route and reason',
  labelNames: ['route', 'reason'],
  registers: [registry],
});
