/** How this agent likes the console, on this device. */
import { effect, signal } from '@preact/signals';
import { readStored, writeStored } from './storage.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const theme = signal<Theme>('system');
export const panelOpen = signal(true);
/** Single letters and digits as shortcuts; some assistive technology needs them off (WCAG 2.1.4). */
export const singleKeys = signal(true);

/** How much room things take. */
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];
export const density = signal<Density>('comfortable');

/** Of whose conversations the agent hears while they look elsewhere. */
export const alertChoices = ['off', 'mine', 'all'] as const;
export type AlertChoice = (typeof alertChoices)[number];
/** Notices of the system, outside the browser. */
export const notices = signal<AlertChoice>('off');
export const sounds = signal<AlertChoice>('off');

export function densityChosen(chosen: Density): void {
  density.value = chosen;
  writeStored('density', chosen);
}

export function noticesChosen(chosen: AlertChoice): void {
  notices.value = chosen;
  writeStored('notices', chosen);
}

export function soundsChosen(chosen: AlertChoice): void {
  sounds.value = chosen;
  writeStored('sounds', chosen);
}

export function themeChosen(chosen: Theme): void {
  theme.value = chosen;
  writeStored('theme', chosen);
}

export function panelToggled(open: boolean): void {
  panelOpen.value = open;
  writeStored('panel', open ? 'open' : 'closed');
}

export function singleKeysToggled(on: boolean): void {
  singleKeys.value = on;
  writeStored('single-keys', on ? 'on' : 'off');
}

/** Reads what was chosen before and keeps the page's theme in step with it. */
export function startPreferences(): void {
  theme.value = themes.find((name) => name === readStored('theme')) ?? 'system';
  panelOpen.value = readStored('panel') !== 'closed';
  singleKeys.value = readStored('single-keys') !== 'off';
  density.value = densities.find((name) => name === readStored('density')) ?? 'comfortable';
  notices.value = alertChoices.find((name) => name === readStored('notices')) ?? 'off';
  sounds.value = alertChoices.find((name) => name === readStored('sounds')) ?? 'off';
  effect(() => {
    document.documentElement.dataset['density'] = density.value;
  });
  effect(() => {
    const chosen = theme.value;
    if (chosen === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = chosen;
  });
}
