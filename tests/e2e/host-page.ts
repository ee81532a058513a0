/** Other people's pages that embed the chat, on origins of their own. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { InboxSettingsPatch } from '../../shared/protocol/settings.ts';
import { apiKey } from '../harness/credentials.ts';
import type { Stage } from './stage.ts';

/** Serves one page, and others below it, on an origin of its own; resolves to its address. */
export async function hostPage(
  html: string,
  headers: Record<string, string> = {},
  more: Record<string, string> = {},
) {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'Content-Type': type, ...headers });
    response.end(more[path] ?? html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

export const tag = ({ url }: Stage, more = '', inbox = 'demo') =>
  `<script async src="${url}/embed.js?inbox=${inbox}" data-inbox="${inbox}" ${more}></script>`;

/** An inbox of the test's own, so that its settings are nobody else's. */
export async function newInbox({ url }: Stage, settings: InboxSettingsPatch): Promise<string> {
  const name = `test-${Math.random().toString(36).slice(2, 10)}`;
  const response = await fetch(`${url}/api/v1/inboxes`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ name, settings }),
  });
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
  return name;
}

/** Collects policy violations of the page and every frame, from the first moment on. */
export async function violationsOf(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return violations;
}
