/**
 * Where visitors are and what their page says of them. A page may tell this often, so at most one write a second is
 * made for each visitor; what comes in between is merged and written at the end of that second.
 */
import type { Device } from '../../shared/device.ts';
import type { VisitorDetail } from '../../shared/protocol/entities.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { VisitorUpdate } from '../../shared/protocol/visitor-events.ts';
import type { Millis, VisitorContext } from '../store/store.ts';
import { type Domain, isoOf, type Visitor } from './domain.ts';
import { publishVisitor } from './visitors.ts';

export const writeEveryMs = 1000;
/** Pages that are remembered, the newest. */
export const longestJourney = 30;
export const mostContextBytes = 16 * 1024;
const mostAttributes = 30;

export interface VisitorUpdates {
  /** Resolves after the commit, like every command; a failure leaves what was known. */
  update(visitor: Visitor, update: VisitorUpdate, device?: Device | null): Promise<Answer>;
}

type Answer = { ok: true } | Failure;

/** Updates that wait for the end of the second, and their answers in the same order. */
interface Gathering {
  updates: { update: VisitorUpdate; at: Millis; device: Device | null }[];
  answers: Promise<Answer[]>;
}

export function createVisitorUpdates(
  domain: Domain,
  wait: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): VisitorUpdates {
  /** Visitors whose last write is under way or less than a second old, and what gathers behind it. */
  const resting = new Map<string, { over: Promise<void>; gathering: Gathering | null }>();

  /** One read and one write for all of them; each has its own answer. */
  const write = async (visitor: string, updates: Gathering['updates']): Promise<Answer[]> => {
    const row = await domain.store.visitor(visitor);
    if (!row) return updates.map(() => failure('bad_token'));
    let context = row.context;
    const answers = updates.map(({ update, at, device }): Answer => {
      const merged = mergeContext(context, update, at, device);
      if (!merged.ok) return merged;
      context = merged.context;
      return { ok: true };
    });
    if (context !== row.context && context !== null) {
      if (!(await domain.store.saveContext(visitor, context))) return updates.map(() => failure('bad_token'));
      await publishVisitor(domain, visitor);
    }
    return answers;
  };

  /** Writes, and rests until that is done and a second has passed. */
  const writeAndRest = (visitor: string, updates: Gathering['updates']): Promise<Answer[]> => {
    const answers = write(visitor, updates);
    const rest = { over: Promise.allSettled([answers, wait(writeEveryMs)]).then(() => {}), gathering: null };
    resting.set(visitor, rest);
    rest.over.then(() => {
      if (resting.get(visitor) === rest && rest.gathering === null) resting.delete(visitor);
    });
    return answers;
  };

  return {
    async update({ id }, update, device = null) {
      const entry = { update, at: domain.now(), device };
      const rest = resting.get(id);
      if (!rest) return (await writeAndRest(id, [entry]))[0] as Answer;
      if (!rest.gathering) {
        const updates: Gathering['updates'] = [];
        rest.gathering = { updates, answers: rest.over.then(() => writeAndRest(id, updates)) };
      }
      const { updates, answers } = rest.gathering;
      const place = updates.push(entry) - 1;
      return (await answers)[place] as Answer;
    },
  };
}

const nothingKnown: VisitorContext = {
  locale: '',
  timeZone: '',
  viewport: null,
  referrer: '',
  journey: [],
  attributes: {},
};

type Journey = NonNullable<VisitorDetail['context']>['journey'];

/** What is known after an update. The oldest pages give way where it would be too much; attributes are not cut. */
export function mergeContext(
  known: VisitorContext | null,
  { page, referrer, locale, timeZone, viewport, attributes }: VisitorUpdate,
  at: Millis,
  device: Device | null = null,
): { ok: true; context: VisitorContext } | Failure {
  const before = known ?? nothingKnown;
  if (page && !/^https?:\/\//i.test(page.url))
    return failure('bad_command', 'page.url: expected an http or https address.');
  const context: VisitorContext = {
    locale: locale ?? before.locale,
    timeZone: timeZone ?? before.timeZone,
    viewport: viewport ?? before.viewport,
    referrer: referrer ?? before.referrer,
    ...((device ?? before.device) ? { device: device ?? before.device } : {}),
    journey: page ? goneOn(before.journey, { ...page, at: isoOf(at) }) : before.journey,
    attributes: Object.fromEntries(
      Object.entries({ ...before.attributes, ...attributes }).filter(([, value]) => value !== null),
    ),
  };
  if (Object.keys(context.attributes).length > mostAttributes)
    return failure(
      'bad_command',
      `attributes: expected at most ${mostAttributes} together with those sent before. Take some back with null.`,
    );
  const room = mostContextBytes - bytesOf({ ...context, journey: [] });
  if (room < 0)
    return failure(
      'too_large',
      `attributes: expected at most ${mostContextBytes / 1024} KB together with those sent before. Please shorten them.`,
    );
  return { ok: true, context: { ...context, journey: newestWithin(context.journey, room) } };
}

/** The journey with one more page; the same page again, as after a reload, is the one it was. */
function goneOn(journey: Journey, page: Journey[number]): Journey {
  const last = journey.at(-1);
  if (last?.url !== page.url) return [...journey, page].slice(-longestJourney);
  return [...journey.slice(0, -1), { ...last, title: page.title || last.title }];
}

function newestWithin(journey: Journey, room: number): Journey {
  let left = room;
  const tooMuch = journey.findLastIndex((page) => {
    // One more for the comma.
    left -= bytesOf(page) + 1;
    return left < 0;
  });
  return journey.slice(tooMuch + 1);
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
