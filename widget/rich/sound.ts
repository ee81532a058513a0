/**
 * A short sound when something unread arrives, once the visitor has allowed it. Of all tabs that may play, the one
 * that holds the lock does, so a message sounds once; the sound is made here, so nothing is loaded for it.
 */
import { effect } from '@preact/signals-core';
import type { WidgetState } from '../state.ts';
import { attempt } from '../storage.ts';

/** A message read at once, here or in another tab, needs no sound; this is how long "at once" is. */
const graceMs = 400;

export interface Sound {
  allowed(): boolean;
  allow(on: boolean): Promise<boolean>;
}

const sounds = new WeakMap<object, Sound>();
/** As the saved document's name: what is allowed is allowed for one inbox. */
const keyOf = () => `rapport:${new URLSearchParams(location.search).get('inbox') ?? ''}:sound`;

/** Whether the visitor has allowed sound in this browser. */
export const soundAllowed = (): boolean => attempt(() => localStorage.getItem(keyOf())) === 'on';

/** The sound of a panel; listens from the first call on. */
export function soundOf(state: Pick<WidgetState, 'news'>): Sound {
  let sound = sounds.get(state);
  if (sound === undefined) {
    sound = createSound(state);
    sounds.set(state, sound);
  }
  return sound;
}

function createSound({ news }: Pick<WidgetState, 'news'>): Sound {
  let on = soundAllowed();
  let context: AudioContext | null = null;
  let leads = false;
  let asked = false;
  let before = news.peek();

  /** From the first touch or key on browsers let us play; from then on this tab stands for election. */
  async function wake(): Promise<boolean> {
    if (!on) return false;
    context ??= attempt(() => new AudioContext()) ?? null;
    await context?.resume().catch(() => {});
    if (context?.state !== 'running') return false;
    if (!asked) {
      asked = true;
      // Without locks every tab is its own leader.
      const held = attempt(() =>
        navigator.locks.request(keyOf(), () => {
          leads = true;
          return new Promise(() => {});
        }),
      );
      if (held === undefined) leads = true;
      else held.catch(() => (leads = true));
    }
    return true;
  }
  for (const event of ['pointerdown', 'keydown'])
    addEventListener(event, () => void wake(), { passive: true });
  void wake();

  effect(() => {
    const now = news.value;
    const grew = now > before;
    before = now;
    if (!grew || !on) return;
    setTimeout(() => {
      if (news.peek() > 0 && on && leads && context) play(context);
    }, graceMs);
  });

  return {
    allowed: () => on,
    async allow(wanted) {
      on = wanted;
      attempt(() => (wanted ? localStorage.setItem(keyOf(), 'on') : localStorage.removeItem(keyOf())));
      if (!wanted) return true;
      const works = await wake();
      if (works && context) play(context);
      return works;
    },
  };
}

/** Two soft notes, a fourth apart, a fifth of a second in all. */
function play(context: AudioContext): void {
  const from = context.currentTime;
  for (const [index, hertz] of [659.25, 880].entries()) {
    const at = from + index * 0.09;
    const tone = new OscillatorNode(context, { type: 'sine', frequency: hertz });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.12, at + 0.012);
    volume.gain.exponentialRampToValueAtTime(0.0005, at + 0.22);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + 0.24);
  }
}
