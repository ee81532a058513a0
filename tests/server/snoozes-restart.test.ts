/** What was put aside comes back although the server was not running when its time came. */
import { expect, it } from 'vitest';
import type { ConversationAnswer, ConversationOpenAnswer } from '../../shared/protocol/agent-events.ts';
import { connectAgent, connectVisitor, said } from '../harness/clients.ts';
import { temporaryFolder } from '../harness/paths.ts';
import { freePort, startProcess } from '../harness/process.ts';

it('a snooze outlives the process: one that fell due meanwhile wakes at once, a later one in its time', {
  timeout: 60_000,
}, async () => {
  const folder = temporaryFolder();
  const port = await freePort();
  let server = await startProcess(folder.path, port);
  try {
    const visitor = await connectVisitor(server.url);
    const soon = (await said(visitor, 'one', { start: true })).conversation;
    const later = (await said(visitor, 'two', { start: true })).conversation;
    const ada = await connectAgent(server.url);
    const snooze = async (conversation: string, ms: number) => {
      const until = new Date(Date.now() + ms).toISOString();
      const answer = await ada.ask<ConversationAnswer>('conversation:snooze', { conversation, until });
      expect(answer).toMatchObject({ ok: true, conversation: { snoozedUntil: until } });
      return until;
    };
    const dueAt = Date.parse(await snooze(soon, 500));
    const laterUntil = await snooze(later, 3_600_000);
    for (const client of [visitor, ada]) client.close();
    await server.kill('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAt - Date.now()) + 50));

    server = await startProcess(folder.path, port);
    const back = await connectAgent(server.url);
    const opened = (conversation: string) =>
      back.ask<ConversationOpenAnswer>('conversation:open', { conversation });
    await expect
      .poll(() => opened(soon), { timeout: 8000 })
      .toMatchObject({ ok: true, conversation: { snoozedUntil: null } });
    const woken = await opened(soon);
    if (!woken.ok) throw new Error(woken.code);
    // Once, by nobody's hand.
    expect(woken.activities.filter(({ change }) => change.kind === 'woken')).toMatchObject([{ agent: null }]);
    expect(await opened(later)).toMatchObject({ ok: true, conversation: { snoozedUntil: laterUntil } });
    back.close();
  } finally {
    await server.kill('SIGTERM');
    folder.remove();
  }
});
