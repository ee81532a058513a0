/** The tags that all agents share. */
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { mostTags, type Tag } from '../../shared/protocol/operations.ts';
import type { TagResult, TagRow } from '../store/operations.ts';
import type { Domain } from './domain.ts';
import { newId } from './ids.ts';

export const allTags = (domain: Domain): Promise<TagRow[]> => domain.store.tags();

export async function createTag(domain: Domain, tag: Omit<Tag, 'id'>): Promise<TagRow | Failure> {
  const id = newId();
  return saved(domain, id, await domain.store.createTag({ id, ...tag }, domain.now(), mostTags));
}

export async function changeTag(
  domain: Domain,
  id: string,
  change: { name?: string | undefined; colour?: Tag['colour'] | undefined },
): Promise<TagRow | Failure> {
  return saved(domain, id, await domain.store.changeTag(id, change));
}

/** The tag as it was; conversations lose it. */
export async function removeTag(domain: Domain, id: string): Promise<TagRow | Failure> {
  const tag = (await allTags(domain)).find((each) => each.id === id);
  if (!tag || !(await domain.store.removeTag(id))) return failure('not_found');
  domain.publish({ kind: 'tags', tags: await allTags(domain) });
  return tag;
}

async function saved(domain: Domain, id: string, { kind }: TagResult): Promise<TagRow | Failure> {
  switch (kind) {
    case 'not_found':
    case 'name_taken':
      return failure(kind);
    case 'too_many':
      return failure('bad_command', `There are ${mostTags} tags already. Remove one that nobody needs.`);
    case 'saved': {
      const tags = await allTags(domain);
      domain.publish({ kind: 'tags', tags });
      return tags.find((tag) => tag.id === id) ?? failure('not_found');
    }
  }
}
