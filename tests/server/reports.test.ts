/** Reports: every figure as a naive count over the raw rows says it, whatever the rows are. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../server/domain/ids.ts';
import { csvCell, csvOf } from '../../shared/csv.ts';
import type { Problem } from '../../shared/protocol/http.ts';
import type { Figures, ReportAnswer, WallAnswer } from '../../shared/protocol/reports.ts';
import { connectAgent, connectVisitor, said, signIn } from '../harness/clients.ts';
import type { PastStatement } from '../harness/past.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startServer({ searches: { points: 100_000, seconds: 10 } });
  token = await signIn(server.url);
});
afterAll(() => server.stop());

const get = (path: string, query: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1${path}?${new URLSearchParams(query)}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
const report = async (query: Record<string, string>) => {
  const response = await get('/reports', query);
  const body = (await response.json()) as ReportAnswer & Problem;
  if (!response.ok) throw new Error(body.detail);
  return body;
};

interface Row {
  opened: number;
  answered: number | null;
  resolved: number | null;
  rated: [score: number, after: number] | null;
  mine: boolean;
  tagged: boolean;
  merged: boolean;
  replies: { after: number; score: number; caught: number; outcome: 'kept' | 'edited' | 'thrown-away' }[];
  promise: ['kept' | 'broken' | 'dropped' | 'open', number] | null;
}

const zone = 'America/St_Johns';
const first = DateTime.fromISO('2026-03-06', { zone });
/** The clocks go forward on the 8th: a day of 23 hours is among them. */
const span = 5;
const hourMs = 3_600_000;

