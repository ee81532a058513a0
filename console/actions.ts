/**
 * Everything an agent can do by a key or from the palette, in one list: the keyboard, the cheat sheet and the
 * command palette all read it, so none of them can forget what another knows. Each part of the console adds its own
 * with `actionsAdded`, from `start.tsx`.
 */

/** Where an action stands in the palette and on the cheat sheet. */
export const actionGroups = ['conversation', 'go', 'write', 'console'] as const;
export type ActionGroup = (typeof actionGroups)[number];

export interface Action {
  readonly id: string;
  readonly group: ActionGroup;
  /** What it does, as a short command: "Resolve". */
  readonly name: string;
  /**
   * Keys as `keyboard.ts` understands them: `j`, `?`, `shift+j`, `g m` (one after the other), `mod+k` (⌘ on a Mac,
   * Ctrl elsewhere; works in text fields too). Without `mod` a key counts outside text fields only.
   */
  readonly keys?: string;
  /** Other words people may look for it by. */
  readonly alias?: string;
  /** Whether it can be done now. What cannot be done is not offered, and its key stays the browser's. */
  readonly can?: () => boolean;
  /** Not in the palette: it makes sense as a key alone. */
  readonly keyOnly?: true;
  run(): void;
}

const all: Action[] = [];

/** Adds actions for as long as the page lives. A key or an id that is taken is a mistake in the program. */
export function actionsAdded(...added: readonly Action[]): void {
  for (const action of added) {
    const taken = all.find(
      ({ id, keys }) => id === action.id || (keys !== undefined && keys === action.keys),
    );
    if (taken) throw new Error(`${action.id}: its id or key “${action.keys}” belongs to ${taken.id}.`);
    all.push(action);
  }
}

export const allActions = (): readonly Action[] => all;

/** What can be done now, for the palette. */
export const possibleActions = (): readonly Action[] =>
  all.filter(({ can, keyOnly }) => !keyOnly && (can?.() ?? true));

/** For tests. */
export function actionsForgotten(): void {
  all.length = 0;
}
