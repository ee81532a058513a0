/** Settings while somebody changes them: what differs, and what is not right yet. Pure. */
import * as v from 'valibot';
import {
  type InboxSettings,
  type InboxSettingsPatch,
  inboxSettingsSchema,
} from '../../shared/protocol/settings.ts';
import type { PartName } from './registry.tsx';

/** By dotted path, such as `hours.week.mon.0`: what to say at that field. */
export type Problems = ReadonlyMap<string, string>;

/** What says what is wrong, in the words of a language. */
export interface ProblemWords {
  readonly empty: string;
  readonly required: string;
  readonly most: (most: number) => string;
  readonly mostEntries: (most: number) => string;
  readonly atLeast: (least: number) => string;
  readonly atMost: (most: number) => string;
  readonly whole: string;
  readonly number: string;
  readonly date: string;
  readonly other: (expected: string) => string;
}

/** The settings that differ from what is saved, each whole: what `PATCH` takes. */
export function changesOf(saved: InboxSettings, draft: InboxSettings): InboxSettingsPatch {
  const names = Object.keys(draft) as (keyof InboxSettings)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(draft[name]) !== JSON.stringify(saved[name]))
      .map((name) => [name, draft[name]]),
  );
}

/** What the shared schema has against the settings; the first complaint at each field. */
export function problemsOf(draft: InboxSettings, words: ProblemWords): Problems {
  const checked = v.safeParse(inboxSettingsSchema, draft);
  const problems = new Map<string, string>();
  for (const issue of checked.issues ?? []) {
    const path = v.getDotPath(issue) ?? '';
    if (!problems.has(path)) problems.set(path, sentenceFor(issue, words));
  }
  return problems;
}

function sentenceFor(issue: v.BaseIssue<unknown>, words: ProblemWords): string {
  const requirement = Number(issue.requirement);
  switch (issue.type) {
    case 'min_length':
      return words.empty;
    case 'max_length':
      return Array.isArray(issue.input) ? words.mostEntries(requirement) : words.most(requirement);
    case 'min_value':
      return words.atLeast(requirement);
    case 'max_value':
      return words.atMost(requirement);
    case 'integer':
      return words.whole;
    case 'number':
      return words.number;
    case 'iso_date':
    case 'iso_timestamp':
      return words.date;
    case 'string':
      return words.required;
    default:
      return words.other(issue.message);
  }
}

/** What the server has against a change: "look.colour: expected …" belongs to that field, all else to none. */
export function problemFromServer(detail: string, words: ProblemWords): Problems {
  const [, path, expected] = /^([a-zA-Z]+(?:\.\w+)*): (.+?)\.?$/.exec(detail) ?? [];
  return path === undefined || expected === undefined
    ? new Map([['', detail]])
    : new Map([[path, words.other(expected)]]);
}

/** What to say at a field: about itself, or about something inside it. */
export function problemAt(problems: Problems, path: string): string | undefined {
  for (const [at, said] of problems) if (at === path || at.startsWith(`${path}.`)) return said;
  return undefined;
}

const tabOf: Record<keyof InboxSettings, PartName> = {
  look: 'look',
  title: 'welcome',
  greeting: 'welcome',
  openings: 'welcome',
  hours: 'hours',
  uploads: 'conversation',
  askEmail: 'conversation',
  askRating: 'conversation',
  livePreview: 'conversation',
  playfulness: 'voice',
  voices: 'voice',
  guard: 'voice',
  houseStyle: 'voice',
  consent: 'privacy',
  retentionDays: 'privacy',
  notices: 'notices',
  greetings: 'greetings',
  origins: 'install',
  routing: 'routing',
};

/** The tab on which a problem can be mended. */
export function tabWith(path: string): PartName | null {
  const name = path.split('.')[0] ?? '';
  return Object.hasOwn(tabOf, name) ? tabOf[name as keyof InboxSettings] : null;
}

/**
 * An id for something new, made from its words and different from those that are taken.
 *
 * @example newSettingId('Spring sale!', []) // 'spring-sale'
 */
export function newSettingId(text: string, taken: readonly string[]): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 32)
    .replace(/-+$/, '');
  const id = plain === '' ? 'new' : plain;
  if (!taken.includes(id)) return id;
  let number = 2;
  while (taken.includes(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/** A value from a time field, which knows no 24:00: the end of the day is its beginning there. */
export function endOfSpan(time: string): string {
  return time === '00:00' ? '24:00' : time;
}

/** "2026-11-22T14:10" in the zone of this device, for a date field; empty for no moment. */
export function localMoment(iso: string | undefined, offsetMinutes: (at: number) => number): string {
  const at = Date.parse(iso ?? '');
  return Number.isNaN(at) ? '' : new Date(at - offsetMinutes(at) * 60_000).toISOString().slice(0, 16);
}
