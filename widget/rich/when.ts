/** Moments in words, in the visitor's own time and language. Pure. */

/** Sentences about the next opening: later today, tomorrow, or on a named day. */
export interface OpeningWords {
  today(time: string): string;
  tomorrow(time: string): string;
  on(day: string, time: string): string;
}

const dayOf = (at: Date) => `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;
const timeOf = (at: Date, locale: string) => at.toLocaleTimeString(locale, { timeStyle: 'short' });

/**
 * When somebody is back; null when that is not known or already past, because then nothing can be promised.
 *
 * @example openingLabel('2026-01-06T08:00:00Z', now, 'en', words) // words.tomorrow('9:00 AM')
 */
export function openingLabel(
  backAt: string | null,
  now: Date,
  locale: string,
  words: OpeningWords,
): string | null {
  if (backAt === null) return null;
  const at = new Date(backAt);
  if (Number.isNaN(at.getTime()) || at <= now) return null;
  const time = timeOf(at, locale);
  if (dayOf(at) === dayOf(now)) return words.today(time);
  const tomorrow = new Date(now);
  tomorrow.setDate(now.getDate() + 1);
  if (dayOf(at) === dayOf(tomorrow)) return words.tomorrow(time);
  const days = (at.getTime() - now.getTime()) / (24 * 60 * 60 * 1000);
  // Within a week the weekday says it; further away it would name the wrong week.
  const day = at.toLocaleDateString(
    locale,
    days < 6.5 ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' },
  );
  return words.on(day, time);
}

/** Since when something is so: the time, and the day unless it is today. */
export function sinceLabel(since: string, now: Date, locale: string): string {
  const at = new Date(since);
  return dayOf(at) === dayOf(now)
    ? timeOf(at, locale)
    : at.toLocaleString(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}

/** How long a wait may be: "about 4 minutes" is honest, "3 min 52 s" is not. */
export function waitLabel(seconds: number, locale: string): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const [value, unit] = minutes < 90 ? [minutes, 'minute'] : [Math.round(minutes / 60), 'hour'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit: unit as string, unitDisplay: 'long' }).format(
    value as number,
  );
}
