/** Signals of a component's own; `view/tracking.ts` redraws it when they change. */
import { effect, type Signal, signal } from '@preact/signals-core';
import { useEffect, useState } from 'preact/hooks';

export const useSignal = <T>(first: T): Signal<T> => useState(() => signal(first))[0];

/** Runs `work` when the component is there, and again when a signal it has read changes. */
export function useSignalEffect(work: () => void): void {
  useEffect(() => effect(work), []);
}
