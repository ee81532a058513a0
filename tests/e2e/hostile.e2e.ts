/**
 * Every text of the hostile set, as messages, answers, notes and attributes, and those that fit as names, titles and tags, in
 * a real browser; what agents and readers of mail see also without our policies: those are the second wall, and the first
 * must hold alone. Nothing runs, nothing asks,
 * nothing is fetched from elsewhere, and what is stored is what was sent.
 */
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { answerMail } from '../../server/domain/mail-text.ts';
import { maxTextLength } from '../../shared/protocol/entities.ts';
import {
  type Client,
  connectAgent,
  connectVisitor,
  signIn as tokenOf,
  uploadText,
} from '../harness/clients.ts';
import { canary, hostileTexts } from '../security/hostile/corpus.ts';
import { expect, type Stage, signIn, test, visit, watch } from './stage.ts';

test.use({ file: 'hostile' });

/** Below what one visitor may do in ten seconds. */
const perPerson = 115;
const shortEnough = (most: number) => hostileTexts.filter((text) => text.length <= most);

/** The texts one below the other, in as few messages as they fit in. */
function together(texts: readonly string[], most = maxTextLength): string[] {
  const parts: string[] = [];
  for (const text of texts) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + 1 + text.length <= most)
      parts[parts.length - 1] = `${last}\n${text}`;
    else parts.push(text);
  }
  return parts;
}

interface Watch {
  /** What happened that must not. */
  wrong: string[];
  page(): Promise<Page>;
}

/** A context in which whatever runs, asks, opens or is fetched from elsewhere is noted. */
async function watched(context: BrowserContext, stage: Stage): Promise<Watch> {
  watch(context);
  const wrong: string[] = [];
  const note = (what: string) => wrong.push(what.slice(0, 300));
  await context.exposeBinding('hostileNote', (_, what: string) => note(what));
  await context.addInitScript((name) => {
    Object.defineProperty(globalThis, name, {
      set: () =>
        (globalThis as never as { hostileNote(what: string): void }).hostileNote(`ran at ${location.href}`),
    });
  }, canary);
  await context.route(
    (url) => url.origin !== stage.url && !['data:', 'blob:', 'about:'].includes(url.protocol),
    (route) => {
      note(`fetched ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('dialog', (dialog) => {
    note(`asked ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { wrong, page: () => context.newPage() };
}

interface Written {
  conversations: string[];
  /** What was sent of each, in order. */
  texts: Map<string, string[]>;
  visitor: Client<unknown>[];
}

/** Visitors who say all of it, and are all of it: names, pages, attributes; agents who answer, note and tag with it. */
async function write(stage: Stage): Promise<Written> {
  const token = await tokenOf(stage.url);
  const agent = await connectAgent(stage.url, token);
  const written: Written = { conversations: [], texts: new Map(), visitor: [] };
  const names = shortEnough(80);
  const tags = names.filter((text) => text.length <= 30 && text.trim() === text && !/[\n\r\t]/.test(text));
  for (let from = 0; from < hostileTexts.length; from += perPerson) {
    const part = hostileTexts.slice(from, from + perPerson);
    const visitor = await connectVisitor(stage.url);
    written.visitor.push(visitor);
    const at = from / perPerson;
    const name = names[at * 7] ?? 'x';
    await visitor.ask('visitor:contact', { email: `"<svg/onload=alert(1)>"@example.com`, name });
    await visitor.ask('visitor:contact', { email: 'kim+%3Cscript%3E@example.com', name });
    const short = part.filter((text) => text.length <= 300);
    for (let each = 0; each < short.length; each += 25)
      await visitor.ask('visitor:update', {
        page: { url: `https://example.com/${short[each]}`, title: short[each + 1] ?? 'x' },
        referrer: short[each + 2] ?? '',
        locale: (short[each + 3] ?? 'x').slice(0, 40).toWellFormed(),
        attributes: Object.fromEntries(
          short
            .slice(each, each + 25)
            .map((text, index) => [index % 2 ? `a${index}` : [...text].slice(0, 20).join('') || 'x', text]),
        ),
      });
    const said: string[] = [];
    let conversation = '';
    for (const text of part) {
      const answer = await visitor.ask<{ ok: boolean; conversation: string; code?: string }>('message:send', {
        clientId: randomUUID(),
        text,
      });
      expect(answer, text).toMatchObject({ ok: true });
      conversation = answer.conversation;
      said.push(text);
    }
    written.conversations.push(conversation);
    for (const text of together(part)) {
      await agent.ask('message:send', { clientId: randomUUID(), conversation, text });
      await agent.ask('note:add', { clientId: randomUUID(), conversation, text });
      said.push(text);
    }
    await agent.ask('promise:add', {
      conversation,
      what: name.slice(0, 300),
      due: new Date(Date.now() + 1e7).toISOString(),
    });
    const file = await uploadText(
      stage.url,
      token,
      `${part[3]?.slice(0, 60) ?? ''}.txt`,
      'plain',
      conversation,
    );
    await agent.ask('message:send', {
      clientId: randomUUID(),
      conversation,
      text: 'a file',
      attachments: [file],
    });
    said.push('a file');
    written.texts.set(conversation, said);
    const made = await fetch(`${stage.url}/api/v1/tags`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ name: tags[at] }),
    });
    const { tag } = (await made.json()) as { tag?: { id: string } };
    if (tag) await agent.ask('conversation:tag', { conversation, add: [tag.id] });
  }
  agent.close();
  return written;
}

