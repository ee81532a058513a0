/** What is measured is what happened, under names that the dashboard shows; and nothing in it was written by people. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../server/domain/limits.ts';
import { type Client, connectAgent, connectVisitor, said } from '../harness/clients.ts';
import { repository } from '../harness/paths.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
let ann: Client<unknown>;
const open: Client<unknown>[] = [];
beforeAll(async () => {
  server = await startServer({ ...defaultLimits, transcripts: { points: 1, seconds: 60 } });
  server.app.warmUp();
  ann = await connectAgent(server.url);
  open.push(ann);
});
afterAll(async () => {
  for (const client of open) client.close();
  await server.stop();
});

const scrape = async () => (await fetch(`${server.url}/metrics`)).text();
/** The sum of all values of a metric whose labels are these, among others. */
function sumOf(text: string, name: string, labels: Record<string, string> = {}): number {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return lines
    .filter((line) => Object.entries(labels).every(([label, value]) => line.includes(`${label}="${value}"`)))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}
/** By how much values grow while something is done. */
async function growth(
  work: () => Promise<unknown>,
  ...of: [name: string, labels?: Record<string, string>][]
): Promise<number[]> {
  const before = await scrape();
  await work();
  const after = await scrape();
  return of.map(([name, labels]) => sumOf(after, name, labels) - sumOf(before, name, labels));
}

describe('metrics', () => {
  it('count messages once each, whoever hears them, and how long each stage took', async () => {
    const vera = await connectVisitor(server.url);
    const tab = await connectVisitor(server.url, vera.welcome.visitor);
    open.push(vera, tab);
    const { conversation } = await said(vera, 'hello');
    const again = { clientId: randomUUID(), text: 'again', conversation };
    const grown = await growth(
      async () => {
        for (let index = 0; index < 3; index++) await said(vera, `message ${index}`, { conversation });
        await vera.ask('message:send', again);
        await vera.ask('message:send', again);
        await vera.ask('message:send', { ...again, text: 'other words' });
      },
      ['rapport_messages_total', { outcome: 'created' }],
      ['rapport_messages_total', { outcome: 'repeated' }],
      ['rapport_messages_total', { outcome: 'repeated_otherwise' }],
      ['rapport_messages_delivered_total'],
      ['rapport_commands_total', { command: 'message:send' }],
      ['rapport_message_seconds_count', { stage: 'publish' }],
      ['rapport_message_seconds_count', { stage: 'total' }],
    );
    // Each of the four to the other tab and to the agent.
    expect(grown).toEqual([4, 1, 1, 8, 6, 4, 6]);
    const text = await scrape();
    for (const stage of ['queue', 'commit', 'publish', 'total']) {
      const count = sumOf(text, 'rapport_message_seconds_count', { stage });
      expect(count, stage).toBeGreaterThan(0);
      expect(sumOf(text, 'rapport_message_seconds_bucket', { stage, le: '+Inf' }), stage).toBe(count);
      expect(sumOf(text, 'rapport_message_seconds_bucket', { stage, le: '0.0005' })).toBeLessThanOrEqual(
        count,
      );
      expect(sumOf(text, 'rapport_message_seconds_sum', { stage })).toBeGreaterThan(0);
    }
    // Every call is in one batch, and every batch took its time once.
    expect(sumOf(text, 'rapport_store_batch_calls_sum')).toBe(
      sumOf(text, 'rapport_message_seconds_count', { stage: 'queue' }),
    );
    expect(sumOf(text, 'rapport_store_batch_calls_count')).toBe(
      sumOf(text, 'rapport_message_seconds_count', { stage: 'commit' }),
    );
  });

  it('tell open sockets, limits that were hit, failures, suggestions and the state of the store', async () => {
    const vera = await connectVisitor(server.url);
    open.push(vera);
    const { conversation } = await said(vera, 'how do I turn on captions');
    const heard = ann.next('suggestions:changed');
    await ann.ask('conversation:open', { conversation });
    await heard;
    const email = 'vera@example.org';
    const grown = await growth(
      async () => {
        for (let index = 0; index < 3; index++) await vera.ask('transcript:send', { conversation, email });
      },
      ['rapport_limits_hit_total', { limit: 'transcripts' }],
      ['rapport_failures_total', { code: 'rate_limited' }],
      ['rapport_commands_total', { command: 'transcript:send' }],
    );
    expect(grown).toEqual([2, 2, 1]);
    const text = await scrape();
    expect(sumOf(text, 'rapport_connections', { kind: 'agent' })).toBe(1);
    expect(sumOf(text, 'rapport_connections', { kind: 'visitor' })).toBe(3);
    expect(sumOf(text, 'rapport_advice_total', { kind: 'suggestions', outcome: 'made' })).toBeGreaterThan(0);
    expect(sumOf(text, 'rapport_store_state', { state: 'ok' })).toBe(1);
    expect(sumOf(text, 'rapport_store_state')).toBe(1);
    // Without a mail server the transcript waits.
    expect(sumOf(text, 'rapport_outbox', { kind: 'transcript', state: 'waiting' })).toBe(1);
    expect(text).not.toContain(email);
    expect(text).not.toContain('captions');
    expect(text).not.toContain(conversation);
  });

  it('are all there that the dashboard shows, and the dashboard shows all of ours', async () => {
    const dashboard = JSON.parse(
      readFileSync(join(repository, 'docs', 'grafana', 'rapport.json'), 'utf8'),
    ) as { panels: { title: string; targets?: { expr: string }[] }[] };
    const shown = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)).join('\n');
    const names = new Set(shown.match(/\b(?:rapport|nodejs|process)_[a-z0-9_]+/g));
    const text = await scrape();
    // A counter that has counted nothing has its name and no value.
    const there = new Set([...text.matchAll(/^# TYPE (\S+) (\S+)/gm)].map(([, name]) => name as string));
    const known = (name: string) => there.has(name) || there.has(name.replace(/_(bucket|sum|count)$/, ''));
    expect([...names].filter((name) => !known(name))).toEqual([]);
    const ours = [...there].filter((name) => name.startsWith('rapport_'));
    const isShown = (name: string) =>
      [...names].some((each) => each.replace(/_(bucket|sum|count)$/, '') === name);
    expect(ours.filter((name) => !isShown(name))).toEqual([]);
    expect(ours.length).toBeGreaterThan(10);
    // Labels that panels choose by are labels that we set.
    const labels = new Set([...text.matchAll(/(\w+)="/g)].map(([, label]) => label));
    for (const [, label = ''] of shown.matchAll(/[{,]\s*(\w+)\s*=~?"/g))
      expect([...labels, 'job', 'instance']).toContain(label);
  });
});
