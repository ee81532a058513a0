/** Opening hours by the clock on the wall: named cases, then everything against a version that looks at each minute. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availabilityAt, isOpen, nextChange } from '../../../server/domain/hours.ts';
import type { Hours } from '../../../shared/protocol/settings.ts';

type Spans = Hours['week']['mon'];
const nine: Spans = [{ from: '09:00', to: '17:00' }];
const week = (weekday: Spans, weekend: Spans = []): Hours['week'] => ({
  mon: weekday,
  tue: weekday,
  wed: weekday,
  thu: weekday,
  fri: weekday,
  sat: weekend,
  sun: weekend,
});
const hours = (more: Partial<Hours> = {}): Hours => ({
  timeZone: 'Europe/Berlin',
  week: week(nine),
  holidays: [],
  ...more,
});
const at = (iso: string) => Date.parse(iso);
const backAt = (of: Hours | null, iso: string) => availabilityAt(of, false, at(iso)).backAt;

describe('opening hours', () => {
  it('name the next opening when it is closed and nobody is here', () => {
    expect(backAt(hours(), '2026-03-04T06:00:00Z')).toBe('2026-03-04T08:00:00.000Z');
    expect(backAt(hours(), '2026-03-06T16:00:00Z')).toBe('2026-03-09T08:00:00.000Z');
  });

  it('name nothing when somebody is here, when it is open, or when there are no hours', () => {
    expect(availabilityAt(hours(), true, at('2026-03-04T23:00:00Z'))).toEqual({
      agentsHere: true,
      backAt: null,
    });
    expect(backAt(hours(), '2026-03-04T12:00:00Z')).toBeNull();
    expect(backAt(null, '2026-03-04T23:00:00Z')).toBeNull();
  });

  it('begin with their first minute and end before their last', () => {
    expect(isOpen(hours(), at('2026-03-04T07:59:59.999Z'))).toBe(false);
    expect(isOpen(hours(), at('2026-03-04T08:00:00Z'))).toBe(true);
    expect(isOpen(hours(), at('2026-03-04T15:59:59.999Z'))).toBe(true);
    expect(isOpen(hours(), at('2026-03-04T16:00:00Z'))).toBe(false);
  });

  it('follow holidays in place of the weekday, closed or with hours of their own', () => {
    const holidays = [
      { date: '2026-12-24', spans: [{ from: '10:00', to: '12:00' }] },
      { date: '2026-12-25', spans: [] },
    ];
    expect(backAt(hours({ holidays }), '2026-12-24T06:00:00Z')).toBe('2026-12-24T09:00:00.000Z');
    expect(backAt(hours({ holidays }), '2026-12-24T12:00:00Z')).toBe('2026-12-28T08:00:00.000Z');
  });

  it('run through midnight where one day ends at 24:00 and the next begins at 00:00', () => {
    const night = hours({
      week: week([
        { from: '00:00', to: '02:00' },
        { from: '20:00', to: '24:00' },
      ]),
    });
    expect(isOpen(night, at('2026-03-03T22:59:59Z'))).toBe(true);
    expect(isOpen(night, at('2026-03-03T23:00:00Z'))).toBe(true);
    expect(nextChange(night, at('2026-03-03T21:00:00Z'))).toBe(at('2026-03-04T01:00:00Z'));
  });

  it('open later where summer time leaves out the hour, and twice where it is repeated', () => {
    const early: Spans = [{ from: '02:30', to: '04:00' }];
    const sundays = hours({ week: week([], early) });
    // 29 March 2026: 02:00 becomes 03:00 in Berlin, at 01:00 UTC.
    expect(backAt(sundays, '2026-03-29T00:30:00Z')).toBe('2026-03-29T01:00:00.000Z');
    // 25 October 2026: 03:00 becomes 02:00, at 01:00 UTC.
    const once = hours({ week: week([], [{ from: '02:15', to: '02:45' }]) });
    expect(backAt(once, '2026-10-24T23:00:00Z')).toBe('2026-10-25T00:15:00.000Z');
    expect(backAt(once, '2026-10-25T00:45:00Z')).toBe('2026-10-25T01:15:00.000Z');
  });

  it('promise nothing for a week without any', () => {
    const closed = hours({ week: week([]) });
    expect(backAt(closed, '2026-03-04T12:00:00Z')).toBeNull();
    expect(nextChange(closed, at('2026-03-04T12:00:00Z'))).toBeNull();
    const always = hours({ week: week([{ from: '00:00', to: '24:00' }], [{ from: '00:00', to: '24:00' }]) });
    expect(nextChange(always, at('2026-03-04T12:00:00Z'))).toBeNull();
  });

  it('agree with a version that looks at the clock of every minute', () => {
    const minuteMs = 60_000;
    const horizonMinutes = 60 * 24 * 60;
    const clocks = new Map<string, Intl.DateTimeFormat>();
    const openAt = ({ timeZone, week, holidays }: Hours, moment: number) => {
      let clock = clocks.get(timeZone);
      if (!clock) {
        clock = new Intl.DateTimeFormat('en-GB', {
          timeZone,
          weekday: 'short',
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        });
        clocks.set(timeZone, clock);
      }
      // "Wed, 04/03/2026, 08:00"
      const [weekday = '', day = '', time = ''] = clock.format(moment).split(', ');
      const date = day.split('/').reverse().join('-');
      const holiday = holidays.find((each) => each.date === date);
      const spans = holiday?.spans ?? week[weekday.toLowerCase() as keyof Hours['week']];
      return spans.some(({ from, to }) => from <= time && time < to);
    };
    const naiveChange = (of: Hours, now: number): number | null => {
      const before = openAt(of, now);
      for (let minutes = 1; minutes < horizonMinutes; minutes++)
        if (openAt(of, now + minutes * minuteMs) !== before) return now + minutes * minuteMs;
      return null;
    };

    const two = (value: number) => String(value).padStart(2, '0');
    const time = fc
      .integer({ min: 0, max: 96 })
      .map((quarter) => `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`);
    const span = fc
      .tuple(time, time)
      .filter(([from, to]) => from < to && from !== '24:00')
      .map(([from, to]) => ({ from, to }));
    const spans = fc.array(span, { maxLength: 3 });
    const mostlyClosed = fc.oneof(
      { weight: 3, arbitrary: fc.constant<Spans>([]) },
      { weight: 1, arbitrary: spans },
    );
    const anyHours = fc.record({
      // With and without summer time, by half an hour, by quarters, far east, and with a change at midnight.
      timeZone: fc.constantFrom(
        'UTC',
        'Europe/Berlin',
        'America/New_York',
        'Australia/Lord_Howe',
        'Asia/Kathmandu',
        'Pacific/Kiritimati',
        'America/Havana',
        'Asia/Beirut',
      ),
      week: fc.record({
        mon: spans,
        tue: spans,
        wed: mostlyClosed,
        thu: spans,
        fri: mostlyClosed,
        sat: spans,
        sun: spans,
      }),
      holidays: fc.constant<Hours['holidays']>([]),
    });
    // Around the days on which clocks change, and on any other.
    const moment = fc.oneof(
      fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04'),
      fc
        .integer({ min: 0, max: 3650 })
        .map((days) => new Date(at('2020-01-01') + days * 86_400_000).toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(
        anyHours,
        moment,
        fc.integer({ min: -1440, max: 1440 }),
        fc.array(fc.record({ offset: fc.integer({ min: -1, max: 9 }), spans }), { maxLength: 3 }),
        (base, day, minutes, days) => {
          const now = at(day) + minutes * minuteMs;
          const holidays = days.map(({ offset, spans: on }) => ({
            date: new Date(at(day) + offset * 86_400_000).toISOString().slice(0, 10),
            spans: on,
          }));
          const of = { ...base, holidays };
          expect(isOpen(of, now)).toBe(openAt(of, now));
          const change = naiveChange(of, now);
          expect(nextChange(of, now)).toBe(change);
          expect(availabilityAt(of, false, now).backAt).toBe(
            openAt(of, now) || change === null ? null : new Date(change).toISOString(),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
