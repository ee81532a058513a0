/** All faults, in their order. */
import { clusters } from './clusters.ts';
import { crashes } from './crashes.ts';
import type { Fault } from './fault.ts';
import { links } from './links.ts';
import { pages } from './pages.ts';
import { sends } from './sends.ts';
import { stores } from './stores.ts';
import { upgrades } from './upgrades.ts';

export const faults: readonly Fault[] = [
  ...crashes,
  ...links,
  ...pages,
  ...sends,
  ...stores,
  ...clusters,
  ...upgrades,
].sort((a, b) => a.number - b.number);
