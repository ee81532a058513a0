/**
 * What the server measures of itself, for Prometheus; `docs/grafana/rapport.json` shows it. Labels are names of ours
 * (codes, kinds, stages), never anything a person wrote.
 */
import { Counter, collectDefaultMetrics, Gauge, type Metric, Registry } from 'prom-client';
import type { Counted } from './domain/domain.ts';
import type { LimitName } from './domain/limits.ts';
import type { DeliveryKind, OutboxFigure } from './store/outbox.ts';
import type { StoreObserver } from './store/store.ts';
import { type Trouble, troubleOf, troubles } from './store/trouble.ts';

export interface Metrics extends StoreObserver {
  count(what: Counted, of?: DeliveryKind): void;
  countFailure(code: string): void;
  /** A command was answered with a yes. */
  countAnswer(command: string): void;
  countLimit(limit: LimitName): void;
  /** A message was handed to so many sockets, which took so long. */
  published(sockets: number, tookMs: number): void;
  /** From a `message:send` to its answer. */
  acknowledged(tookMs: number): void;
  text(): Promise<string>;
}

/** Asked at each scrape. */
export interface MetricsSources {
  connections(): { visitors: number; agents: number };
  /** Conversations that wait for suggestions. */
  waitingSuggestions(): number;
  outbox(): Promise<OutboxFigure[]>;
  storeProblem(): string | null;
  now(): number;
}

const stages = ['queue', 'commit', 'publish', 'total'] as const;
type Stage = (typeof stages)[number];
const stageSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const batchCalls = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
const states: (Trouble | 'ok')[] = ['ok', ...(Object.keys(troubles) as Trouble[]), 'unavailable'];

/**
 * A histogram that counts many values at once and looks nothing up by label: it stands on the path of each message, where
 * the library's own would cost as much as the rest.
 */
class PathHistogram<Label extends string> {
  readonly name: string;
  readonly type = 'histogram';
  readonly aggregator = 'sum';
  readonly #help: string;
  readonly #labelName: string;
  readonly #bounds: readonly number[];
  readonly #counts = new Map<Label, { buckets: Float64Array; sum: number }>();

  constructor(
    name: string,
    help: string,
    bounds: readonly number[],
    labelName: string,
    labels: readonly Label[],
  ) {
    this.name = name;
    this.#help = help;
    this.#labelName = labelName;
    this.#bounds = bounds;
    for (const label of labels)
      this.#counts.set(label, { buckets: new Float64Array(bounds.length + 1), sum: 0 });
  }

  observe(label: Label, value: number, times = 1): void {
    const of = this.#counts.get(label);
    if (!of) return;
    const bounds = this.#bounds;
    let bucket = 0;
    while (bucket < bounds.length && value > (bounds[bucket] as number)) bucket++;
    of.buckets[bucket] = (of.buckets[bucket] as number) + times;
    of.sum += value * times;
  }

  /** As the library asks a metric for what it has. */
  get() {
    const values = [...this.#counts].flatMap(([label, { buckets, sum }]) => {
      const labels = this.#labelName === '' ? {} : { [this.#labelName]: label };
      const row = (suffix: string, value: number, more = {}) => ({
        metricName: `${this.name}_${suffix}`,
        labels: { ...more, ...labels },
        value,
      });
      let count = 0;
      const rows = [...this.#bounds, '+Inf'].map((le, index) => {
        count += buckets[index] as number;
        return row('bucket', count, { le });
      });
      return [...rows, row('sum', sum), row('count', count)];
    });
    return { name: this.name, help: this.#help, type: this.type, values, aggregator: this.aggregator };
  }
}

