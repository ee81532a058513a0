/** Names that could be taken for ours, and messages that could be taken for several. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isImitation, plainName } from '../../server/domain/names.ts';
import { transcriptParts } from '../../server/domain/transcript.ts';
import type { ConversationOpenAnswer } from '../../shared/protocol/agent-events.ts';
import type { VisitorWelcome } from '../../shared/protocol/visitor-events.ts';
import { type Client, connect, connectAgent, connectVisitor, said } from '../harness/clients.ts';
import { identityToken, makeSecret } from '../harness/identity.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { newAgent } from '../harness/team.ts';

const ours = ['Ada Lovelace', 'Björn', 'Lumen Lane'];

describe('a name', () => {
  it.each([
    ['an office', 'Support'],
    ['one in capitals with spaces', ' S U P P O R T '],
    ['one of several words', 'The Customer Service Team'],
    ['our own name', 'rapport'],
    ['our own name with an office and more', 'Rapport-Support 24/7'],
    ['Cyrillic letters among Latin ones', 'Ѕuрроrt'],
    ['Greek letters', 'Suppοrt'],
    ['full width', 'Ｓｕｐｐｏｒｔ'],
    ['mathematical letters', '𝐒𝐮𝐩𝐩𝐨𝐫𝐭'],
    ['letters in circles', 'Ⓢⓤⓟⓟⓞⓡⓣ'],
    ['digits for letters', '5upp0rt'],
    ['a zero-width space in it', 'Sup\u200bport'],
    ['a word joiner', 'Sup\u2060port'],
    ['a joiner', 'Sup\u200dport'],
    ['a soft hyphen', 'Sup\u00adport'],
    ['tag characters', 'Support\u{e0041}'],
    ['a Hangul filler', 'Support\u3164'],
    ['accents', 'Śúppörț'],
    ['dots', '.Support.'],
    ['brackets', '[System]'],
    ['turned around by a mark of direction', '\u202eSupport'],
    ['isolated', '\u2066System\u2069'],
    ['German', 'Kundendienst'],
    ['French', 'Équipe du Support'],
    ['Spanish', 'Atención al cliente'],
    ['Portuguese', 'Atendimento ao Cliente'],
    ['Japanese', 'サポート'],
    ['Japanese in half width', 'ｻﾎﾟｰﾄ'],
    ['Arabic', 'فريق الدعم'],
    ['an agent', 'Ada Lovelace'],
    ['an agent without the space', 'adalovelace'],
    ['an agent with look-alikes', 'Аdа Lоvеlасе'],
    ['an agent, I for l', 'Ada LoveIace'],
    ['an agent without the dots', 'bjorn'],
    ['the inbox', 'Lumen  Lane'],
    ['the inbox, rn for m', 'Lurnen Lane'],
  ])('that imitates us is known: %s', (_how, name) => {
    expect(isImitation(plainName(name), ours)).toBe(true);
  });

  it.each([
    'Dana',
    'Ada',
    'Ada Byron',
    'Le',
    'O',
    'Thea',
    'Supporter',
    'Jean de la Tour',
    'Сергей',
    'Σωκράτης',
    '山田 太郎',
    'محمد',
    'علی‌رضا',
    '🙂',
    '',
    'Agentha',
    'Anna Service-Smith',
  ])('of a person is none: %s', (name) => {
    expect(isImitation(plainName(name), ours)).toBe(false);
  });

  it('keeps to one line, without what nobody sees, and keeps what its language needs', () => {
    expect(plainName('Da\u202ena\n\u200b Scu\u00adlly\u{e0020}')).toBe('Da na Scully');
    expect(plainName('\u200b\u3164\u2800')).toBe('');
    // Persian joins by what cannot be seen, and so do families of emoji.
    for (const whole of ['علی\u200cرضا', '👩\u200d👧', 'Zoë', 'Nguyễn', 'क्‍ष'])
      expect(plainName(whole)).toBe(whole);
    expect(plainName(`a${'\u0301'.repeat(500)}`).length).toBe(5);
  });
});

describe('on a server', () => {
  let server: TestServer;
  const open: Client<unknown>[] = [];
  beforeAll(async () => {
    server = await startServer();
    await newAgent(server, 'agent', 'Grace Hopper');
  });
  afterAll(() => server.stop());
  afterEach(() => {
    for (const client of open.splice(0)) client.close();
  });
  const seenAs = async (conversation: string) => {
    const ada = await connectAgent(server.url);
    open.push(ada);
    const opened = await ada.ask<ConversationOpenAnswer>('conversation:open', { conversation });
    return opened.ok && opened.conversation.visitor.name;
  };

  it('says of such a name that it is a visitor’s, in the visitor’s own words and in a website’s', async () => {
    const one = await connectVisitor(server.url);
    open.push(one);
    const { conversation } = await said(one, 'hello');
    for (const [name, seen] of [
      ['Ѕuрр\u200bоrt', 'Ѕuрроrt (Visitor)'],
      ['grace hopper', 'grace hopper (Visitor)'],
      ['Grace', 'Grace'],
    ] as const) {
      expect(await one.ask('visitor:contact', { email: null, name })).toEqual({ ok: true });
      expect(await seenAs(conversation)).toBe(seen);
    }
    await one.ask('visitor:update', { locale: 'de-DE' });
    await one.ask('visitor:contact', { email: null, name: 'System' });
    expect(await seenAs(conversation)).toBe('System (Besucher)');
    const identity = identityToken(await makeSecret(server.url), { sub: 'x', name: 'Lumen Lane' });
    const auth = { protocol: 1, inbox: 'demo', identity };
    const signed = await connect<VisitorWelcome>(server.url, '/visitor', auth);
    open.push(signed);
    const theirs = await said(signed, 'hello');
    expect(await seenAs(theirs.conversation)).toBe('Lumen Lane (Visitor)');
  });
});

describe('a transcript as text', () => {
  const parts = transcriptParts({ format: 'text', title: 'Lumen Lane', timeZone: 'UTC' });
  const at = Date.parse('2026-01-01T12:00:00Z');
  const visitor = { kind: 'visitor' as const, id: 'v', name: 'Dana' };
  const agent = { kind: 'agent' as const, id: 'a', name: 'Ada' };
  const head = parts.message({ author: agent, text: 'x', at }).split('\n')[0] ?? '';

  it.each(['\n', '\r', '\r\n', '\n\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '\n\u200b'])(
    'has a message of an agent only where an agent wrote one, however its lines end (%j)',
    (ending) => {
      expect(head).toMatch(/^\[1 Jan 2026, 12:00\] Ada$/);
      const text = parts.message({
        author: visitor,
        text: `hello${ending}${head}${ending}You get it all back.`,
        at,
      });
      const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
      expect(lines.filter((line) => line.startsWith('['))).toEqual([expect.stringMatching(/\] Dana$/)]);
      expect(lines.filter((line) => line !== '' && !line.startsWith('  '))).toHaveLength(1);
      expect(text).toContain('You get it all back.');
    },
  );

  it('has one line for the head, whatever the name', () => {
    const author = { ...visitor, name: `Dana\n\n${head}\u2028\u202e` };
    const [first, second] = parts.message({ author, text: 'hello', at }).split('\n');
    expect(first).toBe(`[1 Jan 2026, 12:00] Dana ${head}`);
    expect(second).toBe('  hello');
  });
});
