/**
 * The rule that every fault has to pass: within ten seconds of its end, what was acknowledged is stored, nothing twice,
 * each sender's messages in the order they were sent, `seq` 1, 2, 3 …, every client that is there shows what the store
 * holds, and nobody met an unexpected error.
 */

import assert from 'node:assert/strict';
import type { Timeline } from '../../shared/timeline.ts';
import type { Agent } from './agent.ts';
import type { Browser, Tab } from './browser.ts';
import type { PageTab, Person } from './chromium.ts';
import { fairNow } from './clock.ts';
import { type Stage, sleep } from './fault.ts';
import type { Site, StoredMessage } from './site.ts';

export const settleMs = 10_000;

export interface Cast {
  browsers?: readonly Browser[];
  /** Who sits at a real Chromium. */
  people?: readonly Person[];
  agents?: readonly Agent[];
}

export interface VerdictOptions {
  /** How long after now everything has to be right. */
  withinMs?: number;
  /** Messages that are expected to be gone, such as those that a restored copy never had. */
  forgotten?: ReadonlySet<string>;
  /** Errors of the server that belong to the fault. */
  expectedErrors?: RegExp;
  /** Whether the figures stand beside the result; not for each of many looks. */
  note?: boolean;
}

/** Waits until everything is as it must be, and throws with what is not when that takes too long. */
export async function verify(
  site: Site,
  cast: Cast,
  stage: Stage,
  options: VerdictOptions = {},
): Promise<void> {
  const { withinMs = settleMs, forgotten = new Set(), expectedErrors, note = true } = options;
  const from = fairNow();
  const allTabs = (cast.browsers ?? []).flatMap(({ tabs }) => [...tabs]);
  for (;;) {
    const busy = allTabs.some(({ state }) => state.outbox.value.some((entry) => entry.state !== 'failed'));
    const late = fairNow() - from > withinMs;
    if (!busy || late) {
      const stored = await site.stored();
      const problems = [
        ...inStore(stored),
        ...(cast.browsers ?? []).flatMap((browser) => ofBrowser(browser, stored, forgotten)),
        ...(await ofPeople(cast.people ?? [], stored)),
        ...(cast.agents ?? []).flatMap((agent) => ofAgent(agent, stored, forgotten)),
      ];
      if (problems.length === 0) {
        if (note) {
          stage.note('messages', stored.length);
          stage.note('settled in s', ((fairNow() - from) / 1000).toFixed(1));
        }
        break;
      }
      if (late) assert.fail(`after ${withinMs / 1000} s: ${some(problems)}`);
    }
    await sleep(100);
  }
  const errors = site.errors().filter((line) => !expectedErrors?.test(line));
  assert.deepEqual(errors, [], 'the servers met unexpected errors');
}

const some = (problems: readonly string[]) =>
  `${problems.slice(0, 8).join('; ')}${problems.length > 8 ? `; and ${problems.length - 8} more` : ''}`;

