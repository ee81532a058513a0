/** The engine's thread: the same answers as on this one, a time for each task, and this thread left free. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { EngineBusy, engineWork, experienceOf, type SuggestionJob } from '../../server/domain/tone-engine.ts';
import { toneThread } from '../../server/tone-thread.ts';
import type { Lesson } from '../../shared/tone/index.ts';
import { dist, temporaryFolder } from '../harness/paths.ts';

const file = pathToFileURL(join(dist, 'server', 'tone-worker.js'));
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
function thread(worker = file, patienceMs?: number) {
  const engine = toneThread(worker, patienceMs === undefined ? {} : { patienceMs });
  cleanups.push(() => engine.close());
  return engine;
}

const answers = [
  {
    id: 'captions',
    title: 'Captions',
    body: '1. Open the player.\n2. Press C.',
    questions: ['how do I turn on captions', 'where are the subtitles'],
  },
];
const lesson = (text: string): Lesson => ({ text, answer: 'captions', outcome: 'kept', at: 1 });
const job = (text: string, more: Partial<SuggestionJob> = {}): SuggestionJob => ({
  library: { inbox: 'i', answers, lessons: [] },
  messages: [{ from: 'visitor', text }],
  agent: { name: 'Ann' },
  wishes: { playfulness: 'mirror' },
  now: 2,
  ...more,
});

describe('the thread of the engine', () => {
  it('writes, scores and reads as the engine does on this thread', async () => {
    const engine = thread();
    const { library, ...rest } = job('Ahoy captain, how do I turn on captions, arrr?');
    expect(await engine.suggest({ library, ...rest })).toEqual(
      engineWork.suggest(rest, answers, experienceOf([], answers)),
    );
    const turns = [{ from: 'visitor' as const, text: 'THIS IS A DISGRACE!!!' }];
    expect(await engine.mood(turns)).toEqual(engineWork.mood(turns));
    expect(await engine.score(turns, 'You have the wrong department.')).toEqual(
      engineWork.score(turns, 'You have the wrong department.'),
    );
  });

  it('learns what is added to the lessons, and forgets them when it is told to', async () => {
    const engine = thread();
    const lessons: Lesson[] = [];
    const library = { inbox: 'i', answers, lessons };
    const why = async () =>
      (await engine.suggest(job('how do I turn on captions', { library }))).suggestions
        .flatMap((one) => one.why)
        .join(' ');
    expect(await why()).not.toContain('Agents here');
    lessons.push(lesson('how do I turn on captions'));
    expect(await why()).toContain('Agents here sent this answer');
    engine.forget();
    // What is still in the list is told anew; what was taken out of it is gone.
    expect(await why()).toContain('Agents here sent this answer');
    library.lessons = [];
    expect(await why()).not.toContain('Agents here');
  });

  it('leaves this thread free while it works', async () => {
    const engine = thread();
    const { library, ...long } = job('My lamp does not work, and I am getting upset about it! '.repeat(140));
    const here = () => engineWork.suggest(long, answers, experienceOf([], answers));
    for (let warm = 0; warm < 3; warm++) here();
    const tasks = 20;
    const active = () => performance.eventLoopUtilization().active;
    const from = performance.now();
    for (let task = 0; task < tasks; task++) here();
    const costMs = performance.now() - from;
    await engine.suggest({ library, ...long });
    const before = active();
    await Promise.all(Array.from({ length: tasks }, () => engine.suggest({ library, ...long })));
    expect(active() - before).toBeLessThan(costMs / 3);
  });

  it('gives up a task after its time, and does the next one', async () => {
    const folder = temporaryFolder();
    cleanups.push(folder.remove);
    // The real thread, which a certain word keeps busy for ever.
    const stuck = join(folder.path, 'stuck.mjs');
    writeFileSync(
      stuck,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', (task) => { if (task.reply === 'for ever') for (;;); });
       await import(${JSON.stringify(file.href)});`,
    );
    const engine = thread(pathToFileURL(stuck), 1500);
    const turns = [{ from: 'visitor' as const, text: 'hello' }];
    const late = engine.score(turns, 'for ever');
    const next = engine.score(turns, 'Hello.');
    await expect(late).rejects.toBeInstanceOf(EngineBusy);
    expect(await next).toEqual(engineWork.score(turns, 'Hello.'));
  });

  it('refuses what waits when it cannot start or is closed, and hangs nobody', async () => {
    const broken = thread(pathToFileURL(join(dist, 'server', 'no-such-worker.js')));
    const turns = [{ from: 'visitor' as const, text: 'hello' }];
    await expect(broken.mood(turns)).rejects.toBeInstanceOf(EngineBusy);
    await expect(broken.mood(turns)).rejects.toBeInstanceOf(EngineBusy);
    const engine = thread();
    const waiting = engine.mood(turns);
    const closing = engine.close();
    await expect(waiting).rejects.toBeInstanceOf(EngineBusy);
    await closing;
    await expect(engine.mood(turns)).rejects.toBeInstanceOf(EngineBusy);
  });
});
