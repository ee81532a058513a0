import type { TagColour } from '../../../shared/protocol/operations.ts';
import { tags } from '../../state/tags.ts';

/** The name beside it says which tag it is; the colour only helps the eye. */
export const TagDot = ({ colour }: { colour: TagColour }) => (
  <span class={`tag-dot tag-${colour}`} aria-hidden="true" />
);

/** The tags of a conversation. One that was removed meanwhile is not shown. */
export function TagChips({ ids }: { ids: readonly string[] }) {
  const known = ids.map((id) => tags.value.get(id)).filter((tag) => tag !== undefined);
  if (known.length === 0) return null;
  return (
    <ul class="tag-chips">
      {known.map(({ id, name, colour }) => (
        <li key={id} class="tag-chip">
          <TagDot colour={colour} />
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
