/**
 * Opening hours. What counts is the clock on the wall of the inbox's time zone: an inbox is open at a moment when that
 * clock stands within a span of that day. So hours that a change to summer time leaves out do not happen, and those
 * that a change back repeats happen twice.
 */
import { IANAZone } from 'luxon';
import type { Availability } from '../../shared/protocol/entities.ts';
import type { Hours } from '../../shared/protocol/settings.ts';
import type { Millis } from '../store/store.ts';
import { isoOf } from './domain.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** No promise is made for an opening further away than this. */
const horizonMs = 60 * dayMs;
/** No time zone changes its offset twice within such a stretch. */
const stretchMs = 6 * 60 * minuteMs;

/** From (inclusive) to (exclusive). */
interface Interval {
  from: Millis;
  to: Millis;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** "09:30" → milliseconds since midnight. */
const timeMs = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (hour * 60 + minute) * minuteMs;
};

/** The spans of the day that begins at `day`, a date of the wall clock read as if it were UTC. */
function spansOn({ week, holidays }: Hours, day: number): Hours['week']['mon'] {
  const date = new Date(day).toISOString().slice(0, 10);
  const holiday = holidays.find((each) => each.date === date);
  return holiday ? holiday.spans : week[weekdays[new Date(day).getUTCDay()] as (typeof weekdays)[number]];
}

/** The moment within (from, to] at which the offset changes from that of `from`. */
function changeOfOffset(zone: IANAZone, from: Millis, to: Millis): Millis {
  const before = zone.offset(from);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offset(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Open intervals within a stretch of constant offset, in order. */
function* openWithin(hours: Hours, offsetMs: number, { from, to }: Interval): Generator<Interval> {
  const [first, last] = [from + offsetMs, to + offsetMs];
  for (let day = Math.floor(first / dayMs) * dayMs; day < last; day += dayMs) {
    const spans = spansOn(hours, day)
      .map((span) => ({
        from: Math.max(day + timeMs(span.from), first) - offsetMs,
        to: Math.min(day + timeMs(span.to), last) - offsetMs,
      }))
      .filter((open) => open.from < open.to)
      .sort((a, b) => a.from - b.from);
    yield* spans;
  }
}

/** When it is open, from `start` on and up to the horizon: in order, what touches or overlaps as one. */
function* openIntervals(hours: Hours, start: Millis): Generator<Interval> {
  const zone = IANAZone.create(hours.timeZone);
  const end = start + horizonMs;
  let open: Interval | null = null;
  let from = start;
  while (from < end) {
    let to = Math.min(from + stretchMs, end);
    if (zone.offset(from) !== zone.offset(to)) to = changeOfOffset(zone, from, to);
    for (const next of openWithin(hours, zone.offset(from) * minuteMs, { from, to })) {
      if (open && next.from <= open.to) open = { from: open.from, to: Math.max(open.to, next.to) };
      else {
        if (open) yield open;
        open = next;
      }
    }
    from = to;
  }
  if (open) yield open;
}

/** Whether it is open at `now`; without hours it always is. */
export function isOpen(hours: Hours | null, now: Millis): boolean {
  if (!hours) return true;
  const zone = IANAZone.create(hours.timeZone);
  const wall = now + zone.offset(now) * minuteMs;
  const time = ((wall % dayMs) + dayMs) % dayMs;
  return spansOn(hours, wall - time).some(({ from, to }) => timeMs(from) <= time && time < timeMs(to));
}

/** When it next opens or closes; null when nothing changes within the horizon. */
export function nextChange(hours: Hours | null, now: Millis): Millis | null {
  if (!hours) return null;
  const [next] = openIntervals(hours, now);
  if (!next) return null;
  if (next.from > now) return next.from;
  return next.to < now + horizonMs ? next.to : null;
}

/**
 * What visitors are told. Whoever is connected is here, whatever the hours say; a time to come back is named only when
 * nobody is here because it is closed.
 */
export function availabilityAt(hours: Hours | null, agentsHere: boolean, now: Millis): Availability {
  if (agentsHere || !hours || isOpen(hours, now)) return { agentsHere, backAt: null };
  const opening = nextChange(hours, now);
  return { agentsHere, backAt: opening === null ? null : isoOf(opening) };
}
