/** Spans of what the server does, for whoever traces it; nothing at all where nobody does. */
import type { Store } from './store/store.ts';

/** Names of ours alone: commands, kinds, codes, counts. Never anything a person wrote, and no token. */
export type SpanAttributes = Record<string, string | number | boolean>;

export interface Tracing {
  /** Does the work within a span; spans begun in it are its children. `describe` adds what is known at the end. */
  span<Result>(
    name: string,
    attributes: SpanAttributes,
    work: () => Result,
    describe?: (result: Awaited<Result>) => SpanAttributes,
  ): Result;
  /** Sends what is left. */
  close(): Promise<void>;
}

export const noTracing: Tracing = {
  span: (_name, _attributes, work) => work(),
  close: async () => undefined,
};

/** The same store, with a span for each call that waits for the database. */
export function tracedStore(store: Store, tracing: Tracing): Store {
  if (tracing === noTracing) return store;
  const names = Object.keys(store) as (keyof Store)[];
  return Object.fromEntries(
    names.map((name) => {
      const of = store[name];
      if (typeof of !== 'function' || immediate.has(name)) return [name, of];
      const call = of as (...parameters: unknown[]) => unknown;
      return [
        name,
        (...parameters: unknown[]) => tracing.span(`store ${name}`, {}, () => call(...parameters)),
      ];
    }),
  ) as unknown as Store;
}

/** These wait for nothing. */
const immediate: ReadonlySet<keyof Store> = new Set(['problem', 'watch']);
