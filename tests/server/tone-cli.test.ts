/** The command line of the tone engine, spawned as a user does: lines in, lines out, whatever comes. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository, temporaryFolder } from '../harness/paths.ts';

interface Run {
  code: number | null;
  lines: Record<string, unknown>[];
  output: string;
  errors: string;
}

/** Runs `npm run -s tone -- …` without npm in between. */
function tone(args: string[], input: string | Buffer, nodeOptions = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(repository, 'scripts', 'tone.mjs'), ...args], {
      env: { ...process.env, NODE_OPTIONS: nodeOptions },
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = output
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      resolve({ code, lines, output, errors });
    });
    // A run that refuses its arguments reads nothing.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

const jsonl = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const visitor = (text: string) => [{ from: 'visitor', text }];

const folder = temporaryFolder();
const answers = join(folder.path, 'answers.jsonl');
const badAnswers = join(folder.path, 'bad.jsonl');
const noAnswers = join(folder.path, 'none.jsonl');
beforeAll(() => {
  writeFileSync(
    answers,
    `\ufeff${jsonl(
      { id: 'loop', questions: ['the same minute keeps repeating'] },
      { id: 'captions', questions: ['how do I turn on captions'], body: 'Press CC.' },
      { id: 'loop', questions: ['my episode loops'] },
    )}\n`,
  );
  writeFileSync(badAnswers, jsonl({ id: 'loop', questions: ['loops'] }, { id: 'captions' }));
  writeFileSync(noAnswers, '\n');
});
afterAll(folder.remove);

describe('analyze', () => {
  it('answers every line in order, and a bad one with what was wrong and what was expected', async () => {
    const { code, lines } = await tone(
      ['analyze'],
      `${jsonl({ text: 'Wo ist mein Paket?' })}\nnot json\r\n${jsonl(
        { text: 5 },
        { text: 'x'.repeat(20_001) },
        [],
        null,
        {
          messages: [{ from: 'robot', text: 'hi' }],
        },
      )}${jsonl({ text: 'hello there' }, { text: 'Hi', lang: 'English' })}{"text":"no line break at the end"}`,
    );
    expect(code).toBe(0);
    expect(lines).toHaveLength(11);
    expect(lines[0]).toMatchObject({ language: 'de' });
    expect(lines[1]?.['error']).toMatch(/empty.*expected/i);
    expect(lines[2]?.['error']).toMatch(/not JSON.*expected/i);
    expect(lines[3]?.['error']).toMatch(/"text".*expected string.*5/i);
    expect(lines[4]?.['error']).toMatch(/"text".*at most 20000/i);
    expect(lines[5]?.['error']).toMatch(/expected/i);
    expect(lines[6]?.['error']).toMatch(/expected/i);
    expect(lines[7]?.['error']).toMatch(/"messages\.0\.from".*expected.*visitor.*robot/i);
    expect(lines[8]).toMatchObject({ language: 'en' });
    expect(lines[9]?.['error']).toMatch(/"lang".*language code/i);
    expect(lines[10]).toHaveProperty('register');
  });

  it('has exactly the shape of the contract', async () => {
    const { lines } = await tone(['analyze'], jsonl({ text: 'Thanks, could you help me please?' }));
    const [line = {}] = lines;
    expect(Object.keys(line)).toEqual(['language', 'register', 'address', 'voice', 'cues']);
    expect(Object.keys(line['register'] as object)).toEqual([
      'formality',
      'politeness',
      'sentiment',
      'frustration',
      'urgency',
      'playfulness',
      'warmth',
      'energy',
    ]);
    for (const cue of line['cues'] as object[])
      expect(Object.keys(cue)).toEqual(['dimension', 'start', 'end', 'weight']);
  });

  it('reads a conversation as one', async () => {
    const messages = [
      ...visitor('Captain, Lieutenant Norm reporting from Engineering.'),
      { from: 'agent', text: 'Report, Lieutenant.' },
      ...visitor('The warp core is offline and the viewscreen loops, Captain.'),
    ];
    const { lines } = await tone(['analyze'], jsonl({ messages }, { messages: [] }));
    expect(lines[0]).toMatchObject({ voice: { id: 'star-trek' } });
    expect(lines[1]).toMatchObject({ language: 'und', voice: null, cues: [] });
  });

  it('keeps characters whole that lie across the borders of chunks, and answers a huge line', async () => {
    const filler = jsonl({ text: 'ü🙂 '.repeat(3000) });
    const { code, lines } = await tone(
      ['analyze'],
      `${filler.repeat(40)}{"text":"${'x'.repeat(20 * 1024 * 1024)}"}\n${filler}`,
    );
    expect(code).toBe(0);
    expect(lines).toHaveLength(42);
    expect(lines[40]?.['error']).toMatch(/too long/);
    expect(new Set([...lines.slice(0, 40), lines[41]].map((line) => JSON.stringify(line))).size).toBe(1);
  });

  it('says nothing when it is given nothing', async () => {
    expect(await tone(['analyze'], '')).toMatchObject({ code: 0, output: '', errors: '' });
  });

  it('survives bytes that are no text', async () => {
    const { code, lines } = await tone(['analyze'], Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0xed, 0xa0, 0x80]));
    expect(code).toBe(0);
    expect(lines.map((line) => Object.keys(line))).toEqual([['error'], ['error']]);
  });

  it('reads thousands of messages a second', async () => {
    const count = 20_000;
    const some = [
      'Where is my parcel?',
      'THIS IS THE THIRD TIME!!!',
      'heyy any idea why my vid keeps freezing lol',
    ];
    const input = Array.from({ length: count }, (_, at) =>
      JSON.stringify({ text: `${some[at % 3]} ${at}` }),
    ).join('\n');
    const sayCost = "process.on('exit', () => console.error(JSON.stringify(process.cpuUsage())))";
    const { lines, errors } = await tone(
      ['analyze'],
      input,
      `--import=data:text/javascript,${encodeURIComponent(sayCost)}`,
    );
    expect(lines).toHaveLength(count);
    // The contract's 5,000 a second on one core, start-up included; by the core's time, which is not everybody's.
    const { user, system } = JSON.parse(errors) as NodeJS.CpuUsage;
    expect((user + system) / 1000).toBeLessThan(count / 5);
  });
});

