/** Everything of ours that reads what strangers wrote, called directly: thousands of times what a connection carries. */
import * as v from 'valibot';
import { readAnswers } from '../../server/domain/answer-import.ts';
import { partsOf } from '../../server/domain/mail-inbound.ts';
import { plainName, shownText } from '../../server/domain/names.ts';
import { writtenPart } from '../../server/domain/quoted.ts';
import { mostReadHere } from '../../server/domain/tone-engine.ts';
import { deviceOf } from '../../server/domain/user-agent.ts';
import { cleanFileName, contentDisposition } from '../../server/files/file-name.ts';
import { withoutMetadata } from '../../server/files/image-metadata.ts';
import { boundedParser } from '../../server/sockets/bounded-parser.ts';
import { refusal } from '../../server/sockets/handle.ts';
import { briefFrom } from '../../shared/brief.ts';
import { followable, linkify } from '../../shared/linkify.ts';
import { markupText, parseMarkup } from '../../shared/markup.ts';
import { matchesPage } from '../../shared/page-pattern.ts';
import { agentCommands } from '../../shared/protocol/agent-events.ts';
import { visitorCommands } from '../../shared/protocol/visitor-events.ts';
import { parseSearch } from '../../shared/search/query.ts';
import { indexed, wordsOf } from '../../shared/search/words.ts';
import { analyze, guard } from '../../shared/tone/index.ts';
import type { Random } from '../faults/random.ts';
import { plainJpeg, plainPng, plainWebp } from '../harness/pictures.ts';
import { mutatedBytes, mutatedText, pick } from './values.ts';

const commands = [...Object.values(visitorCommands), ...Object.values(agentCommands)];
const pictures = [
  ['image/png', plainPng],
  ['image/jpeg', plainJpeg],
  ['image/webp', plainWebp],
] as const;

/** Read in the engine's thread, beside everything else: it may take longer, but comes to an end. */
export const beside = 'guard, long texts';

/** What is read by whom; what chance decides is decided before it is timed. */
export const readers: Record<string, (random: Random, text: string) => () => unknown> = {
  decode: (_, text) => () => {
    const decoder = new boundedParser.Decoder();
    try {
      decoder.add(text);
    } catch (error) {
      // Socket.IO's own refusals, which end a connection and nothing else.
      if (
        !/^(invalid|unknown packet|Unknown type|illegal|got plaintext|too many)/i.test(
          (error as Error).message,
        )
      )
        throw error;
    } finally {
      decoder.destroy();
    }
  },
  schema: (random, text) => {
    const schema: v.GenericSchema = pick(random, commands);
    let value: unknown = text;
    try {
      value = JSON.parse(text);
    } catch {}
    return () => {
      const parsed = v.safeParse(schema, value);
      return parsed.success || refusal(parsed.issues);
    };
  },
  analyze: (_, text) => () => analyze(text),
  guard: (_, text) => () => guard(text.slice(0, mostReadHere)),
  [beside]: (_, text) => () => guard(text),
  markup: (_, text) => () => markupText(parseMarkup(text)),
  links: (_, text) => () => linkify(text).map((part) => 'href' in part && followable(part.href)),
  search: (_, text) => () => parseSearch(text),
  words: (_, text) => () => [indexed(text), wordsOf(text)],
  brief: (_, text) => () => briefFrom([{ seq: 1, author: { kind: 'visitor' }, text }] as never),
  pages: (_, text) => () => matchesPage(text.slice(0, 200), text),
  mail: (_, text) => () => partsOf(writtenPart(text), 'left out'),
  names: (_, text) => () => [
    plainName(text),
    shownText(text),
    deviceOf(text),
    contentDisposition('attachment', cleanFileName(text, 'text/plain')),
  ],
  answers: (random, text) => {
    const format = pick(random, ['csv', 'markdown', 'json'] as const);
    return () => readAnswers([{ name: 'a', format, text }]);
  },
  picture: (random) => {
    const [type, bytes] = pick(random, pictures);
    const changed = mutatedBytes(bytes, random);
    return () => withoutMetadata(changed, type);
  },
};

/** What people write, and what programs make of it; every text begins as one of these. */
const seeds = [
  'Good morning, I ordered two lamps last Tuesday (order 48213) and only one of them has arrived.',
  'wo bleibt mein paket?? das ist jetzt schon die dritte nachricht!!!',
  'Arr, me streamin’ be broken, matey, and the crew be restless',
  'これはいつ届きますか。注文番号は48213です。',
  'متى تصل الطلبية؟ شكرًا جزيلًا',
  'That is not something we handle, please contact the billing department.',
  '# Title\n\n1. First **step** with `code`\n2. Second [link](https://example.com/a_(b))\n\n> quote\n- item',
  'from:"Kim Lee" tag:vip is:open before:2026-11-01 lamp -broken "exact words"',
  'https://example.com/a?b=c#d, www.example.com/(x) mailto:kim@example.com tel:+4930123456 kim@example.com',
  'id,title,body,questions\na,"Where is it?","1. Look\n2. Ask","where|when"\n',
  '[{"id":"a","title":"Where is it?","body":"Here.","questions":["where"]}]',
  '2/visitor,17["message:send",{"clientId":"3f2b8f0e-0c1d-4d39-9a1f-0b5a3a1d7a11","text":"hello"}]',
  '51-/visitor,["message:send",{"_placeholder":true,"num":0}]',
  '{"clientId":"3f2b8f0e-0c1d-4d39-9a1f-0b5a3a1d7a11","text":"hello","blocks":[{"kind":"replies","options":["a"]}]}',
  '<img src=x onerror=alert(1)><svg/onload=alert(1)>{{constructor.constructor("alert(1)")()}}',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36',
  'Thanks!\n\nOn Sun, Nov 22, 2026 at 7:30 AM Lumen Lane <chat@example.com> wrote:\n> Did that work?\n',
];

const maxTextLength = 8000;

/** A text like those that come, changed; mostly short, as they are. */
export function someText(random: Random): string {
  let text = mutatedText(pick(random, seeds), random);
  if (random() < 0.01) text = text.repeat(Math.ceil(maxTextLength / Math.max(1, text.length)));
  return text.slice(0, maxTextLength);
}
