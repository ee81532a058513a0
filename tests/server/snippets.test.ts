/** Ready texts over REST. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Snippet } from '../../shared/protocol/snippets.ts';
import { signIn } from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startServer();
  token = await signIn(server.url);
});
afterAll(() => server.stop());

async function ask(method: string, path: string, body?: object, bearer = token) {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: response.status === 204 ? null : await response.json() };
}
const all = async (bearer = token) =>
  ((await ask('GET', '/snippets', undefined, bearer)).body as { snippets: Snippet[] }).snippets;

it('are kept, changed, counted and removed; one’s own are nobody else’s', async () => {
  const own = await ask('POST', '/snippets', { shortcut: 'hi', text: 'Hi {{visitor.name|there}}!' });
  expect(own).toMatchObject({
    status: 201,
    body: { snippet: { shared: false, inbox: null, uses: 0 }, advice: [] },
  });
  const shared = await ask('POST', '/snippets', {
    shortcut: 'hi',
    text: 'Hello.',
    shared: true,
    inbox: 'demo',
  });
  expect(shared.body).toMatchObject({ snippet: { shared: true, inbox: 'demo' } });
  const { id } = (own.body as { snippet: Snippet }).snippet;
  expect((await all(apiKey)).map(({ text }) => text)).toEqual(['Hello.']);

  expect((await ask('POST', `/snippets/${id}/uses`)).status).toBe(204);
  expect((await all()).map(({ text, uses }) => [text, uses])).toEqual([
    ['Hi {{visitor.name|there}}!', 1],
    ['Hello.', 0],
  ]);
  expect((await ask('PATCH', `/snippets/${id}`, { text: 'Hey.' })).body).toMatchObject({
    snippet: { text: 'Hey.', shortcut: 'hi' },
  });
  expect((await ask('PATCH', `/snippets/${id}`, { text: 'x' }, apiKey)).status).toBe(404);
  expect((await ask('DELETE', `/snippets/${id}`)).status).toBe(204);
  expect((await ask('DELETE', `/snippets/${id}`)).status).toBe(404);
});

it('say what is wrong with one, and save what the guard only advises against', async () => {
  expect((await ask('POST', '/snippets', { shortcut: 'a b', text: 'x' })).status).toBe(400);
  expect((await ask('POST', '/snippets', { shortcut: 'a', text: '  ' })).status).toBe(400);
  expect((await ask('POST', '/snippets', { shortcut: 'a', text: 'x', inbox: 'none' })).status).toBe(404);
  const first = await ask('POST', '/snippets', {
    shortcut: 'Away',
    text: 'Please contact the billing department.',
  });
  expect(first.status).toBe(201);
  expect((first.body as { advice: string[] }).advice.length).toBeGreaterThan(0);
  expect((await ask('POST', '/snippets', { shortcut: 'away', text: 'x' })).body).toMatchObject({
    detail: expect.stringContaining('shortcut:'),
  });
});
