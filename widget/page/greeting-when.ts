/** When a greeting is due; pure, so that time and pages are the tests' to choose. */
import type { Greeting } from '../../shared/protocol/settings.ts';

export interface Facts {
  /** Whether this page is meant by the pattern. */
  isHere: (pattern: string) => boolean;
  secondsOnPage: number;
  /** Per cent of what can be scrolled; a page that fits its window is wholly seen. */
  scrolled: number;
  /** The pointer left through the top of the window. */
  isLeaving: boolean;
  /** Has written before, from this browser. */
  isReturning: boolean;
  /** The browser's first language, as a tag. */
  language: string;
  shownBefore: (id: string) => number;
  isOver: (id: string) => boolean;
}

/** Whether all that the greeting asks for is so. */
export function isDue({ id, when, mostPerVisit }: Greeting, facts: Facts): boolean {
  const { pages, seconds = 0, scroll = 0, exit = false, returning, languages } = when;
  return (
    !facts.isOver(id) &&
    facts.shownBefore(id) < mostPerVisit &&
    (pages?.some(facts.isHere) ?? true) &&
    facts.secondsOnPage >= seconds &&
    facts.scrolled >= scroll &&
    (!exit || facts.isLeaving) &&
    (returning ?? facts.isReturning) === facts.isReturning &&
    (languages?.includes(facts.language.split('-')[0]?.toLowerCase() ?? '') ?? true)
  );
}
