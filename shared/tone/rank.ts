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

const planOf = ({ suggestion, strategy }: Candidate): string => `${suggestion.move}/${strategy}`;

/**
 * @param candidates best plan first
 * @param passes the guard: false for a text that must not be offered; asked only of texts that would be shown
 * @param led we begin the play, unasked: the plain reply stands first and one played one beside it
 */
export function rank(
  candidates: readonly Candidate[],
  passes: (suggestion: Suggestion) => boolean,
  led = false,
): Suggestion[] {
  const texts = new Set<string>();
  const taken = new Set<Candidate>();
  const take = (from: readonly Candidate[], count: number): Candidate[] => {
    const plans = new Set<string>();
    const chosen: Candidate[] = [];
    for (const candidate of from) {
      if (chosen.length >= count) break;
      const { suggestion } = candidate;
      const plan = planOf(candidate);
      const text = suggestion.text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
      if (plans.has(plan) || texts.has(text) || !passes(suggestion)) continue;
      plans.add(plan);
      texts.add(text);
      taken.add(candidate);
      chosen.push(candidate);
    }
    return chosen;
  };

  const wanted = candidates.filter(({ spare, suggestion }) => !spare && !suggestion.unasked);
  const played = take(
    wanted.filter((candidate) => candidate.played),
    led ? 1 : most - 1,
  );
  const plain = take(
    wanted.filter((candidate) => !candidate.played),
    led ? most - 1 : played.length > 0 ? 1 : most,
  );
  const shown = led
    ? [...plain.slice(0, 1), ...played, ...plain.slice(1)]
    : [...played.slice(0, playedFirst), ...plain, ...played.slice(playedFirst)];
  // The plain reply may be the played one's twin: three plans are shown, not three texts.
  const others = candidates
    .filter(({ suggestion }) => !suggestion.unasked)
    .filter((candidate) => !taken.has(candidate));
  const ordered = [...others.filter(({ spare }) => !spare), ...others.filter(({ spare }) => spare)];
  const plainFirst = plain.length === 0 || played.length === 0;
  const known = new Set(shown.map(planOf));
  for (const candidate of [...ordered.filter((each) => !plainFirst || !each.played), ...ordered]) {
    if (known.size >= least) break;
    if (known.has(planOf(candidate))) continue;
    const more = take([candidate], 1);
    for (const each of more) known.add(planOf(each));
    shown.push(...more);
  }
  // Room for the third plan is made where a plan stands twice, never at the cost of the only plain reply.
  while (shown.length > most) {
    const spare = shown.findLastIndex(
      (each, at) =>
        each.played && shown.some((other, place) => place !== at && planOf(other) === planOf(each)),
    );
    if (spare < 0) break;
    shown.splice(spare, 1);
  }
  const unasked = take(
    candidates.filter(({ suggestion }) => suggestion.unasked),
    1,
  );
  return [...shown, ...unasked].map(({ suggestion }) => suggestion);
}