let written: Written;
test.beforeAll(async ({ stage }) => {
  expect(hostileTexts.length).toBeGreaterThanOrEqual(500);
  written = await write(stage);
});
test.afterAll(() => {
  for (const visitor of written.visitor) visitor.close();
});

test('is stored and given back byte for byte', async () => {
  for (const [at, conversation] of written.conversations.entries()) {
    const page = await written.visitor[at]?.ask<{ events: { text: string }[] }>('conversation:sync', {
      conversation,
      after: 0,
      limit: 200,
    });
    expect(page?.events.map(({ text }) => text)).toEqual(written.texts.get(conversation));
  }
});

for (const bypassCSP of [false, true]) {
  const how = bypassCSP ? 'without our policies' : 'with our policies';

  test(`does nothing to an agent, ${how}`, async ({ browser, stage }) => {
    const context = await browser.newContext({ bypassCSP });
    const seen = await watched(context, stage);
    const desk = await signIn(context, stage);
    for (const conversation of written.conversations) {
      await desk.page.goto(`${stage.url}/console#all/${conversation}`);
      await expect(desk.log).toContainText('a file');
      // Through all of it, so that all of it has been drawn.
      for (let step = 0; step < 8; step++) {
        await desk.log.evaluate(
          (log, part) => {
            log.scrollTop = log.scrollHeight * part;
          },
          1 - step / 7,
        );
        await desk.page.waitForTimeout(20);
      }
    }
    await desk.page.goto(`${stage.url}/console#search/${encodeURIComponent('onerror')}`);
    await expect(desk.page.locator('body')).toContainText('onerror');
    expect(seen.wrong).toEqual([]);
    await context.close();
  });

  test(`does nothing in transcripts and mails, ${how}`, async ({ browser, stage }) => {
    const context = await browser.newContext({ bypassCSP });
    const seen = await watched(context, stage);
    const page = await seen.page();
    const token = await tokenOf(stage.url);
    for (const conversation of written.conversations) {
      const response = await fetch(
        `${stage.url}/api/v1/conversations/${conversation}/transcript?format=html&tz=UTC&locale=en`,
        { headers: { Authorization: `Bearer ${token}` } },
      );
      // On a page of ours, so that what it would run could do most.
      await page.goto(`${stage.url}/health/live`);
      await page.setContent(await response.text());
      await expect(page.locator('body')).toContainText('a file');
    }
    const { html } = answerMail({
      locale: 'en',
      title: hostileTexts[0] ?? '',
      messages: hostileTexts.map((text) => ({
        author: { kind: 'agent', id: 'x', name: text.slice(0, 80) },
        text,
      })),
      page: null,
      stop: null,
      repliable: false,
    } as Parameters<typeof answerMail>[0]);
    await page.setContent(html);
    await expect(page.locator('body')).toContainText('onerror');
    expect(seen.wrong).toEqual([]);
    await context.close();
  });
}

test('does nothing to a visitor, with our policies', async ({ browser, stage }) => {
  const context = await browser.newContext();
  const seen = await watched(context, stage);
  const widget = await visit(context, stage);
  const mine = together(hostileTexts);
  for (const text of mine) await widget.say(text.trim());
  const agent = await connectAgent(stage.url);
  const { conversations } = await agent.ask<{ conversations: { id: string }[] }>('conversation:list', {
    view: 'all',
    sort: 'newest',
    limit: 1,
  });
  const conversation = conversations[0]?.id ?? '';
  const answers = [...mine, ...shortEnough(200).slice(0, 10), 'the last of it'];
  for (const text of answers) await agent.ask('message:send', { clientId: randomUUID(), conversation, text });
  await expect(widget.log).toContainText('the last of it');
  for (let step = 0; step < 8; step++) {
    await widget.log.evaluate(
      (log, part) => {
        const scroller = log.closest('[class*=scroll], main') ?? log;
        scroller.scrollTop = scroller.scrollHeight * part;
      },
      1 - step / 7,
    );
    await widget.page.waitForTimeout(20);
  }
  expect(seen.wrong).toEqual([]);
  agent.close();
  await context.close();
});