/** Rows come by conversation and seq. */
function inStore(stored: readonly StoredMessage[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  let before: StoredMessage | null = null;
  for (const row of stored) {
    const expected = before?.conversation === row.conversation ? before.seq + 1 : 1;
    if (row.seq !== expected)
      problems.push(`${row.conversation} has seq ${row.seq} where ${expected} belongs`);
    // Ids are random: the same one under another author is the same message of a visitor who became two.
    if (seen.has(row.clientId)) problems.push(`“${row.text}” is stored twice`);
    seen.add(row.clientId);
    before = row;
  }
  return problems;
}

function ofBrowser(
  browser: Browser,
  stored: readonly StoredMessage[],
  forgotten: ReadonlySet<string>,
): string[] {
  const rows = new Map(stored.map((row) => [row.clientId, row]));
  const problems = kept(browser.acked, rows, forgotten);
  for (const { sent } of browser.everOpened) {
    const expected = sent.filter(({ clientId }) => rows.has(clientId) || !forgotten.has(clientId));
    problems.push(...inOrder(expected, ({ clientId }) => rows.get(clientId)));
  }
  for (const tab of browser.tabs) problems.push(...onScreen(tab, browser, stored));
  return problems;
}

/** What was acknowledged is stored, at the place that was named. */
function kept(
  acked: ReadonlyMap<string, { conversation: string; seq: number }>,
  rows: ReadonlyMap<string, StoredMessage>,
  forgotten: ReadonlySet<string> = new Set(),
): string[] {
  const problems: string[] = [];
  for (const [clientId, { conversation, seq }] of acked) {
    if (forgotten.has(clientId)) continue;
    const row = rows.get(clientId);
    if (row === undefined) problems.push(`a message acknowledged as ${seq} is not stored`);
    else if (row.conversation !== conversation || row.seq !== seq)
      problems.push(`“${row.text}” was acknowledged as ${seq} and is stored as ${row.seq}`);
  }
  return problems;
}

/** Whatever a tab sent is there, as it was written, in the order it was sent within each conversation. */
function inOrder<Sent extends { text: string }>(
  sent: readonly Sent[],
  rowOf: (sent: Sent) => StoredMessage | undefined,
): string[] {
  const problems: string[] = [];
  const last = new Map<string, number>();
  for (const each of sent) {
    const { text } = each;
    const row = rowOf(each);
    if (row === undefined) {
      problems.push(`“${text}” is not stored`);
      continue;
    }
    if (row.text !== text) problems.push(`“${text}” is stored as “${row.text}”`);
    if (row.seq <= (last.get(row.conversation) ?? 0)) problems.push(`“${text}” is stored out of order`);
    last.set(row.conversation, row.seq);
  }
  return problems;
}

function onScreen(tab: Tab, browser: Browser, stored: readonly StoredMessage[]): string[] {
  const { conversation } = browser.saved();
  if (conversation === null) return tab.sent.length > 0 ? ['a tab has no conversation'] : [];
  const problems = comparedWith(tab.state.timeline.value, conversation, stored, 'a tab');
  const shown = tab.shown();
  if (new Set(shown).size !== shown.length) problems.push('a tab shows something twice');
  return problems;
}

/** What a page says its person wrote is known by the text alone, so no text may be said twice. */
async function ofPeople(people: readonly Person[], stored: readonly StoredMessage[]): Promise<string[]> {
  const rows = new Map(stored.map((row) => [row.clientId, row]));
  const byText = new Map(stored.map((row) => [row.text, row]));
  const problems: string[] = [];
  for (const person of people) {
    problems.push(...person.errors, ...kept(person.acked, rows));
    for (const { said } of person.everOpened) problems.push(...inOrder(said, ({ text }) => byText.get(text)));
    const first = person.everOpened.flatMap(({ said }) => said)[0];
    const conversation = byText.get(first?.text ?? '')?.conversation;
    const texts = stored.filter((row) => row.conversation === conversation).map(({ text }) => text);
    for (const tab of person.tabs) problems.push(...(await onPage(tab, texts)));
  }
  return problems;
}

/** A page draws the end of a long conversation only; so much of it at least. */
const drawnAtLeast = 12;

async function onPage(tab: PageTab, texts: readonly string[]): Promise<string[]> {
  const { texts: shown, unsettled } = await tab.screen();
  if (unsettled) return ['a page shows something as unsent'];
  if (shown.length < Math.min(drawnAtLeast, texts.length))
    return [`a page shows ${shown.length} of ${texts.length} messages`];
  const end = texts.slice(texts.length - shown.length);
  const other = shown.findIndex((text, index) => text !== end[index]);
  return other < 0 ? [] : [`a page shows “${shown[other]}” where “${end[other]}” belongs`];
}

function ofAgent(agent: Agent, stored: readonly StoredMessage[], forgotten: ReadonlySet<string>): string[] {
  const conversations = new Set(stored.map(({ conversation }) => conversation));
  const rows = new Map(stored.map((row) => [row.clientId, row]));
  return [
    ...agent.sent
      .filter(({ clientId }) => !rows.has(clientId) && !forgotten.has(clientId))
      .map(({ text }) => `“${text}” is not stored`),
    ...[...conversations].flatMap((conversation) => {
      const timeline = agent.timelines.get(conversation);
      return timeline
        ? comparedWith(timeline, conversation, stored, 'an agent')
        : ['an agent misses a conversation'];
    }),
  ];
}

function comparedWith(
  { from, messages, held }: Timeline,
  conversation: string,
  stored: readonly StoredMessage[],
  who: string,
): string[] {
  const rows = stored.filter((row) => row.conversation === conversation);
  if (from + messages.length !== rows.length || held.length > 0)
    return [`${who} holds ${from + messages.length} (and ${held.length} apart) of ${rows.length} messages`];
  const other = messages.findIndex((message, index) => {
    const row = rows[from + index];
    return message.clientId !== row?.clientId || message.text !== row.text || message.seq !== row.seq;
  });
  return other < 0 ? [] : [`${who} shows something else as message ${from + other + 1}`];
}
