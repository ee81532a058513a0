/** How this agent likes the console, on this device. */
import { effect, signal } from '@preact/signals';
import { readStored, writeStored } from './storage.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const theme = signal<Theme>('system');
export const panelOpen = signal(true);
/** Single letters and digits as shortcuts; some assistive technology needs them off (WCAG 2.1.4). */
export const singleKeys = signal(true);

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
  effect(() => {
    const chosen = theme.value;
    if (chosen === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = chosen;
  });
}
