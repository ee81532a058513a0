/** Routes of the answers library. */
import type { Request } from 'express';
import * as v from 'valibot';
import {
  type AnswerCreate,
  type AnswerWrite,
  answerCreate,
  answerSaved,
  answersImport,
  answersImported,
  answersList,
  answersTest,
  answersTested,
  answerWrite,
  gapsDismiss,
  gapsList,
} from '../../../shared/protocol/answers.ts';
import { failure } from '../../../shared/protocol/errors.ts';
import { inboxNameSchema } from '../../../shared/protocol/ids.ts';
import { audit } from '../../domain/audit.ts';
import type { Inbox } from '../../domain/inboxes.ts';
import { type ApiOptions, agentOf, auditByOf, type Call, isFailure, type Route } from '../route.ts';

/** A folder of pages in one request. */
const mostImportBytes = 8 * 1024 * 1024;
const base = '/inboxes/:name/answers';

export function answerRoutes(options: ApiOptions): Route[] {
  const { answers, gaps } = options;
  const { domain } = options.gate;

  const named = async (request: Request): Promise<Inbox | null> => {
    const name = v.safeParse(inboxNameSchema, request.params['name']);
    return name.success ? domain.inboxes.byName(name.output) : null;
  };
  /** Runs with the inbox that the path names. */
  const within = (work: (inbox: Inbox, call: Call) => Promise<object | undefined>) => async (call: Call) => {
    const inbox = await named(call.request);
    return inbox ? work(inbox, call) : failure('unknown_inbox');
  };
  const agentId = async (request: Request) => (await agentOf(options, request))?.id ?? null;
  const shown = <Value extends { ok: true }>({ ok: _, ...value }: Value) => value;

  return [
    {
      method: 'get',
      path: base,
      summary: 'The answers that suggestions are made of, with what became of them in 90 days.',
      access: 'answers:read',
      answer: answersList,
      run: within(async (inbox) => ({ answers: await answers.list(inbox.id) })),
    },
    {
      method: 'post',
      path: base,
      summary: 'A new answer. `id` is made of the title where it is left out.',
      access: 'answers:write',
      body: answerCreate,
      answer: answerSaved,
      run: within(async (inbox, { request, response, body }) => {
        const created = await answers.create(inbox.id, body as AnswerCreate, await agentId(request));
        if (isFailure(created)) return created;
        await audit(domain, await auditByOf(options, request), 'answer_created', created.answer.title, {
          inbox: inbox.name,
        });
        response.status(201);
        return shown(created);
      }),
    },
    {
      method: 'put',
      path: `${base}/:id`,
      summary: 'Changes an answer, at once for all suggestions.',
      access: 'answers:write',
      body: answerWrite,
      answer: answerSaved,
      run: within(async (inbox, { request, body }) => {
        const id = String(request.params['id']);
        const changed = await answers.change(inbox.id, id, body as AnswerWrite, await agentId(request));
        if (isFailure(changed)) return changed;
        await audit(domain, await auditByOf(options, request), 'answer_changed', changed.answer.title, {
          inbox: inbox.name,
        });
        return shown(changed);
      }),
    },
    {
      method: 'delete',
      path: `${base}/:id`,
      summary: 'Removes an answer for ever. Answers 204.',
      access: 'answers:write',
      run: within(async (inbox, { request, response }) => {
        const id = String(request.params['id']);
        if (!(await answers.remove(inbox.id, id)))
          return failure('not_found', 'There is no such answer any more.');
        await audit(domain, await auditByOf(options, request), 'answer_removed', id, { inbox: inbox.name });
        response.status(204).end();
        return undefined;
      }),
    },
    {
      method: 'post',
      path: `${base}/import`,
      summary:
        'Reads answers from CSV, Markdown or JSON files. Says what would change; with `apply` it does. An answer of the same id is replaced.',
      access: 'answers:write',
      body: answersImport,
      mostBytes: mostImportBytes,
      answer: answersImported,
      run: within(async (inbox, { request, body }) => {
        const { files, apply } = body as v.InferOutput<typeof answersImport>;
        const imported = await answers.import(inbox.id, files, apply, await agentId(request));
        if (isFailure(imported)) return imported;
        if (apply)
          await audit(domain, await auditByOf(options, request), 'answers_imported', inbox.name, {
            added: imported.added.length,
            changed: imported.changed.length,
          });
        return shown(imported);
      }),
    },
    {
      method: 'post',
      path: `${base}/test`,
      summary: 'What would be suggested for a message, also with a draft in the library.',
      access: 'answers:read',
      body: answersTest,
      answer: answersTested,
      run: within(async (inbox, { body }) => {
        const { text, draft } = body as v.InferOutput<typeof answersTest>;
        return answers.test(inbox, text, draft);
      }),
    },
    {
      method: 'get',
      path: `${base}/gaps`,
      summary: 'Questions that no answer fitted, alike ones together, the most frequent first.',
      access: 'answers:read',
      answer: gapsList,
      run: within(async (inbox) => ({ groups: await gaps.groups(inbox.id) })),
    },
    {
      method: 'post',
      path: `${base}/gaps/dismiss`,
      summary:
        'These questions need no answer of their own; `dismissed: false` brings them back. Answers 204.',
      access: 'answers:write',
      body: gapsDismiss,
      run: within(async (inbox, { response, body }) => {
        const { questions, dismissed } = body as v.InferOutput<typeof gapsDismiss>;
        await domain.store.dismissGaps(inbox.id, questions, dismissed);
        response.status(204).end();
        return undefined;
      }),
    },
  ];
}
