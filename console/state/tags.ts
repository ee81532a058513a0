/** The tags that all agents share, by id. */
import { computed, signal } from '@preact/signals';
import type { Tag } from '../../shared/protocol/operations.ts';

export type UsedTag = Tag & { readonly uses: number };

export const tags = signal<ReadonlyMap<string, UsedTag>>(new Map());

/** By name, as people look for them. */
export const tagsByName = computed(() =>
  [...tags.value.values()].sort((a, b) => a.name.localeCompare(b.name)),
);

export function tagsArrived(arrived: readonly UsedTag[]): void {
  tags.value = new Map(arrived.map((tag) => [tag.id, tag]));
}
