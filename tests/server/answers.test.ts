/** The answers library over REST: what is kept, imported and tested is what suggestions are made of. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  AnswerSaved,
  AnswersImported,
  AnswersTested,
  GapGroup,
  LibraryAnswer,
} from '../../shared/protocol/answers.ts';
import type { Problem } from '../../shared/protocol/http.ts';
import type { VisitorWelcome } from '../../shared/protocol/visitor-events.ts';
import { connect, said } from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function call<Answer>(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; value: Answer }> {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    value: (response.status === 204 ? null : await response.json()) as Answer,
  };
}
let made = 0;
/** A new inbox, and the address of its answers. */
async function library(): Promise<{ inbox: string; path: string }> {
  const inbox = `library-${++made}`;
  expect((await call('POST', '/inboxes', { name: inbox })).status).toBe(201);
  return { inbox, path: `/inboxes/${inbox}/answers` };
}
const list = async (path: string) => (await call<{ answers: LibraryAnswer[] }>('GET', path)).value.answers;
const hours = {
  title: 'Opening hours',
  body: 'We are open from 9 to 17 on weekdays.',
  questions: ['when do you open', 'what are your opening hours', 'are you open on friday'],
};

describe('the answers library', () => {
  it('of the demo comes filled, and a new inbox’s is empty', async () => {
    expect((await list('/inboxes/demo/answers')).length).toBeGreaterThan(10);
    expect(await list((await library()).path)).toEqual([]);
  });

  it('takes an answer, and suggests it from then on', async () => {
    const { path } = await library();
    const saved = await call<AnswerSaved>('POST', path, hours);
    expect(saved.status).toBe(201);
    expect(saved.value.answer).toMatchObject({ id: 'opening-hours', archived: false, updatedBy: null });
    expect(saved.value.advice).toEqual([]);
    const tested = await call<AnswersTested>('POST', `${path}/test`, {
      text: 'What are your opening hours please?',
    });
    expect(tested.value.answers[0]).toMatchObject({ id: 'opening-hours', confident: true });
    expect(
      tested.value.suggestions.some(
        ({ answer, text }) => answer === 'opening-hours' && text.includes('9 to 17'),
      ),
    ).toBe(true);
  });

  it('does not suggest what is archived, and forgets what is removed', async () => {
    const { path } = await library();
    await call('POST', path, hours);
    const question = { text: 'What are your opening hours please?' };
    await call('PUT', `${path}/opening-hours`, { ...hours, archived: true });
    expect((await call<AnswersTested>('POST', `${path}/test`, question)).value.answers).toEqual([]);
    expect((await call('DELETE', `${path}/opening-hours`)).status).toBe(204);
    expect((await call('DELETE', `${path}/opening-hours`)).status).toBe(404);
    expect(await list(path)).toEqual([]);
  });

  it('tries a draft without keeping it', async () => {
    const { path } = await library();
    const tested = await call<AnswersTested>('POST', `${path}/test`, {
      text: 'what are your opening hours?',
      draft: hours,
    });
    expect(tested.value.answers).toHaveLength(1);
    expect(await list(path)).toEqual([]);
  });

  it('says what the guard would say of an answer, and keeps it all the same', async () => {
    const { path } = await library();
    const saved = await call<AnswerSaved>('POST', path, {
      title: 'Invoices',
      body: 'You have reached the wrong department. Please contact billing instead.',
    });
    expect(saved.value.advice.map(({ kind }) => kind)).toContain('deflection');
    expect(await list(path)).toHaveLength(1);
  });

  it('shows what an import would do before it does it, and the second time changes nothing', async () => {
    const { path } = await library();
    await call('POST', path, hours);
    const files = [
      { name: 'a.json', format: 'json', text: JSON.stringify([{ ...hours, body: 'We open at 8.' }]) },
      { name: 'returns.md', format: 'markdown', text: '# Returns\n\nSend it back within 30 days.' },
      { name: 'bad.json', format: 'json', text: '{' },
    ];
    const shown = await call<AnswersImported>('POST', `${path}/import`, { files });
    expect(shown.value).toMatchObject({
      applied: false,
      added: ['Returns'],
      changed: ['Opening hours'],
      unchanged: 0,
    });
    expect(shown.value.problems).toHaveLength(1);
    expect(await list(path)).toHaveLength(1);
    expect(
      (await call<AnswersImported>('POST', `${path}/import`, { files, apply: true })).value.applied,
    ).toBe(true);
    expect((await list(path)).map(({ body }) => body)).toEqual([
      'We open at 8.',
      'Send it back within 30 days.',
    ]);
    expect(
      (await call<AnswersImported>('POST', `${path}/import`, { files, apply: true })).value,
    ).toMatchObject({
      added: [],
      changed: [],
      unchanged: 2,
    });
  });

  it.each([
    [{ ...hours, title: ' ' }, 'title'],
    [{ ...hours, body: '' }, 'body'],
    [{ ...hours, body: 'x'.repeat(8001) }, 'body'],
    [{ ...hours, questions: ['x'.repeat(301)] }, 'questions'],
    [{ ...hours, id: 'Not a name' }, 'id'],
  ])('refuses what is no answer, and says which field', async (answer, field) => {
    const { path } = await library();
    const refused = await call<Problem>('POST', path, answer);
    expect(refused.status).toBe(400);
    expect(refused.value.detail).toContain(field);
  });
});

describe('questions without an answer', () => {
  it('are gathered, alike ones together, until somebody says that they need none', async () => {
    const { inbox, path } = await library();
    await call('POST', path, hours);
    const groups = async () => (await call<{ groups: GapGroup[] }>('GET', `${path}/gaps`)).value.groups;
    for (const text of [
      'Do you deliver parcels to Norway?',
      'can you deliver a parcel to Norway',
      'What are your opening hours?',
      'Thank you, have a nice day!',
    ]) {
      const visitor = await connect<VisitorWelcome>(server.url, '/visitor', { protocol: 1, inbox });
      await said(visitor, text);
      visitor.socket.disconnect();
    }
    await expect.poll(async () => (await groups())[0]?.count).toBe(2);
    const [norway, ...others] = await groups();
    expect(others).toEqual([]);
    expect(norway).toMatchObject({ people: 2 });
    expect(norway?.questions.map(({ text }) => text)).toContain('Do you deliver parcels to Norway?');
    const questions = norway?.questions.map(({ conversation, seq }) => ({ conversation, seq }));
    expect((await call('POST', `${path}/gaps/dismiss`, { questions })).status).toBe(204);
    expect(await groups()).toEqual([]);
    await call('POST', `${path}/gaps/dismiss`, { questions, dismissed: false });
    expect(await groups()).toHaveLength(1);
  });
});
