/** Moments as people read them: short and relative in lists, exact on hover. */
import { locale, strings } from './words.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const hourCycle =
  new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hourCycle ?? 'h23';
const clock = new Intl.DateTimeFormat(locale, {
  hour: hourCycle.startsWith('h2') ? '2-digit' : 'numeric',
  minute: '2-digit',
  hourCycle,
});
const shortDay = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
const monthDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const withYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium', hourCycle });

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Whole calendar days between two moments, in the agent's own time zone. */
function daysBetween(earlier: number, later: number): number {
  return Math.round((startOfDay(later) - startOfDay(earlier)) / (24 * hourMs));
}

/** "now", "3 min", "2 h", "yesterday", "12 Nov". */
export function relativeTime(iso: string, now: number): string {
  const at = Date.parse(iso);
  const ago = now - at;
  if (ago < minuteMs) return strings.time.now;
  if (ago < hourMs) return strings.time.minutes(Math.floor(ago / minuteMs));
  const days = daysBetween(at, now);
  if (days === 0) return strings.time.hours(Math.floor(ago / hourMs));
  return days === 1 ? strings.time.yesterday : monthDay.format(at);
}

/** A clock may run ahead of ours so far: what it says is still to come happened just now. */
const aheadMs = hourMs;

/** "Today, 14:05", "3 Nov, 14:05" */
export function dayAndClock(iso: string, now: number): string {
  const at = Date.parse(iso);
  const days = daysBetween(at, now);
  const near = days === 0 || days === 1 || (days < 0 && at - now < aheadMs);
  const day = near ? dayName(iso, now) : monthDay.format(at);
  return strings.time.dayAndClock(day, clock.format(at));
}

/** "Mon, 3 Nov" */
export function dayAndMonth(at: number): string {
  return shortDay.format(at);
}

export const isToday = (at: number, now: number): boolean => daysBetween(now, at) === 0;
export const isTomorrow = (at: number, now: number): boolean => daysBetween(now, at) === 1;

/** "14:05" */
export function clockTime(iso: string): string {
  return clock.format(Date.parse(iso));
}

const clockSeconds = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle });

/** "14:05:09" */
export function exactClock(iso: string): string {
  return clockSeconds.format(Date.parse(iso));
}

/** Everything about a moment, for hover. */
export function exactTime(iso: string): string {
  return full.format(Date.parse(iso));
}

/** A key that changes with the calendar day. */
export function dayKey(iso: string): number {
  return startOfDay(Date.parse(iso));
}

/** "Today", "Yesterday", "Monday, 3 November", "3 November 2024". */
export function dayName(iso: string, now: number): string {
  const at = Date.parse(iso);
  const days = daysBetween(at, now);
  if (days === 0 || (days < 0 && at - now < aheadMs)) return strings.time.today;
  if (days === 1) return strings.time.yesterdayDay;
  return Math.abs(days) < 180 ? weekday.format(at) : withYear.format(at);
}

/** The clock on somebody's wall, or null where their browser names no time zone we know. */
export function timeIn(timeZone: string, now: number): string | null {
  try {
    return new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle,
      timeZone,
    }).format(now);
  } catch {
    return null;
  }
}

/** "German (Austria)"; what is no language is shown as it came. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
