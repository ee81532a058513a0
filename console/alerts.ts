/**
 * Telling an agent who looks elsewhere: a notice of the system, a short sound, a number on the icon. All off until
 * chosen. Of several tabs one tells, the one looked at last, so that nothing rings twice. Nothing a customer wrote
 * leaves the page: a notice may show on a locked screen.
 */
import { effect } from '@preact/signals';
import type { Message } from '../shared/protocol/entities.ts';
import plainIcon from './icon.svg?url&no-inline';
import unreadIcon from './icon-unread.svg?url&no-inline';
import { go, place } from './route.ts';
import { rows, unreadCount, visitorLabel } from './state/conversations.ts';
import { type AlertChoice, notices, sounds } from './state/preferences.ts';
import { currentAgent } from './state/session.ts';
import { strings } from './words.ts';

const words = strings.alerts;

/** This tab tells. */
let telling = false;

/** Whoever is looked at takes over; the others wait for their turn. */
function takeOver(steal: boolean): void {
  if (!('locks' in navigator)) {
    telling = true;
    return;
  }
  const held = navigator.locks.request('rapport.console.alerts', steal ? { steal } : {}, () => {
    telling = true;
    return new Promise<never>(() => undefined);
  });
  // Taken by another tab: back into the line.
  held.catch(() => {
    telling = false;
    takeOver(false);
  });
}

/** Whether the agent wants to hear of this conversation. */
export function concerns(choice: AlertChoice, assignee: string | null, me: string): boolean {
  switch (choice) {
    case 'off':
      return false;
    case 'mine':
      return assignee === me || assignee === null;
    case 'all':
      return true;
  }
}

/** A visitor wrote. Nothing is told to somebody who is looking at it. */
export function alertFor(message: Message): void {
  const { conversation } = message;
  const row = rows.value.get(conversation);
  const me = currentAgent();
  if (!telling || row === undefined || me === null) return;
  if (document.hasFocus() && place.value.conversation === conversation) return;
  const assignee = row.state.assignee?.id ?? null;
  if (concerns(sounds.value, assignee, me.id)) chime();
  if (concerns(notices.value, assignee, me.id) && !document.hasFocus()) {
    const notice = systemNotice(words.wrote(visitorLabel(row.visitor)), conversation);
    if (notice)
      notice.onclick = () => {
        window.focus();
        go({ conversation });
        notice.close();
      };
  }
}

/** A colleague mentioned this agent, or needs them. */
export function alertOfColleague(text: string, conversation: string | null): void {
  if (!telling || document.hasFocus()) return;
  if (sounds.value !== 'off') chime();
  if (notices.value === 'off') return;
  const notice = systemNotice(text, conversation ?? 'colleague');
  if (notice)
    notice.onclick = () => {
      window.focus();
      if (conversation !== null) go({ conversation });
      notice.close();
    };
}

/** The newest of a conversation takes the place of the one before. */
function systemNotice(title: string, tag: string): Notification | null {
  if (!('Notification' in window) || Notification.permission !== 'granted') return null;
  try {
    return new Notification(title, { tag, icon: plainIcon, silent: true });
  } catch {
    // Some phones show notices only through a worker.
    return null;
  }
}

/** Asks the browser once somebody wants notices; what it said. */
export async function noticesAllowed(): Promise<boolean> {
  if (!('Notification' in window)) return false;
  return (await Notification.requestPermission()) === 'granted';
}

let audio: AudioContext | null = null;
/** Two soft notes, a fifth apart. */
const notesHz = [587.33, 880];
const noteSeconds = 0.14;
const loudness = 0.08;

/** Made here rather than fetched: a few lines instead of a file. */
export function chime(): void {
  audio ??= new AudioContext();
  // Before the first click of a visit a page may make no sound; then this one is not heard, and no error either.
  void audio.resume().catch(() => undefined);
  for (const [place, frequency] of notesHz.entries()) {
    const from = audio.currentTime + place * noteSeconds;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(loudness, from + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + noteSeconds * 2);
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + noteSeconds * 2);
  }
}

/** From now on alerts are told, and the icon counts what is unread. */
export function startAlerts(): void {
  takeOver(document.hasFocus());
  addEventListener('focus', () => {
    if (!telling) takeOver(true);
  });
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const plain = icon?.href ?? '';
  effect(() => {
    const count = currentAgent() === null ? 0 : unreadCount.value;
    if (icon) icon.href = count > 0 ? unreadIcon : plain;
    if (!('setAppBadge' in navigator)) return;
    const badge = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge();
    badge.catch(() => undefined);
  });
}
