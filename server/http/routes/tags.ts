/** Routes about tags: small labels on conversations that all agents share. */
import type * as v from 'valibot';
import { tagAnswer, tagChange, tagCreate, tagsAnswer } from '../../../shared/protocol/operations.ts';
import { audit } from '../../domain/audit.ts';
import { allTags, changeTag, createTag, removeTag } from '../../domain/tags.ts';
import { type ApiOptions, auditByOf, isFailure, type Route } from '../route.ts';

export function tagRoutes(options: ApiOptions): Route[] {
  const { domain } = options.gate;
  return [
    {
      method: 'get',
      path: '/tags',
      summary: 'All tags by name, each with how many conversations have it.',
      access: 'conversations:read',
      answer: tagsAnswer,
      run: async () => ({ tags: await allTags(domain) }),
    },
    {
      method: 'post',
      path: '/tags',
      summary: 'A new tag. Names differ in more than upper and lower case.',
      access: 'shared:write',
      body: tagCreate,
      answer: tagAnswer,
      async run({ request, response, body }) {
        const tag = await createTag(domain, body as v.InferOutput<typeof tagCreate>);
        if (isFailure(tag)) return tag;
        await audit(domain, await auditByOf(options, request), 'tag_created', tag.name);
        response.status(201);
        return { tag };
      },
    },
    {
      method: 'patch',
      path: '/tags/:id',
      summary: 'Gives a tag another name or colour, everywhere at once.',
      access: 'shared:write',
      body: tagChange,
      answer: tagAnswer,
      async run({ request, body }) {
        const change = body as v.InferOutput<typeof tagChange>;
        const tag = await changeTag(domain, String(request.params['id']), change);
        if (isFailure(tag)) return tag;
        await audit(domain, await auditByOf(options, request), 'tag_changed', tag.name);
        return { tag };
      },
    },
    {
      method: 'delete',
      path: '/tags/:id',
      summary: 'Removes a tag, also from the conversations that have it. Answers 204.',
      access: 'shared:write',
      async run({ request, response }) {
        const tag = await removeTag(domain, String(request.params['id']));
        if (isFailure(tag)) return tag;
        await audit(domain, await auditByOf(options, request), 'tag_removed', tag.name, { uses: tag.uses });
        response.status(204).end();
        return undefined;
      },
    },
  ];
}
