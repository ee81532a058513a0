/** Texts that ask for the same thing, put together. */
import { fullLikeness, vectorsOf } from './vectors.ts';

/**
 * Likeness (0..1) from which two questions count as one. On BANKING77 (one bank's questions in 77 intents, the hardest
 * case) groups of 100 questions are then right in 76 of 100 pairs and find 21 of 100; of 300 questions 45 and 14. Rather
 * two groups for one thing than one for two: people see both, and read.
 */
const alike = 0.35;

/**
 * Groups of places in `texts`, the largest first, each in the order given. A text joins the group in which it has
 * its nearest neighbour; at most some hundred texts, because every pair is compared.
 *
 * @example groupAlike(['where is my disc', 'when do you open', 'where is the disc']) // [[0, 2], [1]]
 */
export function groupAlike(texts: readonly string[]): number[][] {
  const { rows } = vectorsOf(texts);
  const { count, start, ids, weights } = rows;
  const holders = new Map<number, { row: number; weight: number }[]>();
  const groupOf: number[] = [];
  const groups: number[][] = [];
  for (let row = 0; row < count; row += 1) {
    const likeness = new Float32Array(row);
    for (let at = start[row] as number; at < (start[row + 1] as number); at += 1) {
      const list = holders.get(ids[at] as number) ?? [];
      for (const held of list)
        likeness[held.row] = (likeness[held.row] as number) + held.weight * (weights[at] as number);
      list.push({ row, weight: weights[at] as number });
      holders.set(ids[at] as number, list);
    }
    let nearest = -1;
    for (let other = 0; other < row; other += 1)
      if ((likeness[other] as number) > (nearest < 0 ? alike * fullLikeness : (likeness[nearest] as number)))
        nearest = other;
    const group = nearest < 0 ? groups.length : (groupOf[nearest] as number);
    groupOf[row] = group;
    const members = groups[group];
    if (members) members.push(row);
    else groups.push([row]);
  }
  return groups.sort((a, b) => b.length - a.length);
}
