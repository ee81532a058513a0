import { expect, test } from 'vitest';
import { openingLabel, sinceLabel, waitLabel } from '../../../widget/rich/when.ts';

const words = {
  today: (time: string) => `today ${time}`,
  tomorrow: (time: string) => `tomorrow ${time}`,
  on: (day: string, time: string) => `${day} ${time}`,
};
/** In the time zone of the reader, whatever it is where the test runs. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute);
const label = (backAt: Date, now: Date) => openingLabel(backAt.toISOString(), now, 'en-GB', words);

test('the next opening is named as a person would: today, tomorrow, a weekday, a date', () => {
  const now = at(20, 18, 30);
  expect(label(at(20, 22), now)).toBe('today 22:00');
  expect(label(at(21, 0, 30), now)).toBe('tomorrow 00:30');
  expect(label(at(21, 9), now)).toBe('tomorrow 09:00');
  expect(label(at(23, 9), now)).toBe('Monday 09:00');
  expect(label(at(27, 9), now)).toBe('Friday 27 November 09:00');
});

test('an opening that is past, unknown or no time at all promises nothing', () => {
  const now = at(20, 18);
  expect(label(at(20, 17), now)).toBeNull();
  expect(openingLabel(null, now, 'en', words)).toBeNull();
  expect(openingLabel('soon', now, 'en', words)).toBeNull();
});

test('since when a problem is known: the time, and the day unless it is today', () => {
  const now = at(20, 18);
  expect(sinceLabel(at(20, 14).toISOString(), now, 'en-GB')).toBe('14:00');
  expect(sinceLabel(at(19, 14).toISOString(), now, 'en-GB')).toMatch(/19 Nov.*14:00/);
});

test('a wait is rounded up to whole minutes, and to hours when it is long', () => {
  expect(waitLabel(20, 'en')).toBe('1 minute');
  expect(waitLabel(230, 'en')).toBe('4 minutes');
  expect(waitLabel(3 * 3600, 'en')).toBe('3 hours');
  expect(waitLabel(230, 'de')).toBe('4 Minuten');
});