describe('reports', () => {
  it('say what a naive count says, for the whole span, each day and the days before', async () => {
    const inbox = (await server.app.domain.inboxes.byName('demo'))?.id ?? '';
    const me = (await server.app.domain.store.firstAgent())?.id ?? '';
    const other = newId();
    const tag = newId();
    const visitor = newId();
    await server.past(
      [
        "INSERT INTO agents (id, email, name, role, password_hash, created_at) VALUES (?, 'o@example.com', 'Other', 'agent', 'x', 1)",
        other,
      ],
      ["INSERT INTO tags (id, name, colour, created_at) VALUES (?, 'late', 'teal', 1)", tag],
      [
        "INSERT INTO visitors (id, inbox, token_hash, name, created_at) VALUES (?, ?, 'hash', '', 1)",
        visitor,
        inbox,
      ],
    );

    const moment = fc.integer({
      min: first.minus({ days: span + 2 }).toMillis(),
      max: first.plus({ days: span + 2 }).toMillis(),
    });
    const later = fc.integer({ min: 0, max: 60 * hourMs });
    const rowArbitrary: fc.Arbitrary<Row> = fc.record({
      opened: moment,
      answered: fc.option(later),
      resolved: fc.option(later),
      rated: fc.option(fc.tuple(fc.integer({ min: 1, max: 5 }), later)),
      mine: fc.boolean(),
      tagged: fc.boolean(),
      merged: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      replies: fc.array(
        fc.record({
          after: later,
          score: fc.integer({ min: 0, max: 8 }).map((n) => n / 8),
          caught: fc.integer({ min: 0, max: 2 }),
          outcome: fc.constantFrom('kept' as const, 'edited' as const, 'thrown-away' as const),
        }),
        { maxLength: 3 },
      ),
      promise: fc.option(
        fc.tuple(
          fc.constantFrom('kept' as const, 'broken' as const, 'dropped' as const, 'open' as const),
          later,
        ),
      ),
    });
    let version = 100_000;
    const stored = (row: Row): PastStatement[] => {
      const id = newId();
      const agent = row.mine ? me : other;
      const at = (after: number | null | undefined) =>
        after === null || after === undefined ? null : row.opened + after;
      const statements: PastStatement[] = [
        [
          `INSERT INTO conversations (id, inbox, visitor, status, assignee, last_seq, last_at, visitor_read, agent_read, opened_at, version,
           answered_at, resolved_at, rating, rated_at, merged_into) VALUES (?, ?, ?, 'resolved', ?, 1, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?)`,
          id,
          inbox,
          visitor,
          agent,
          row.opened,
          row.opened,
          ++version,
          at(row.answered),
          at(row.resolved),
          row.rated?.[0] ?? null,
          at(row.rated?.[1]),
          row.merged ? newId() : null,
        ],
      ];
      if (row.tagged)
        statements.push(['INSERT INTO conversation_tags (conversation, tag) VALUES (?, ?)', id, tag]);
      for (const [index, reply] of row.replies.entries())
        statements.push(
          [
            'INSERT INTO reply_scores (conversation, seq, agent, inbox, at, score, deflects, caught) VALUES (?, ?, ?, ?, ?, ?, 1, ?)',
            id,
            index,
            agent,
            inbox,
            at(reply.after),
            reply.score,
            reply.caught,
          ],
          [
            "INSERT INTO suggestion_outcomes (conversation, seq, agent, inbox, move, voice, outcome, at) VALUES (?, ?, ?, ?, 'ask', 'plain', ?, ?)",
            id,
            index,
            agent,
            inbox,
            reply.outcome,
            at(reply.after),
          ],
        );
      if (row.promise)
        statements.push([
          "INSERT INTO promises (id, conversation, agent, what, due, state, created_at, settled_at) VALUES (?, ?, ?, 'x', 1, ?, 1, ?)",
          newId(),
          id,
          agent,
          row.promise[0],
          row.promise[0] === 'open' ? null : at(row.promise[1]),
        ]);
      return statements;
    };
    const cleared = [
      'reply_scores',
      'suggestion_outcomes',
      'promises',
      'conversation_tags',
      'conversations',
    ].map((table): PastStatement => [`DELETE FROM ${table}`]);

    const naive = (rows: Row[], from: DateTime, to: DateTime): Figures => {
      const inside = (at: number) => at >= from.toMillis() && at < to.toMillis();
      const live = rows.filter(({ merged }) => !merged);
      const durations = (read: (row: Row) => number | null) => {
        const sorted = live
          .flatMap((row) => {
            const took = read(row);
            return took !== null && inside(row.opened + took) ? [took / 1000] : [];
          })
          .toSorted((a, b) => a - b);
        const n = sorted.length;
        if (n === 0) return { n, median: null, p90: null };
        const upper = sorted[Math.floor(n / 2)] ?? 0;
        const median = n % 2 === 1 ? upper : ((sorted[n / 2 - 1] ?? 0) + upper) / 2;
        // The smallest that at least nine of ten do not exceed.
        const p90 = sorted.find((value) => sorted.filter((each) => each <= value).length >= 0.9 * n) ?? null;
        return { n, median, p90 };
      };
      const ratings = live.flatMap((row) =>
        row.rated && inside(row.opened + row.rated[1]) ? [row.rated[0]] : [],
      );
      const replies = rows.flatMap((row) => row.replies.filter(({ after }) => inside(row.opened + after)));
      const settled = rows.flatMap((row) =>
        row.promise && inside(row.opened + row.promise[1]) ? [row.promise[0]] : [],
      );
      const count = <T>(list: T[], wanted: T) => list.filter((each) => each === wanted).length;
      const outcomes = replies.map(({ outcome }) => outcome);
      return {
        begun: live.filter(({ opened }) => inside(opened)).length,
        firstResponse: durations(({ answered }) => answered),
        resolution: durations(({ resolved }) => resolved),
        csat: { n: ratings.length, scores: [1, 2, 3, 4, 5].map((score) => count(ratings, score)) },
        registerFit: {
          n: replies.length,
          mean:
            replies.length === 0 ? null : replies.reduce((sum, { score }) => sum + score, 0) / replies.length,
        },
        suggestions: {
          kept: count(outcomes, 'kept'),
          edited: count(outcomes, 'edited'),
          thrownAway: count(outcomes, 'thrown-away'),
        },
        promises: { kept: count(settled, 'kept'), broken: count(settled, 'broken') },
        deflections: { caught: replies.reduce((sum, { caught }) => sum + caught, 0), sent: replies.length },
      };
    };
    const rounded = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toFixed(6)) : each)),
      );

    await fc.assert(
      fc.asyncProperty(
        fc.array(rowArbitrary, { maxLength: 25 }),
        fc.constantFrom('all', 'mine', 'tagged'),
        async (rows, filter) => {
          await server.past(...cleared, ...rows.flatMap(stored));
          const wanted = rows.filter((row) =>
            filter === 'mine' ? row.mine : filter === 'tagged' ? row.tagged : true,
          );
          const answer = await report({
            from: first.toFormat('yyyy-MM-dd'),
            to: first.plus({ days: span - 1 }).toFormat('yyyy-MM-dd'),
            zone,
            compare: '1',
            inbox: 'demo',
            ...(filter === 'mine' ? { agent: me } : filter === 'tagged' ? { tag } : {}),
          });
          const end = first.plus({ days: span });
          expect(rounded(answer.figures)).toEqual(rounded(naive(wanted, first, end)));
          expect(rounded(answer.before)).toEqual(rounded(naive(wanted, first.minus({ days: span }), first)));
          for (const [index, { day, ...figures }] of answer.days.entries()) {
            const begin = first.plus({ days: index });
            expect(day).toBe(begin.toFormat('yyyy-MM-dd'));
            expect(rounded(figures)).toEqual(rounded(naive(wanted, begin, begin.plus({ days: 1 }))));
          }
          const hours = new Array<number>(24).fill(0);
          for (const { opened, merged } of wanted) {
            const at = DateTime.fromMillis(opened, { zone });
            if (!merged && at >= first && at < end) hours[at.hour] = (hours[at.hour] ?? 0) + 1;
          }
          expect(answer.hours).toEqual(hours);
        },
      ),
      { numRuns: 25 },
    );
    await server.past(...cleared);
  }, 90_000);

  it('are refused in a sentence where they cannot be meant', async () => {
    const detail = async (query: Record<string, string>) => {
      const response = await get('/reports', query);
      expect(response.status).toBe(400);
      return ((await response.json()) as Problem).detail;
    };
    expect(await detail({ from: 'then', to: '2026-01-01' })).toContain('expected a day');
    expect(await detail({ from: '2026-02-30', to: '2026-03-01' })).toContain('expected days');
    expect(await detail({ from: '2026-03-02', to: '2026-03-01' })).toContain('not before the first');
    expect(await detail({ from: '2020-01-01', to: '2026-03-01' })).toContain('at most 366 days');
    expect(await detail({ from: '2026-03-01', to: '2026-03-01', zone: 'Mars/Olympus' })).toContain(
      'time zone',
    );
    expect((await fetch(`${server.url}/api/v1/reports?from=2026-03-01&to=2026-03-01`)).status).toBe(401);
  });

  it('come as a table for spreadsheets, in which nothing is carried out', async () => {
    const response = await get('/reports/days.csv', { from: '2026-03-01', to: '2026-03-03' });
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toContain('rapport-2026-03-01-2026-03-03.csv');
    const lines = (await response.text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^day,conversations_begun,/);
    expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1);
    for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) expect(csvCell(evil)).toMatch(/^"'/);
    expect(csvOf([['a "b", c', 1.5, null]])).toBe('"a ""b"", c",1.5,\r\n');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(csvCell(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('the wall', () => {
  it('says who waits, since when, who is here, and how it goes', async () => {
    const wall = async () => (await (await get('/now', { zone: 'Asia/Kolkata' })).json()) as WallAnswer;
    const quiet = await wall();
    expect(quiet).toMatchObject({ open: 0, waiting: { count: 0, since: null }, agents: [] });
    const ada = await connectAgent(server.url);
    const one = await connectVisitor(server.url);
    const two = await connectVisitor(server.url);
    const { conversation, at } = await said(one, 'hello');
    await said(two, 'hello too');
    const busy = await wall();
    expect(busy).toMatchObject({
      open: 2,
      unassigned: 2,
      active: 2,
      waiting: { count: 2, since: at, conversation },
      agents: [{ name: ada.welcome.agent.name, open: 0, away: false }],
      firstResponse: { n: 0, median: null },
    });
    expect(busy.mood.calm + busy.mood.tense + busy.mood.upset).toBe(2);
    await said(ada, 'I am here', { conversation });
    const after = await wall();
    expect(after).toMatchObject({ waiting: { count: 1 }, unassigned: 1, firstResponse: { n: 1 } });
    expect(after.agents).toMatchObject([{ open: 1 }]);
    for (const client of [ada, one, two]) client.close();
  });
});
