/** Everything held on a visitor, for them to take along: JSON, written piece by piece. */
import { type Domain, isoOf, messageOf, ratingOf, type Visitor } from './domain.ts';
import { promiseOf } from './promises.ts';
import { pagesOf } from './transcript.ts';

/** More than anybody has; each is one small row here, and its messages are read page by page. */
const mostConversations = 100_000;

export async function* exportOf(domain: Domain, { id, inbox }: Visitor): AsyncGenerator<string> {
  const row = await domain.store.visitor(id);
  const { files, mails, pushSubscriptions, tokens, lessons } = await domain.store.belongingsOfVisitor(id);
  const conversations = await domain.store.conversationsOfVisitor(id, mostConversations);
  const dated = <Item extends { at: number }>({ at, ...rest }: Item) => ({ ...rest, at: isoOf(at) });
  const { attributes: claimed = {}, ...context } = row?.context ?? {};
  const held = {
    exportedAt: isoOf(domain.now()),
    inbox: { name: inbox.name, title: inbox.settings.title },
    visitor: row && {
      id,
      name: row.name,
      email: row.email,
      signed: row.signed,
      subject: row.subject,
      attributes: { signed: row.attributes, claimed },
      context: row.context && context,
      firstSeenAt: isoOf(row.createdAt),
    },
    devices: tokens.map(dated),
    pushSubscriptions: pushSubscriptions.map(dated),
    files: files.map((file) => ({ ...dated(file), address: `/api/v1/files/${file.id}` })),
    mails: mails.map(dated),
  };
  // The list of conversations is the last member, so that it can be written as it is read.
  yield `${JSON.stringify(held).slice(0, -1)},"conversations":[`;
  for (const [index, each] of conversations.entries()) {
    const promises = await domain.store.promisesOf(each.id);
    const about = {
      id: each.id,
      status: each.status,
      openedAt: isoOf(each.openedAt),
      lastAt: isoOf(each.lastAt),
      assignee: each.assignee?.name ?? null,
      receipts: each.receipts,
      delivered: each.delivered,
      rating: ratingOf(each),
      greeting: each.greeting,
      promises: promises.map(promiseOf).map(({ agent, what, seq, due, state, createdAt, settledAt }) => ({
        what,
        by: agent.name,
        seq,
        due,
        state,
        madeAt: createdAt,
        settledAt,
      })),
      suggestedAnswers: lessons
        .filter(({ conversation }) => conversation === each.id)
        .map(({ conversation: _, ...lesson }) => dated(lesson)),
    };
    yield `${index ? ',' : ''}\n${JSON.stringify(about).slice(0, -1)},"messages":[`;
    let separator = '';
    for await (const page of pagesOf(domain, each.id, 0)) {
      if (page.length) yield separator + page.map((message) => JSON.stringify(messageOf(message))).join(',');
      separator = ',';
    }
    yield ']}';
  }
  yield ']}\n';
}
