/**
 * Which of the written replies are shown, and in which order: the best plan first, one plain reply always beside a
 * played one, no two alike, and nothing that the guard would hold up.
 */
import type { Suggestion } from './types.ts';

/** A written reply with the plan it came from. */
export interface Candidate {
  suggestion: Suggestion;
  strategy: string;
  played: boolean;
  /** Only shown when too few others are left. */
  spare: boolean;
}

/** As many as an agent reads at a glance. */
const most = 4;
const least = 3;
/** Of them in the played voice, where one is played: the plain one stands third, within sight of the first. */
const playedFirst = 2;

/**
 * @param candidates best plan first
 * @param passes the guard: false for a text that must not be offered; asked only of texts that would be shown
 */
export function rank(candidates: readonly Candidate[], passes: (text: string) => boolean): Suggestion[] {
  const texts = new Set<string>();
  const taken = new Set<Candidate>();
  const take = (from: readonly Candidate[], count: number): Candidate[] => {
    const plans = new Set<string>();
    const chosen: Candidate[] = [];
    for (const candidate of from) {
      if (chosen.length >= count) break;
      const { suggestion, strategy } = candidate;
      const plan = `${suggestion.move}/${strategy}`;
      const text = suggestion.text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
      if (plans.has(plan) || texts.has(text) || !passes(suggestion.text)) continue;
      plans.add(plan);
      texts.add(text);
      taken.add(candidate);
      chosen.push(candidate);
    }
    return chosen;
  };

  const wanted = candidates.filter(({ spare }) => !spare);
  const played = take(
    wanted.filter((candidate) => candidate.played),
    most - 1,
  );
  const plain = take(
    wanted.filter((candidate) => !candidate.played),
    played.length > 0 ? 1 : most,
  );
  const shown = [...played.slice(0, playedFirst), ...plain, ...played.slice(playedFirst)];
  if (shown.length < least) {
    const others = candidates.filter((candidate) => !taken.has(candidate));
    const ordered = [...others.filter(({ spare }) => !spare), ...others.filter(({ spare }) => spare)];
    const lacksPlain = shown.length > 0 && plain.length === 0;
    shown.push(
      ...take(
        lacksPlain || played.length === 0 ? ordered.filter((candidate) => !candidate.played) : ordered,
        least - shown.length,
      ),
    );
  }
  return shown.map(({ suggestion }) => suggestion);
}
