/** Routes about the outbox: what waits, what could not be delivered, and what to do about it. */
import * as v from 'valibot';
import type { AuditAction } from '../../../shared/protocol/audit.ts';
import { failure } from '../../../shared/protocol/errors.ts';
import { type DeliveryEntry, deliveryAnswer, outboxAnswer } from '../../../shared/protocol/http.ts';
import { audit } from '../../domain/audit.ts';
import { isoOf } from '../../domain/domain.ts';
import { tryForMs } from '../../domain/outbox.ts';
import type { ListedDelivery } from '../../store/outbox.ts';
import { type ApiOptions, auditByOf, type Call, type Route } from '../route.ts';

const mostListed = 200;
const stateSchema = v.optional(v.picklist(['waiting', 'sent', 'dead']));

/** Null for what is none to show: a note that there is something to tell. */
function shown(delivery: ListedDelivery): DeliveryEntry | null {
  if (delivery.kind === 'unread') return null;
  const { id, kind, conversation, name, state, attempts, error, sentAt } = delivery;
  return {
    id,
    kind,
    conversation,
    name,
    // Whoever knows a browser's address can post to it.
    address: kind === 'push' ? null : delivery.recipient,
    subject: delivery.kind === 'push' ? null : delivery.content.subject,
    state,
    attempts,
    nextAt: isoOf(delivery.nextAt),
    error,
    createdAt: isoOf(delivery.createdAt),
    sentAt: sentAt === null ? null : isoOf(sentAt),
  };
}

/** A link for somebody's account is nobody else's to read. */
const textOf = (delivery: ListedDelivery): string | null =>
  delivery.kind === 'answer' || delivery.kind === 'transcript' ? delivery.content.text : null;

export function outboxRoutes(options: ApiOptions): Route[] {
  const { domain } = options.gate;
  const { store } = domain;
  const idOf = ({ request }: Pick<Call, 'request'>) => String(request.params['id']);
  const nothing = () => failure('not_found', 'There is nothing like that to deliver, or it was sent.');

  /** Does something to what was not sent, and records who did. */
  const decided =
    (action: AuditAction, decide: (id: string) => Promise<boolean>): Route['run'] =>
    async ({ request, response }) => {
      const id = idOf({ request });
      const delivery = await store.delivery(id);
      if (!delivery || delivery.kind === 'unread' || !(await decide(id))) return nothing();
      await audit(domain, await auditByOf(options, request), action, id, { what: delivery.kind });
      response.status(204).end();
      return undefined;
    };

  return [
    {
      method: 'get',
      path: '/outbox',
      summary:
        'What is to reach people outside, the newest 200. `configured`: a mail server is set up, so mails do not only wait.',
      access: 'outbox:read',
      query: { state: '`waiting`, `sent` or `dead`; all where it is left out' },
      answer: outboxAnswer,
      async run({ request }) {
        const state = v.safeParse(stateSchema, request.query['state']);
        if (!state.success) return failure('bad_command', 'state: expected waiting, sent or dead.');
        const deliveries = await store.deliveries(state.output ?? null, mostListed);
        return {
          configured: options.mailConfigured,
          deliveries: deliveries.map(shown).filter((entry) => entry !== null),
        };
      },
    },
    {
      method: 'get',
      path: '/outbox/:id',
      summary: 'One of them, a mail with its text.',
      access: 'outbox:read',
      answer: deliveryAnswer,
      async run(call) {
        const delivery = await store.delivery(idOf(call));
        const entry = delivery && shown(delivery);
        return entry ? { ...entry, text: textOf(delivery) } : failure('not_found');
      },
    },
    {
      method: 'post',
      path: '/outbox/:id/retry',
      summary: 'Tries what waits or is dead again now, and for a day. Answers 204.',
      access: 'outbox:write',
      run: decided('delivery_retried', async (id) => {
        const now = domain.now();
        const retried = await store.retryDelivery(id, now, now + tryForMs);
        if (retried) domain.queued();
        return retried;
      }),
    },
    {
      method: 'delete',
      path: '/outbox/:id',
      summary: 'Lets go of what was not sent: nobody gets it. Answers 204.',
      access: 'outbox:write',
      run: decided('delivery_dropped', (id) => store.dropDelivery(id)),
    },
  ];
}
