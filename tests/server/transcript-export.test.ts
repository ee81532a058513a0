/** The transcript that agents download. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectAgent, connectVisitor, said, signIn } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it('is a conversation as text, page and JSON, for agents alone', async () => {
  const [visitor, agent] = [await connectVisitor(server.url), await connectAgent(server.url)];
  const { conversation } = await said(visitor, 'Where is my <b>parcel</b>?');
  await said(agent, 'On its way', { conversation });
  await said(agent, 'to the wrong town', { conversation });
  await agent.ask('message:delete', { conversation, seq: 3 });
  const token = await signIn(server.url);
  const get = (format: string, authorization = `Bearer ${token}`) =>
    fetch(`${server.url}/api/v1/conversations/${conversation}/transcript?format=${format}`, {
      headers: { authorization },
    });
  const text = await (await get('text')).text();
  expect(text).toContain('Where is my <b>parcel</b>?');
  expect(text).toContain('This message was taken back.');
  expect(text).not.toContain('wrong town');
  const page = await get('html');
  expect(page.headers.get('content-disposition')).toMatch(
    /^attachment; filename="conversation-[\d-]+\.html"$/,
  );
  const html = await page.text();
  // What people wrote is text on the page: every character that could be markup is written as its number.
  expect(html).toContain('<div class="text" dir="auto">Where is my &#60;b&#62;parcel&#60;/b&#62;?</div>');
  expect(html).not.toContain('<b>');
  expect(html).toContain(`default-src 'none'`);
  expect(html).toContain('This message was taken back.');
  expect(html).not.toContain('wrong town');
  const json = (await (await get('json')).json()) as {
    id: string;
    messages: { seq: number; text: string }[];
  };
  expect(json.id).toBe(conversation);
  expect(json.messages.map(({ seq, text: words }) => [seq, words])).toEqual([
    [1, 'Where is my <b>parcel</b>?'],
    [2, 'On its way'],
    [3, ''],
  ]);
  expect((await get('pdf')).status).toBe(400);
  expect((await get('text', `Bearer ${visitor.welcome.visitor}`)).status).toBe(401);
  visitor.close();
  agent.close();
});
