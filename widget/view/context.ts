import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Session } from '../session.ts';
import type { WidgetState } from '../state.ts';
import type { Strings } from '../strings/strings.ts';

/** What every part of the view works with. */
export interface View {
  readonly state: WidgetState;
  readonly session: Session;
  readonly strings: Strings;
  readonly locale: string;
}

export const ViewContext = createContext<View | null>(null);

/** The view's surroundings; only usable below `App`. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (view === null) throw new Error('There is no view around this component.');
  return view;
}