export function createMetrics(sources: MetricsSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const onPath = <Label extends string>(histogram: PathHistogram<Label>): PathHistogram<Label> => {
    registry.registerMetric(histogram as unknown as Metric);
    return histogram;
  };

  const messages = counter(
    'rapport_messages_total',
    'Messages: stored (created), sent again and answered from the store (repeated), of those with other words (repeated_otherwise).',
    'outcome',
  );
  const delivered = counter(
    'rapport_messages_delivered_total',
    'Messages handed to sockets of this server; one for each socket.',
  );
  const messageSeconds = onPath(
    new PathHistogram<Stage>(
      'rapport_message_seconds',
      'How long writes wait for their batch (queue), batches take to be stored (commit), messages to be handed to all sockets (publish), and message:send to be answered (total).',
      stageSeconds,
      'stage',
      stages,
    ),
  );
  const batches = onPath(
    new PathHistogram<''>(
      'rapport_store_batch_calls',
      'Writes that were stored together, in one commit.',
      batchCalls,
      '',
      [''],
    ),
  );
  const answers = counter('rapport_commands_total', 'Commands answered with a yes, by name.', 'command');
  const failures = counter(
    'rapport_failures_total',
    'Commands and requests answered with a failure, by code.',
    'code',
  );
  const limits = counter(
    'rapport_limits_hit_total',
    'Commands, requests and connections refused because of a limit, by its name.',
    'limit',
  );
  const advice = counter(
    'rapport_advice_total',
    'Sets of suggestions, and scores of replies: made, let go undone while newer ones waited (shed), or given up after their time (late).',
    'kind',
    'outcome',
  );
  const tries = counter(
    'rapport_outbox_tries_total',
    'Tries of the outbox, by what came of them: sent, over (taken or wanted no more, nothing kept), waiting for the next try, dead, postponed.',
    'kind',
    'outcome',
  );
  new Gauge({
    name: 'rapport_connections',
    help: 'Open sockets.',
    labelNames: ['kind'],
    registers,
    collect() {
      const { visitors, agents } = sources.connections();
      this.set({ kind: 'visitor' }, visitors);
      this.set({ kind: 'agent' }, agents);
    },
  });
  new Gauge({
    name: 'rapport_suggestions_waiting',
    help: 'Conversations that wait for suggestions.',
    registers,
    collect() {
      this.set(sources.waitingSuggestions());
    },
  });
  new Gauge({
    name: 'rapport_store_state',
    help: 'The state of the database: 1 at the one it is in, 0 at all others.',
    labelNames: ['state'],
    registers,
    collect() {
      const problem = sources.storeProblem();
      const now = problem === null ? 'ok' : troubleOf(problem);
      for (const state of states) this.set({ state }, state === now ? 1 : 0);
    },
  });
  /** Of both gauges below; null where the database does not answer. */
  let figures: Promise<OutboxFigure[] | null> = Promise.resolve(null);
  new Gauge({
    name: 'rapport_outbox',
    help: 'What the outbox holds: waiting, or dead (nobody took it, and somebody must look).',
    labelNames: ['kind', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const { kind, state, count } of (await figures) ?? []) this.set({ kind, state }, count);
    },
  });
  new Gauge({
    name: 'rapport_outbox_oldest_seconds',
    help: 'How long the oldest of them is in the outbox.',
    labelNames: ['kind', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const { kind, state, oldestAt } of (await figures) ?? [])
        this.set({ kind, state }, Math.max(0, sources.now() - oldestAt) / 1000);
    },
  });

  return {
    count(what, of) {
      switch (what) {
        case 'created':
        case 'repeated':
        case 'repeated_otherwise':
          return messages.inc({ outcome: what });
        case 'suggested':
          return advice.inc({ kind: 'suggestions', outcome: 'made' });
        case 'suggestions_shed':
        case 'suggestions_late':
        case 'scores_shed': {
          const [kind = '', outcome = ''] = what.split('_');
          return advice.inc({ kind, outcome });
        }
        default:
          return tries.inc({ kind: of ?? '', outcome: what.slice('delivery_'.length) });
      }
    },
    countFailure: (code) => failures.inc({ code }),
    countAnswer: (command) => answers.inc({ command }),
    countLimit: (limit) => limits.inc({ limit }),
    waited: (ms) => messageSeconds.observe('queue', ms / 1000),
    stored(calls, tookMs) {
      messageSeconds.observe('commit', tookMs / 1000);
      batches.observe('', calls);
    },
    published(sockets, tookMs) {
      delivered.inc(sockets);
      messageSeconds.observe('publish', tookMs / 1000);
    },
    acknowledged: (tookMs) => messageSeconds.observe('total', tookMs / 1000),
    text() {
      figures = sources.outbox().catch(() => null);
      return registry.metrics();
    },
  };
}
