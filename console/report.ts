/** Asks for the report that was chosen. */
import { reportAnswer } from '../shared/protocol/reports.ts';
import { ask } from './api.ts';
import {
  choice,
  mostReportDays,
  type ReportChoice,
  reportArrived,
  reportFailed,
  reportLoading,
} from './state/report.ts';

const dayMs = 24 * 60 * 60 * 1000;
const two = (part: number): string => String(part).padStart(2, '0');

/** YYYY-MM-DD where the agent is. */
export function dayOf(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

const daysBefore = (now: Date, days: number): string =>
  dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days));

/** First and last day; today is the last of those that are counted back. */
export function daysOf({ range, from, to }: ReportChoice, now: Date): { from: string; to: string } {
  switch (range) {
    case 'today':
      return { from: dayOf(now), to: dayOf(now) };
    case '7d':
      return { from: daysBefore(now, 6), to: dayOf(now) };
    case '28d':
      return { from: daysBefore(now, 27), to: dayOf(now) };
    case 'custom':
      return { from, to };
  }
}

/** What is wrong with the chosen days; null: nothing. */
export function rangeProblem(days: { from: string; to: string }): 'order' | 'long' | 'missing' | null {
  if (days.from === '' || days.to === '') return 'missing';
  const count = (Date.parse(days.to) - Date.parse(days.from)) / dayMs + 1;
  return count < 1 ? 'order' : count > mostReportDays ? 'long' : null;
}

/** The question as it stands in an address. */
export function reportQuery(wanted: ReportChoice, now: Date): string {
  const { inbox, agent, tag } = wanted;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const given = Object.entries({ inbox, agent, tag }).filter(([, value]) => value !== '');
  return String(
    new URLSearchParams({
      ...daysOf(wanted, now),
      zone: timeZone,
      compare: '1',
      ...Object.fromEntries(given),
    }),
  );
}

let asked = 0;

export async function loadReport(): Promise<void> {
  const now = new Date();
  if (rangeProblem(daysOf(choice.value, now)) !== null) return;
  const turn = ++asked;
  reportLoading();
  const answer = await ask('GET', `/reports?${reportQuery(choice.value, now)}`, reportAnswer);
  if (turn !== asked) return;
  if (answer.ok) reportArrived(answer.value);
  else reportFailed(answer.kind === 'refused' ? answer.detail : null);
}
