import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  changesOf,
  endOfSpan,
  localMoment,
  newSettingId,
  problemAt,
  problemFromServer,
  problemsOf,
  tabWith,
} from '../../console/settings/draft.ts';
import { strings } from '../../console/words.ts';
import { type InboxSettings, inboxSettingsSchema } from '../../shared/protocol/settings.ts';

const saved = v.parse(inboxSettingsSchema, { title: 'Lumen Lane' });
const words = strings.settingsPage.problems;
const wrong = (change: Partial<InboxSettings>) =>
  Object.fromEntries(problemsOf({ ...saved, ...change }, words));

describe('settings being changed', () => {
  it('send only what differs, each setting whole', () => {
    expect(changesOf(saved, saved)).toEqual({});
    expect(changesOf(saved, { ...saved, look: { colour: '#ff0000' }, askRating: false })).toEqual({
      look: { colour: '#ff0000' },
      askRating: false,
    });
  });

  it('say at each field what is wrong with it, in plain words', () => {
    expect(wrong({})).toEqual({});
    expect(wrong({ title: ' ' })).toEqual({ title: 'Needs some text.' });
    expect(wrong({ look: { colour: 'teal', offsetX: 4000, radius: 1.5 } })).toEqual({
      'look.colour': 'Expected a colour such as #007a7b.',
      'look.offsetX': 'Needs to be 400 or less.',
      'look.radius': 'Needs to be a whole number.',
    });
    expect(wrong({ retentionDays: Number.NaN })).toEqual({ retentionDays: 'Needs a number.' });
    expect(wrong({ openings: ['1', '2', '3', '4', '5', '6', '7'] })).toEqual({
      openings: 'At most 6. Take some out.',
    });
    expect(wrong({ notices: [{ id: 'a', text: 'x', since: '' }] })).toEqual({
      'notices.0.since': 'Needs a date.',
    });
    const day = [{ from: '17:00', to: '09:00' }];
    const week = { mon: day, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    expect(wrong({ hours: { timeZone: 'Mars/Olympus', week, holidays: [] } })).toEqual({
      'hours.timeZone': 'Expected a time zone such as Europe/Berlin.',
      'hours.week.mon.0': 'Expected an end after the beginning.',
    });
  });

  it('show a refusal of the server at the field it names, and any other as a whole', () => {
    expect([...problemFromServer('look.colour: expected a colour such as #007a7b.', words)]).toEqual([
      ['look.colour', 'Expected a colour such as #007a7b.'],
    ]);
    expect([...problemFromServer('This account may read along: nothing more.', words)]).toEqual([
      ['', 'This account may read along: nothing more.'],
    ]);
  });

  it('find a problem inside a list at the list, and the tab to mend it on', () => {
    const problems = new Map([['hours.week.mon.0', 'no']]);
    expect(problemAt(problems, 'hours.week.mon')).toBe('no');
    expect(problemAt(problems, 'hours.week.m')).toBeUndefined();
    expect(tabWith('hours.week.mon.0')).toBe('hours');
    expect(tabWith('uploads.maxBytes')).toBe('conversation');
    expect(tabWith('')).toBeNull();
    for (const name of Object.keys(saved)) expect(tabWith(name)).not.toBeNull();
  });

  it('name new things after their words, each differently', () => {
    expect(newSettingId('Spring sale!', [])).toBe('spring-sale');
    expect(newSettingId('Spring sale', ['spring-sale', 'spring-sale-2'])).toBe('spring-sale-3');
    expect(newSettingId('春のセール', [])).toBe('new');
  });

  it('know midnight as the end of a day, and moments by the clock of this device', () => {
    expect(endOfSpan('00:00')).toBe('24:00');
    expect(endOfSpan('17:30')).toBe('17:30');
    const inVienna = () => -60;
    expect(localMoment('2026-11-22T13:10:00.000Z', inVienna)).toBe('2026-11-22T14:10');
    expect(localMoment(undefined, inVienna)).toBe('');
    expect(localMoment('', inVienna)).toBe('');
  });
});
