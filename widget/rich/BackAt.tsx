import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import { openingLabel } from './when.ts';

/** When somebody is back, by the visitor's clock: a word for the header, a sentence for the greeting. */
export function BackAt({ long = false }: { long?: boolean }) {
  const { state, strings, locale } = useView();
  const more = useMore();
  const words = long
    ? { today: more.awayToday, tomorrow: more.awayTomorrow, on: more.awayOn }
    : { today: more.backToday, tomorrow: more.backTomorrow, on: more.backOn };
  const label = openingLabel(state.inbox.value?.backAt ?? null, new Date(), locale, words);
  return label ?? (long ? strings.nobodyHereNotice : strings.nobodyHere);
}
