/**
 * What this browser keeps for one inbox: one small document, changed atomically. One document instead of a table
 * of rows, because then an ack can put the stored message in and take the outbox entry out in the same
 * transaction, and every tab reads the same truth. Written over IndexedDB directly: we need one key and two
 * operations, for which a wrapper package would weigh more than these lines.
 */
import type { Outbox } from '../shared/outbox.ts';
import type { Attachment } from '../shared/protocol/blocks.ts';
import type { Message } from '../shared/protocol/entities.ts';
import { readSaved } from './wire.ts';

export interface Saved {
  /** The key to this visitor's conversations; kept from the first message on. */
  readonly session: { readonly token: string; readonly visitorId: string } | null;
  /** The one on screen. */
  readonly conversation: string | null;
  /** The visitor starts over: the next message opens another conversation. Its messages' `start` in the outbox. */
  readonly start: string | null;
  /** The conversation the server named last as this visitor's current one. */
  readonly latest: string | null;
  /** Identity of the server's store that `messages` came from. */
  readonly epoch: string | null;
  /** The newest messages, so that a reload shows them at once; those up to `from` are not kept. */
  readonly from: number;
  readonly messages: readonly Message[];
  readonly outbox: Outbox;
  /** What was written and not sent, by conversation. */
  readonly drafts: Readonly<
    Record<string, { readonly text: string; readonly files?: readonly Attachment[]; readonly at: number }>
  >;
  /** Where the server sends this browser's notifications, if the visitor asked for them. */
  readonly push: string | null;
}

export const nothingSaved: Saved = {
  session: null,
  conversation: null,
  start: null,
  latest: null,
  epoch: null,
  from: 0,
  messages: [],
  outbox: [],
  drafts: {},
  push: null,
};

export type Change = (saved: Saved) => Saved;

/** Where the document lies: a database, local storage, or only this page's memory. */
export type VaultKind = 'database' | 'local' | 'memory';

export interface Vault {
  kind(): VaultKind;
  read(): Promise<Saved>;
  /** Reads, changes and writes in one step that no other tab can get in between. Never rejects. */
  update(change: Change): Promise<Saved>;
}

export interface Stores {
  readonly database: IDBFactory | undefined;
  readonly local: Storage | undefined;
}

/** Takes what the browser may refuse: merely naming a store throws where the visitor has blocked it. */
export function attempt<T>(take: () => T): T | undefined {
  try {
    return take();
  } catch {
    return undefined;
  }
}

export function browserStores(scope: Pick<Window, 'indexedDB' | 'localStorage'>): Stores {
  return { database: attempt(() => scope.indexedDB), local: attempt(() => scope.localStorage) };
}

/** A database that has not opened by then hangs, as some browsers' do after an update or a long sleep. */
const openWithinMs = 3_000;

/**
 * Opens the vault of an inbox. Reading creates nothing; the first `update` does. When a store fails (blocked,
 * full, private mode) the next simpler one takes over with everything known so far.
 */
export function openVault(inbox: string, stores: Stores): Vault {
  const name = `rapport:${inbox}`;
  const levels: Level[] = [
    ...(stores.database ? [databaseLevel(stores.database, name)] : []),
    // Not under the bare name: where page and chat share an origin, that one is the page's (`page/page.ts`).
    ...(stores.local ? [localLevel(stores.local, `${name}:saved`)] : []),
    memoryLevel(),
  ];
  let last: Saved = nothingSaved;
  let gathered = false;

  async function onFirstThatWorks(work: (level: Level) => Promise<Saved>): Promise<Saved> {
    const level = levels[0];
    if (level === undefined) throw new Error('Memory does not fail.');
    try {
      last = await work(level);
      return last;
    } catch {
      levels.shift();
      const next = levels[0];
      if (last !== nothingSaved && next) await next.update(() => last).catch(() => {});
      return onFirstThatWorks(work);
    }
  }

  /** What local storage took while the database failed an earlier page goes where everything is. */
  async function readAll(level: Level): Promise<Saved> {
    const saved = await level.read();
    if (gathered || level.kind !== 'database') return saved;
    gathered = true;
    const below = levels.find(({ kind }) => kind === 'local');
    const left = await below?.read().catch(() => nothingSaved);
    if (below === undefined || left === undefined || isNothing(left)) return saved;
    const whole = await level.update((known) => {
      if (isNothing(known)) return left;
      const had = new Set(known.outbox.map(({ clientId }) => clientId));
      return {
        ...known,
        outbox: [...known.outbox, ...left.outbox.filter((entry) => !had.has(entry.clientId))],
      };
    });
    await below.update(() => nothingSaved).catch(() => {});
    return whole;
  }

  return {
    kind: () => levels[0]?.kind ?? 'memory',
    read: () => onFirstThatWorks(readAll),
    update: (change) => onFirstThatWorks((level) => level.update(change)),
  };
}

