/**
 * Inboxes as everybody works with them: each is read once and then kept, and a change holds at once for whoever
 * is connected, because a connected visitor holds an `Inbox` and never a copy of its settings.
 */
import * as v from 'valibot';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import {
  type Greeting,
  type InboxNotice,
  type InboxSettings,
  type InboxSettingsPatch,
  inboxSettingsSchema,
} from '../../shared/protocol/settings.ts';
import type { VisitorWelcome } from '../../shared/protocol/visitor-events.ts';
import type { InboxRow } from '../store/inboxes.ts';
import type { Store } from '../store/store.ts';
import { newId } from './ids.ts';

/** One inbox; `settings` are always today's. */
export interface Inbox {
  readonly id: string;
  readonly name: string;
  readonly settings: InboxSettings;
}

export interface Inboxes {
  byName(name: string): Promise<Inbox | null>;
  byId(id: string): Promise<Inbox | null>;
  /** All, by name. */
  all(): Promise<Inbox[]>;
  /** Those that somebody asked for since the start: all whose visitors are connected are among them. */
  known(): Inbox[];
  create(name: string, settings: InboxSettingsPatch): Promise<{ ok: true; inbox: Inbox } | Failure>;
  /** Each setting named replaces the whole of what stood there. */
  change(name: string, settings: InboxSettingsPatch): Promise<{ ok: true; inbox: Inbox } | Failure>;
  /** Reads again what is kept, all of it or one inbox: another node may have changed it. */
  readAgain(id?: string): Promise<void>;
}

/** `changed` is called after a change holds, `told` when it was made here: others who keep inboxes need to hear of it. */
export function createInboxes(
  store: Store,
  now: () => number,
  changed: () => void = () => undefined,
  told: (inbox: string) => void = () => undefined,
): Inboxes {
  const current = new Map<string, InboxSettings>();
  const kept = new Map<string, Inbox>();
  const idOf = new Map<string, string>();
  /** All of them, until there is one more. */
  let list: Promise<Inbox[]> | null = null;
  const forgetList = () => {
    list = null;
  };

  const keep = ({ id, name, settings }: InboxRow): Inbox => {
    current.set(id, settings);
    idOf.set(name, id);
    let inbox = kept.get(id);
    if (!inbox) {
      inbox = {
        id,
        name,
        get settings() {
          return current.get(id) as InboxSettings;
        },
      };
      kept.set(id, inbox);
    }
    return inbox;
  };
  let reads = 0;
  /** Which read each is kept from. */
  const readOf = new Map<string, number>();
  /** Reads it and keeps what stands there, unless a read that began later was faster: that one knows better. */
  const readAndKeep = async (id: string): Promise<Inbox | null> => {
    const read = ++reads;
    const row = await store.inboxById(id);
    if (!row) return null;
    if (read < (readOf.get(id) ?? 0)) return kept.get(id) ?? null;
    readOf.set(id, read);
    return keep(row);
  };
  /** Somebody else may have kept it, and even changed it, while this read was under way. */
  const keptOr = (row: InboxRow | null): Inbox | null => row && (kept.get(row.id) ?? keep(row));

  const byName = async (name: string) =>
    kept.get(idOf.get(name) ?? '') ?? keptOr(await store.inboxByName(name));

  return {
    byName,
    byId: async (id) => kept.get(id) ?? keptOr(await store.inboxById(id)),
    known: () => [...kept.values()],
    all: () => {
      list ??= store.inboxes().then((rows) => rows.map((row) => kept.get(row.id) ?? keep(row)));
      list.catch(forgetList);
      return list;
    },

    async create(name, patch) {
      const row = { id: newId(), name, settings: v.parse(inboxSettingsSchema, patch) };
      if (!(await store.createInbox(row, now())))
        return failure(
          'bad_command',
          `name: expected a new name; there is an inbox called “${name}” already.`,
        );
      forgetList();
      told(row.id);
      return { ok: true, inbox: keep(row) };
    },

    async change(name, patch) {
      const before = await byName(name);
      if (!before || !(await store.changeInbox(before.id, patch as Partial<InboxSettings>)))
        return failure('unknown_inbox');
      const inbox = await readAndKeep(before.id);
      if (!inbox) return failure('unknown_inbox');
      changed();
      told(inbox.id);
      return { ok: true, inbox };
    },

    async readAgain(id) {
      forgetList();
      const before = JSON.stringify([...current]);
      for (const each of id === undefined ? [...kept.keys()] : kept.has(id) ? [id] : [])
        await readAndKeep(each);
      if (id !== undefined || JSON.stringify([...current]) !== before) changed();
    },
  };
}

/** Those that hold now; which page they are for is the page's to know. */
export function currentNotices(notices: InboxNotice[], now: number): VisitorWelcome['inbox']['notices'] {
  return notices
    .filter(
      ({ since, until }) => Date.parse(since) <= now && (until === undefined || now < Date.parse(until)),
    )
    .map(({ id, text, since, pages }) => ({ id, text, since, ...(pages === undefined ? {} : { pages }) }));
}

/** The inbox's greeting of this id. */
export const greetingOf = ({ settings }: Inbox, id: string | undefined): Greeting | undefined =>
  settings.greetings.find((greeting) => greeting.id === id);

/** What the script on the host page may know before anybody opens the chat. */
export const pageOf = (
  { settings }: Inbox,
  now: number,
): { greetings: Greeting[]; notices: VisitorWelcome['inbox']['notices'] } => ({
  greetings: settings.greetings,
  notices: currentNotices(settings.notices, now),
});
