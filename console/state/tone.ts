/**
 * The tone engine in the browser: live advice on a draft, and the words behind a score. It is fetched on its own
 * after the first picture, because signing in and reading do not wait for it.
 */
import { computed, signal } from '@preact/signals';
import type { Analysis, GuardResult } from '../../shared/tone/types.ts';

export interface ToneEngine {
  analyze(text: string): Analysis;
  guard(text: string): GuardResult;
}

/** Enough for the rows of a long list and an open conversation. */
const keptAnalyses = 2000;

const engine = signal<ToneEngine | null>(null);
/** Whether the engine is here. */
export const toneReady = computed(() => engine.value !== null);

const analyses = new Map<string, Analysis>();

/** Sets the engine that answers from now on. */
export function toneLoaded(loaded: ToneEngine): void {
  analyses.clear();
  engine.value = loaded;
}

/** How a message sounds, or null while the engine is not here. Messages never change, so each is read once. */
export function analysisOf(text: string): Analysis | null {
  const tone = engine.value;
  if (tone === null) return null;
  const known = analyses.get(text);
  if (known !== undefined) return known;
  const analysis = tone.analyze(text);
  if (analyses.size >= keptAnalyses) {
    const oldest = analyses.keys().next().value;
    if (oldest !== undefined) analyses.delete(oldest);
  }
  analyses.set(text, analysis);
  return analysis;
}

/** What to reconsider in a draft, or null while the engine is not here. */
export function guardOf(text: string): GuardResult | null {
  return engine.value?.guard(text) ?? null;
}