describe('the other verbs', () => {
  it('guard finds where a reply sends the customer away', async () => {
    const { lines } = await tone(
      ['guard'],
      jsonl({ text: 'You have the wrong department.' }, { text: 'Let us look at it together.' }, { text: 1 }),
    );
    expect(lines[0]).toMatchObject({ deflects: true, findings: [{ kind: 'deflection' }] });
    expect(lines[1]).toMatchObject({ deflects: false, findings: [] });
    expect(lines[2]?.['error']).toMatch(/"text"/);
  });

  it('suggest writes replies from the answers it is given', async () => {
    const answer = {
      id: 'captions',
      title: 'Captions',
      body: 'Press CC below the picture.',
      questions: ['how do I turn on captions'],
    };
    const { lines } = await tone(
      ['suggest'],
      jsonl(
        { messages: visitor('captions how'), agent: { name: 'Mia' }, answers: [answer] },
        { messages: [] },
      ),
    );
    expect(Object.keys(lines[0] ?? {})).toEqual(['register', 'target', 'suggestions']);
    expect(JSON.stringify(lines[0]?.['suggestions'])).toContain('Press CC');
    expect(lines[1]?.['error']).toMatch(/agent/);
  });

  it('retrieve finds the answer in the file; lines with one id are one answer', async () => {
    const { code, lines } = await tone(
      ['retrieve', '--answers', answers],
      jsonl({ text: 'my episode keeps looping' }, { text: 'captions?' }, { text: '' }),
    );
    expect(code).toBe(0);
    const best = lines.map((line) => (line['answers'] as { id: string }[]).map(({ id }) => id));
    expect(best[0]).toEqual(['loop']);
    expect(best[1]?.[0]).toBe('captions');
    expect(best[2]).toEqual([]);
  });

  it('match compares a reply with the conversation', async () => {
    const { lines } = await tone(['match'], jsonl({ messages: visitor('heyy lol'), reply: 'Hey! Sure.' }));
    expect(Object.keys(lines[0] ?? {})).toEqual(['lsm', 'formality', 'length', 'address', 'voice', 'score']);
  });
});

describe('what cannot be run at all', () => {
  it.each([
    [[], /Usage/],
    [['frobnicate'], /no verb "frobnicate"[\s\S]*Usage/],
    [['toString'], /no verb "toString"/],
    [['analyze', '--fast'], /no options/],
    [['retrieve'], /--answers/],
    [['retrieve', '--answers'], /--answers/],
    [['retrieve', '--answers', join(folder.path, 'missing.jsonl')], /cannot be read.*missing\.jsonl/],
    [['retrieve', '--answers', badAnswers], /line 2.*questions/],
    [['retrieve', '--answers', noAnswers], /no answers/],
  ])('%j ends with code 2 and a sentence', async (args, sentence) => {
    const { code, output, errors } = await tone(args, '{"text":"hi"}\n');
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toMatch(sentence);
  });
});
