/** The first steps: what has been done of them, kept on this device. */
import { signal } from '@preact/signals';
import { readStored, writeStored } from './storage.ts';

export const guideSteps = ['write', 'open', 'answer', 'resolve'] as const;
export type GuideStep = (typeof guideSteps)[number];

/** `hidden`: closed for good, or never offered. */
export const guide = signal<{ readonly shown: boolean; readonly done: ReadonlySet<GuideStep> }>({
  shown: false,
  done: new Set(),
});

const keep = () =>
  writeStored('guide', guide.value.shown ? [...guide.value.done].join(' ') || 'begun' : 'closed');

/** What this device knows; null: it has never been offered here. */
export function guideRemembered(): 'closed' | 'begun' | null {
  const stored = readStored('guide');
  if (stored === null || stored === 'closed') return stored;
  guide.value = { shown: true, done: new Set(guideSteps.filter((step) => stored.split(' ').includes(step))) };
  return 'begun';
}

export function guideOpened(): void {
  guide.value = { ...guide.value, shown: true };
  keep();
}

export function guideClosed(): void {
  guide.value = { shown: false, done: new Set() };
  keep();
}

/** A step counts once the ones before it are done: the conversation from long ago is not what the guide asks for. */
export function guideStepDone(step: GuideStep): void {
  const { shown, done } = guide.value;
  const next = guideSteps.find((one) => !done.has(one));
  if (!shown || next !== step) return;
  guide.value = { shown, done: new Set([...done, step]) };
  keep();
}