interface Level {
  readonly kind: VaultKind;
  read(): Promise<Saved>;
  update(change: Change): Promise<Saved>;
}

const isNothing = (saved: Saved) => saved.session === null && saved.outbox.length === 0;

function databaseLevel(factory: IDBFactory, name: string): Level {
  let opening: Promise<IDBDatabase | null> | null = null;

  const open = (create: boolean) =>
    new Promise<IDBDatabase | null>((resolve, reject) => {
      const request = factory.open(name, 1);
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        reject(new Error('The database does not open.'));
      }, openWithinMs);
      request.onupgradeneeded = () => {
        if (create) request.result.createObjectStore('saved');
        // Aborting leaves no trace: before the visitor acts, looking must not create a database.
        else request.transaction?.abort();
      };
      request.onsuccess = () => {
        const database = request.result;
        clearTimeout(timer);
        if (late) return database.close();
        database.onversionchange = database.onclose = () => {
          database.close();
          opening = null;
        };
        resolve(database);
      };
      request.onerror = () => {
        clearTimeout(timer);
        if (create) reject(request.error);
        else resolve(null);
      };
    });

  const database = async (create: boolean) => {
    opening ??= open(create);
    const found = await opening;
    if (found === null) opening = null;
    return found === null && create ? open(true) : found;
  };

  async function run(change: Change | null): Promise<Saved> {
    const opened = await database(change !== null).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    if (opened === null) return nothingSaved;
    if (opening === null) opening = Promise.resolve(opened);
    return new Promise((resolve, reject) => {
      // Strict: a message shown as kept must survive a power cut as well as a closed tab.
      const transaction = opened.transaction('saved', change ? 'readwrite' : 'readonly', {
        durability: 'strict',
      });
      const store = transaction.objectStore('saved');
      let saved = nothingSaved;
      const request = store.get(name);
      request.onsuccess = () => {
        saved = readSaved(request.result, nothingSaved);
        if (change === null) return;
        saved = change(saved);
        if (isNothing(saved)) store.delete(name);
        else store.put(saved, name);
      };
      transaction.oncomplete = () => resolve(saved);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  }

  return { kind: 'database', read: () => run(null), update: run };
}

function localLevel(storage: Storage, name: string): Level {
  // Read, changed and written in one turn, which is all the protection local storage offers between tabs.
  const read = () => {
    const text = storage.getItem(name);
    try {
      return text === null ? nothingSaved : readSaved(JSON.parse(text), nothingSaved);
    } catch {
      return nothingSaved;
    }
  };
  return {
    kind: 'local',
    read: async () => read(),
    async update(change) {
      const saved = change(read());
      if (isNothing(saved)) storage.removeItem(name);
      else storage.setItem(name, JSON.stringify(saved));
      return saved;
    },
  };
}

function memoryLevel(): Level {
  let saved = nothingSaved;
  return {
    kind: 'memory',
    read: async () => saved,
    async update(change) {
      saved = change(saved);
      return saved;
    },
  };
}
