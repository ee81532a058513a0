/** How much room there is, and what is shown in it besides the list and the conversation. */
import { computed, signal } from '@preact/signals';
import { panelOpen, panelToggled } from './preferences.ts';

/** wide: all four columns. medium: details slide over the conversation. narrow: one pane at a time. */
export type Layout = 'wide' | 'medium' | 'narrow';

export const layout = signal<Layout>('wide');
/** The details over the conversation, where there is no room beside it. */
export const drawerOpen = signal(false);
export const helpOpen = signal(false);
export const paletteOpen = signal(false);

export function drawerToggled(open: boolean): void {
  drawerOpen.value = open;
}

/** Whether the details are in sight, wherever they have their place at this width. */
export const detailsShown = computed(() => (layout.value === 'wide' ? panelOpen.value : drawerOpen.value));

/** Shows or hides the details. */
export function detailsToggled(): void {
  if (layout.value === 'wide') panelToggled(!panelOpen.value);
  else drawerToggled(!drawerOpen.value);
}

export function helpToggled(open: boolean): void {
  helpOpen.value = open;
}

export function paletteToggled(open: boolean): void {
  paletteOpen.value = open;
}

/** Follows the width of the page. The widths are those of `styles/layout.css`. */
export function startLayout(): void {
  const wide = matchMedia('(min-width: 1180px)');
  const narrow = matchMedia('(max-width: 799px)');
  const follow = () => {
    layout.value = wide.matches ? 'wide' : narrow.matches ? 'narrow' : 'medium';
    drawerOpen.value = false;
  };
  wide.addEventListener('change', follow);
  narrow.addEventListener('change', follow);
  follow();
}
