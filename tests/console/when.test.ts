import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldMoment, momentWords, pickedMoment, promisePresets, snoozePresets } from '../../console/when.ts';

// Sunday.
const at = (hour: number, minute = 0, day = 22) => new Date(2026, 10, day, hour, minute);
const named = (presets: { name: string; at: Date }[]) =>
  Object.fromEntries(presets.map((preset) => [preset.name, preset.at]));
const anyMoment = fc.date({ min: new Date(2020, 0, 1), max: new Date(2040, 0, 1), noInvalidDate: true });

describe('what a conversation can be put aside until', () => {
  it('follows the day', () => {
    expect(named(snoozePresets(at(9)))).toEqual({
      'In 3 hours': at(12),
      'This afternoon': at(15),
      'Tomorrow morning': at(9, 0, 23),
      // That Monday is tomorrow already.
      Monday: at(9, 0, 30),
    });
    expect(named(snoozePresets(at(13)))).toMatchObject({ 'This evening': at(18) });
    expect(Object.keys(named(snoozePresets(at(20))))).toEqual(['In 3 hours', 'Tomorrow morning', 'Monday']);
    expect(named(snoozePresets(at(9, 0, 23)))).toMatchObject({ Monday: at(9, 0, 30) });
    expect(named(snoozePresets(at(9, 0, 24)))).toMatchObject({ Monday: at(9, 0, 30) });
  });

  it('lies ahead, each name once, whatever the time', () => {
    fc.assert(
      fc.property(anyMoment, (now) => {
        for (const presets of [snoozePresets(now), promisePresets(now)]) {
          expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
          for (const preset of presets) {
            expect(preset.at.getTime()).toBeGreaterThan(now.getTime());
            if (preset.name === 'Monday') expect(preset.at.getDay()).toBe(1);
          }
        }
      }),
    );
  });
});

it('a promise is for today only while there is something left of the day', () => {
  expect(named(promisePresets(at(15)))).toMatchObject({ Today: at(17), Tomorrow: at(17, 0, 23) });
  expect(named(promisePresets(at(16)))).not.toHaveProperty('Today');
});

it('a moment is said as shortly as can be', () => {
  const now = at(9).getTime();
  expect(momentWords(at(23, 5).getTime(), now)).toMatch(/^(23:05|11:05\sPM)$/);
  expect(momentWords(at(9, 0, 23).getTime(), now)).toMatch(/^tomorrow 0?9:00/);
  expect(momentWords(at(9, 0, 24).getTime(), now)).toMatch(/Tue.*24.*9:00/);
});

it('a field for date and time says the moment that was put into it, to the minute', () => {
  fc.assert(
    fc.property(anyMoment, (moment) => {
      const minute = new Date(Math.floor(moment.getTime() / 60_000) * 60_000);
      expect(pickedMoment(fieldMoment(minute))).toEqual(minute);
    }),
  );
  expect(pickedMoment('')).toBeNull();
  expect(pickedMoment('2026-13-40T99:00')).toBeNull();
});
