/** What stands on the wall, and when it was counted. */
import { signal } from '@preact/signals';
import type { WallAnswer } from '../../shared/protocol/reports.ts';

export const wall = signal<WallAnswer | null>(null);
/** The last try did not get through; what is shown is older. */
export const wallFailed = signal(false);

export function wallCounted(answer: WallAnswer): void {
  wall.value = answer;
  wallFailed.value = false;
}

export function wallNotCounted(): void {
  wallFailed.value = true;
}
