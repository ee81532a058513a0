/** Times that people mean when they say "this afternoon", in the time zone of whoever says it. */
import { clockTime, dayAndMonth, isToday, isTomorrow } from './time.ts';
import { strings } from './words.ts';

export interface Preset {
  readonly name: string;
  readonly at: Date;
}

const morning = 9;
const afternoon = 15;
const evening = 18;
const endOfDay = 17;
const minuteMs = 60_000;

/** That many days on, at that hour by the clock on the wall, whatever summer time does in between. */
function dayAt(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
}

const soon = (now: Date, minutes: number): Date =>
  new Date(Math.ceil((now.getTime() + minutes * minuteMs) / minuteMs) * minuteMs);

/** The next Monday that is neither today nor tomorrow: "tomorrow morning" says that one already. */
function mondayAfter(now: Date): Date {
  const days = (8 - now.getDay()) % 7 || 7;
  return dayAt(now, days === 1 ? 8 : days, morning);
}

export function snoozePresets(now: Date): Preset[] {
  const words = strings.operations.when;
  const hour = now.getHours();
  return [
    { name: words.threeHours, at: soon(now, 180) },
    ...(hour < afternoon - 3 ? [{ name: words.afternoon, at: dayAt(now, 0, afternoon) }] : []),
    ...(hour >= afternoon - 3 && hour < evening - 2
      ? [{ name: words.evening, at: dayAt(now, 0, evening) }]
      : []),
    { name: words.tomorrow, at: dayAt(now, 1, morning) },
    { name: words.monday, at: mondayAfter(now) },
  ];
}

export function promisePresets(now: Date): Preset[] {
  const words = strings.operations.when;
  return [
    { name: words.tenMinutes, at: soon(now, 10) },
    ...(now.getHours() < endOfDay - 1 ? [{ name: words.today, at: dayAt(now, 0, endOfDay) }] : []),
    { name: words.tomorrowEnd, at: dayAt(now, 1, endOfDay) },
    { name: words.monday, at: mondayAfter(now) },
  ];
}

/** "16:30", "tomorrow 09:00", "Mon 24 Nov, 09:00" */
export function momentWords(at: number, now: number): string {
  const iso = new Date(at).toISOString();
  const clock = clockTime(iso);
  if (isToday(at, now)) return clock;
  if (isTomorrow(at, now)) return strings.operations.when.tomorrowAt(clock);
  return strings.time.dayAndClock(dayAndMonth(at), clock);
}

/** What stands in a field for date and time, read as local time; null where it is none. */
export function pickedMoment(value: string): Date | null {
  const at = new Date(value);
  return value === '' || Number.isNaN(at.getTime()) ? null : at;
}

/** The same way round. */
export function fieldMoment(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
