/**
 * Which of the written replies are shown, and in which order: the best plan first, one plain reply always beside a
 * played one, no two alike, and nothing that the guard would hold up.
 */
import type { Suggestion } from './types.ts';

/** A written reply with the plan it came from. */
export interface Candidate {
  suggestion: Suggestion;
  /** Place of its plan, 0 = best. */
  place: number;
  strategy: string;
  played: boolean;
  /** Only shown when too few others are left. */
  spare: boolean;
}

/** As many as an agent reads at a glance. */
const most = 4;
const least = 3;

/**
 * @param passes the guard: false for a text that must not be offered
 */
export function rank(candidates: readonly Candidate[], passes: (text: string) => boolean): Suggestion[] {
  const texts = new Set<string>();
  const passing = [...candidates]
    .sort((a, b) => a.place - b.place || Number(b.played) - Number(a.played))
    .filter(({ suggestion }) => {
      const key = suggestion.text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
      return texts.has(key) || !passes(suggestion.text) ? false : texts.add(key);
    });
  const wanted = passing.filter(({ spare }) => !spare);
  const enough = differing(wanted, least).length >= least;
  const fit = enough ? wanted : passing;
  if (!fit.some(({ played }) => played)) return differing(fit, most).map(({ suggestion }) => suggestion);

  // Played first, then the plain reading of the same plan, then what differs from both.
  const played = differing(
    fit.filter((candidate) => candidate.played),
    least,
  );
  const plain = fit.find((candidate) => !candidate.played);
  const shown = [...played.slice(0, 2), ...(plain ? [plain] : []), ...played.slice(2)];
  return shown.slice(0, most).map(({ suggestion }) => suggestion);
}

function differing(candidates: readonly Candidate[], count: number): Candidate[] {
  const seen = new Set<string>();
  return candidates
    .filter(({ suggestion, strategy }) => {
      const key = `${suggestion.move}/${strategy}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, count);
}
