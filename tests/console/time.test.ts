import { describe, expect, it } from 'vitest';
import { dayAndClock, dayName, relativeTime } from '../../console/time.ts';

const now = new Date(2026, 10, 22, 15, 0).getTime();
const ago = (ms: number) => new Date(now - ms).toISOString();
const minute = 60_000;

describe('relative times', () => {
  it('are short, and grow coarser with distance', () => {
    expect(relativeTime(ago(20_000), now)).toBe('now');
    expect(relativeTime(ago(3 * minute), now)).toBe('3 min');
    expect(relativeTime(ago(130 * minute), now)).toBe('2 h');
    expect(relativeTime(ago(20 * 60 * minute), now)).toBe('yesterday');
    expect(relativeTime(new Date(2026, 10, 3, 9).toISOString(), now)).toBe('Nov 3');
  });

  it('never count backwards when the server’s clock is ahead', () => {
    expect(relativeTime(ago(-30 * minute), now)).toBe('now');
  });
});

describe('names of days', () => {
  it('follow the calendar and not the hours between', () => {
    expect(dayName(new Date(2026, 10, 22, 0, 1).toISOString(), now)).toBe('Today');
    expect(dayName(new Date(2026, 10, 21, 23, 59).toISOString(), now)).toBe('Yesterday');
    expect(dayName(new Date(2026, 10, 19, 12).toISOString(), now)).toBe('Thursday, November 19');
    expect(dayName(new Date(2024, 10, 19, 12).toISOString(), now)).toBe('November 19, 2024');
  });

  it('name days to come, and call a clock that is a little ahead today', () => {
    const late = new Date(2026, 10, 22, 23, 50).getTime();
    expect(dayName(new Date(2026, 10, 23, 0, 10).toISOString(), late)).toBe('Today');
    expect(dayName(new Date(2026, 10, 23, 12).toISOString(), now)).toBe('Monday, November 23');
    expect(dayAndClock(new Date(2026, 10, 29, 14, 5).toISOString(), now)).toMatch(/^Nov 29, /);
    expect(dayAndClock(new Date(2026, 10, 22, 14, 5).toISOString(), now)).toMatch(/^Today, /);
  });
});
