/** Counters for Prometheus. Labels are names of ours (codes, kinds), never anything a person wrote. */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export interface Metrics {
  count(what: 'created' | 'repeated' | 'suggested'): void;
  countFailure(code: string): void;
  text(): Promise<string>;
}

/** `connections` is asked at each scrape for the open sockets by namespace. */
export function createMetrics(connections: () => { visitors: number; agents: number }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const messages = new Counter({
    name: 'rapport_messages_total',
    help: 'Messages accepted (created), sent again and answered from the store (repeated).',
    labelNames: ['outcome'],
    registers,
  });
  const suggested = new Counter({
    name: 'rapport_suggestions_total',
    help: 'Suggestion sets worked out.',
    registers,
  });
  const failures = new Counter({
    name: 'rapport_failures_total',
    help: 'Commands and requests answered with a failure, by code.',
    labelNames: ['code'],
    registers,
  });
  new Gauge({
    name: 'rapport_connections',
    help: 'Open sockets.',
    labelNames: ['kind'],
    registers,
    collect() {
      const { visitors, agents } = connections();
      this.set({ kind: 'visitor' }, visitors);
      this.set({ kind: 'agent' }, agents);
    },
  });
  return {
    count: (what) => (what === 'suggested' ? suggested.inc() : messages.inc({ outcome: what })),
    countFailure: (code) => failures.inc({ code }),
    text: () => registry.metrics(),
  };
}
