/** How much room there is, and what is shown in it besides the list and the conversation. */
import { signal } from '@preact/signals';

/** wide: all four columns. medium: details slide over the conversation. narrow: one pane at a time. */
export type Layout = 'wide' | 'medium' | 'narrow';

export const layout = signal<Layout>('wide');
/** The details over the conversation, where there is no room beside it. */
export const drawerOpen = signal(false);
export const helpOpen = signal(false);

export function drawerToggled(open: boolean): void {
  drawerOpen.value = open;
}

export function helpToggled(open: boolean): void {
  helpOpen.value = open;
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
