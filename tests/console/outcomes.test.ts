import { afterEach, expect, test, vi } from 'vitest';
import {
  closeOutcomes,
  type Outcome,
  openOutcomes,
  outcomeKept,
  outcomesHandedOut,
  parseOutcomes,
} from '../../console/state/outcomes.ts';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});
afterEach(() => kept.clear());

const advice = (number: number): Outcome => ({
  name: 'advice:taken',
  body: { conversation: String(number).padStart(32, '0'), kind: 'deflection' },
});

test('what happened without a link survives a reload and is handed out once, in its order', () => {
  openOutcomes('ada');
  for (const number of [1, 2, 3]) outcomeKept(advice(number));
  closeOutcomes();
  expect(outcomesHandedOut()).toEqual([]);
  openOutcomes('ben');
  expect(outcomesHandedOut()).toEqual([]);
  openOutcomes('ada');
  expect(outcomesHandedOut()).toEqual([advice(1), advice(2), advice(3)]);
  expect(outcomesHandedOut()).toEqual([]);
  expect(kept.size).toBe(0);
});

test('of very many the newest are kept, and what is none of ours is left out', () => {
  openOutcomes('ada');
  for (let number = 0; number < 250; number++) outcomeKept(advice(number));
  const all = outcomesHandedOut();
  expect(all).toHaveLength(200);
  expect(all.at(-1)).toEqual(advice(249));
  expect(parseOutcomes('{')).toEqual([]);
  expect(parseOutcomes(JSON.stringify([7, { name: 'x' }, advice(1)]))).toEqual([advice(1)]);
});
