/** Which report is looked at, and what it says. */
import { computed, signal } from '@preact/signals';
import type { ReportAnswer } from '../../shared/protocol/reports.ts';

export const reportRanges = ['today', '7d', '28d', 'custom'] as const;
export type ReportRange = (typeof reportRanges)[number];
export const mostReportDays = 366;

export interface ReportChoice {
  readonly range: ReportRange;
  /** First and last day of `custom`, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** Empty: all. */
  readonly inbox: string;
  readonly agent: string;
  readonly tag: string;
}

export const choice = signal<ReportChoice>({ range: '7d', from: '', to: '', inbox: '', agent: '', tag: '' });
export const report = signal<ReportAnswer | null>(null);
export const reportStatus = signal<'loading' | 'ready' | 'failed'>('loading');
/** The server's own sentence where it refused. */
export const reportRefused = signal<string | null>(null);

export function choiceMade(change: Partial<ReportChoice>): void {
  choice.value = { ...choice.value, ...change };
}

export function reportLoading(): void {
  reportStatus.value = 'loading';
  reportRefused.value = null;
}

export function reportArrived(answer: ReportAnswer): void {
  report.value = answer;
  reportStatus.value = 'ready';
}

export function reportFailed(refused: string | null): void {
  reportStatus.value = 'failed';
  reportRefused.value = refused;
}

/** The days before, as many as in the report. */
export const dayCount = computed(() => report.value?.days.length ?? 0);
