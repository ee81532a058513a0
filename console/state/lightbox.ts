/** The picture that is looked at in full, among those of its message. */
import { signal } from '@preact/signals';
import type { Picture } from '../message-content.ts';

export interface Lightbox {
  readonly pictures: readonly Picture[];
  readonly at: number;
}

export const lightbox = signal<Lightbox | null>(null);

export function pictureOpened(pictures: readonly Picture[], at: number): void {
  lightbox.value = { pictures, at };
}

/** To the next picture or the one before; at either end it stays. */
export function pictureTurned(step: 1 | -1): void {
  const shown = lightbox.value;
  const at = (shown?.at ?? 0) + step;
  if (shown?.pictures[at]) lightbox.value = { ...shown, at };
}

export function pictureClosed(): void {
  lightbox.value = null;
}
