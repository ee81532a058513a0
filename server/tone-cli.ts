/**
 * The tone engine from the command line (docs/tone.md): JSON lines in, one JSON line out per line, in order.
 * A line that cannot be used gets an `{"error": …}` line of its own and the run goes on.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import * as v from 'valibot';
import { answerLine, type ToneVerb, toneInputs } from '../shared/protocol/tone.ts';
import {
  type Answer,
  analyze,
  analyzeConversation,
  buildAnswerIndex,
  guard,
  match,
  retrieve,
  suggest,
} from '../shared/tone/index.ts';

const usage = `Usage: npm run -s tone -- <verb> < lines.jsonl

  analyze    {"text", "lang"?} or {"messages": [{"from": "visitor" | "agent", "text"}]}
  guard      {"text", "lang"?}
  suggest    {"messages", "agent": {"name"}, "visitor"?, "voice"?, "answers"?}
  retrieve   {"text"}, with --answers FILE.jsonl: {"id", "questions": […], "body"?} a line
  match      {"messages", "reply"}

Each line of standard input is one JSON object; each gets one JSON line on standard output, in order.
`;

/** Longest line read, in characters; the longest conversation the schemas allow stays below. */
const longestLine = 16 * 1024 * 1024;

/** What was asked of us cannot be done at all: said on standard error, exit code 2. */
class Refusal extends Error {}

interface Streams {
  input: Readable;
  output: Writable;
  errors: Writable;
}

/** Runs the command line `args`; resolves to the exit code. */
export async function runTone(args: string[], streams: Streams): Promise<number> {
  try {
    const answer = answererFor(args);
    for await (const lines of linesOf(streams.input)) {
      const answers = lines.map((line) => `${JSON.stringify(answerTo(line, answer))}\n`).join('');
      if (answers && !streams.output.write(answers)) await once(streams.output, 'drain');
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    streams.errors.write(`${error.message}\n`);
    return 2;
  }
}

type Answerer = (value: unknown) => object;

/** Checks the input by its schema, then does the work. */
function checked<S extends v.GenericSchema>(schema: S, work: (input: v.InferOutput<S>) => object): Answerer {
  return (value) => {
    const result = v.safeParse(schema, value);
    return result.success ? work(result.output) : { error: sentenceFor(result.issues[0]) };
  };
}

function answererFor(args: string[]): Answerer {
  const [verb = '', ...options] = args;
  if (!isVerb(verb)) throw new Refusal(verb ? `There is no verb "${verb}".\n\n${usage}` : usage);
  if (verb === 'retrieve') {
    const index = readAnswers(answersFile(options));
    return checked(toneInputs.retrieve, ({ text }) => retrieve(text, index));
  }
  if (options.length > 0) throw new Refusal(`${verb} takes no options, but got "${options[0]}".\n\n${usage}`);
  return answerers[verb];
}

const isVerb = (verb: string): verb is ToneVerb => Object.hasOwn(toneInputs, verb);

const answerers: Record<Exclude<ToneVerb, 'retrieve'>, Answerer> = {
  analyze: checked(toneInputs.analyze, (input) =>
    'messages' in input ? analyzeConversation(input.messages) : analyze(input.text, input.lang),
  ),
  guard: checked(toneInputs.guard, ({ text, lang }) => guard(text, lang)),
  suggest: checked(toneInputs.suggest, (input) => suggest(input)),
  match: checked(toneInputs.match, ({ messages, reply }) => match(messages, reply)),
};

/** `null` is a line that was too long to keep. */
function answerTo(line: string | null, answer: Answerer): object {
  if (line === null) return { error: `The line is too long: expected at most ${longestLine} characters.` };
  if (line.trim() === '') return { error: 'The line is empty: expected a JSON object.' };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { error: `The line is not JSON (${reasonOf(error)}): expected a JSON object.` };
  }
  try {
    return answer(value);
  } catch (error) {
    // No input is known to do this; were there one, the lines after it must still be answered.
    return { error: `The engine failed on this line: ${reasonOf(error)}` };
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** `At "messages.0.from": expected ("visitor" | "agent") but received "bot".` */
function sentenceFor(issue: v.BaseIssue<unknown>): string {
  // Where several shapes are allowed, the first that came close says more than "none of them".
  const close = issue.issues?.find((each) => v.getDotPath(each) !== null && each.received !== 'undefined');
  const { message, received } = close ?? issue;
  const path = v.getDotPath(close ?? issue);
  const expected = message.replace(/^(?:Invalid [a-z ]+: )?e/i, path === null ? 'E' : 'e');
  const but = message.includes('received') ? '' : `, but received ${received}`;
  return `${path === null ? '' : `At "${path}": `}${expected}${but}.`;
}

/** The lines of a stream, as many at a time as came together; each is given up at `longestLine`. */
async function* linesOf(input: Readable): AsyncGenerator<(string | null)[]> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;
  const take = (): string | null => {
    const line = length > longestLine ? null : parts.join('');
    parts = [];
    length = 0;
    return line;
  };
  const keep = (part: string): void => {
    length += part.length;
    if (length <= longestLine) parts.push(part);
    else parts = [];
  };
  let first = true;
  for await (const chunk of input) {
    let text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
    if (first && text !== '') {
      // Some editors put a byte order mark at the front of a file.
      if (text.startsWith('\ufeff')) text = text.slice(1);
      first = false;
    }
    const lines: (string | null)[] = [];
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      keep(text.slice(from, end));
      lines.push(take());
      from = end + 1;
    }
    if (from < text.length) keep(text.slice(from));
    yield lines;
  }
  keep(decoder.end());
  if (length > 0) yield [take()];
}

function answersFile(options: string[]): string {
  const [option = '', file, ...rest] = options;
  const path = option.startsWith('--answers=') ? option.slice('--answers='.length) : file;
  const known = option === '--answers' || option.startsWith('--answers=');
  const extra = option === '--answers' ? rest : options.slice(1);
  if (!known || !path || extra.length > 0) {
    throw new Refusal(`retrieve needs the answers to choose from: --answers FILE.jsonl.\n\n${usage}`);
  }
  return path;
}

/** Reads the answers of a file; lines that share an id are one answer. */
function readAnswers(path: string): ReturnType<typeof buildAnswerIndex> {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Refusal(`The answers cannot be read: ${reasonOf(error)}.`);
  }
  const answers = new Map<string, Answer>();
  for (const [at, line] of content
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const refuse = (reason: string) => new Refusal(`${path}, line ${at + 1}: ${reason}`);
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw refuse(`not JSON (${reasonOf(error)}); expected {"id", "questions": […], "body"?}.`);
    }
    const result = v.safeParse(answerLine, value);
    if (!result.success) throw refuse(sentenceFor(result.issues[0]));
    const known = answers.get(result.output.id);
    if (known) known.questions.push(...result.output.questions);
    else answers.set(result.output.id, result.output);
  }
  if (answers.size === 0)
    throw new Refusal(`${path} holds no answers; expected {"id", "questions": […], "body"?} a line.`);
  return buildAnswerIndex([...answers.values()]);
}
