/** Reports: which days are meant where the asker lives, and the same number of days before. */
import { DateTime } from 'luxon';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { ReportAnswer, WallAnswer } from '../../shared/protocol/reports.ts';
import type { ReportRequest } from '../store/reports.ts';
import type { Domain } from './domain.ts';
import { isoOf } from './domain.ts';

export const mostDays = 366;
const activeMs = 15 * 60 * 1000;

export interface ReportCommand {
  /** First and last day, YYYY-MM-DD, both counted. */
  from: string;
  to: string;
  zone: string;
  /** Name of an inbox, ids of an agent and a tag; null: all. */
  inbox: string | null;
  agent: string | null;
  tag: string | null;
  /** Whether as many days before are wanted too. */
  compare: boolean;
}

export async function reportOf(
  domain: Domain,
  { from, to, zone, inbox: name, agent, tag, compare }: ReportCommand,
  signal?: AbortSignal,
): Promise<ReportAnswer | Failure> {
  const first = DateTime.fromISO(from, { zone }).startOf('day');
  const last = DateTime.fromISO(to, { zone }).startOf('day');
  if (!first.isValid || !last.isValid)
    return failure('bad_command', 'from, to: expected days such as 2026-05-01.');
  const count = Math.round(last.diff(first, 'days').days) + 1;
  if (count < 1) return failure('bad_command', 'to: expected a day that is not before the first.');
  if (count > mostDays)
    return failure('bad_command', `A report covers at most ${mostDays} days. Choose fewer.`);
  const inbox = name === null ? null : await domain.inboxes.byName(name);
  if (name !== null && !inbox) return failure('unknown_inbox');

  const ask = (start: DateTime): ReportRequest => ({
    days: Array.from({ length: count + 1 }, (_, index) => start.plus({ days: index }).toMillis()),
    zone,
    inbox: inbox?.id ?? null,
    agent,
    tag,
  });
  const request = ask(first);
  const [rows, before] = await Promise.all([
    domain.store.report(request, signal),
    compare ? domain.store.report(ask(first.minus({ days: count })), signal) : null,
  ]);
  return {
    from: isoOf(first.toMillis()),
    to: isoOf(request.days.at(-1) ?? 0),
    zone,
    figures: rows.figures,
    before: before?.figures ?? null,
    days: rows.days.map((figures, index) => ({
      day: first.plus({ days: index }).toFormat('yyyy-MM-dd'),
      ...figures,
    })),
    hours: rows.hours,
  };
}

/** The days of a report as rows of a table, headings first. */
export function tableOf({ days }: ReportAnswer): (string | number | null)[][] {
  const columns: [string, (day: ReportAnswer['days'][number]) => string | number | null][] = [
    ['day', ({ day }) => day],
    ['conversations_begun', ({ begun }) => begun],
    ['first_answers', ({ firstResponse }) => firstResponse.n],
    ['first_response_median_seconds', ({ firstResponse }) => firstResponse.median],
    ['first_response_p90_seconds', ({ firstResponse }) => firstResponse.p90],
    ['resolved', ({ resolution }) => resolution.n],
    ['resolution_median_seconds', ({ resolution }) => resolution.median],
    ['resolution_p90_seconds', ({ resolution }) => resolution.p90],
    ['ratings', ({ csat }) => csat.n],
    ...[1, 2, 3, 4, 5].map((score): [string, (day: ReportAnswer['days'][number]) => number] => [
      `rated_${score}`,
      ({ csat }) => csat.scores[score - 1] ?? 0,
    ]),
    ['messages_measured', ({ registerFit }) => registerFit.n],
    ['register_fit_mean', ({ registerFit }) => registerFit.mean],
    ['suggestions_kept', ({ suggestions }) => suggestions.kept],
    ['suggestions_edited', ({ suggestions }) => suggestions.edited],
    ['suggestions_thrown_away', ({ suggestions }) => suggestions.thrownAway],
    ['promises_kept', ({ promises }) => promises.kept],
    ['promises_broken', ({ promises }) => promises.broken],
    ['deflections_caught', ({ deflections }) => deflections.caught],
    ['deflections_sent', ({ deflections }) => deflections.sent],
  ];
  return [columns.map(([name]) => name), ...days.map((day) => columns.map(([, read]) => read(day)))];
}

/** What stands on the wall now. */
export async function wallOf(domain: Domain, zone: string, signal?: AbortSignal): Promise<WallAnswer> {
  const now = domain.now();
  const today = DateTime.fromMillis(now, { zone }).startOf('day').toMillis();
  const { waiting, ...rows } = await domain.store.wall(
    { now, today, activeSince: now - activeMs, here: domain.agentsConnected() },
    signal,
  );
  return {
    at: isoOf(now),
    ...rows,
    waiting: { ...waiting, since: waiting.since === null ? null : isoOf(waiting.since) },
  };
}
