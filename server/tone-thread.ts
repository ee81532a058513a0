/**
 * This side of the tone engine's thread. It starts with the first task; one task is with it at a time, and one that
 * takes longer than its time ends the thread, so that no message, however odd, costs more than that.
 */
import { Worker } from 'node:worker_threads';
import type { Lesson } from '../shared/tone/index.ts';
import type { Answer } from '../shared/tone/types.ts';
import { type AnswerList, EngineBusy, type Library, type ToneEngine } from './domain/tone-engine.ts';
import type { FromThread, LibraryChange, Task, ToThread } from './tone-worker.ts';

/** Two hundred times what the longest conversation takes on an idle machine. */
const taskMs = 5000;
/** So long may the engine take to get ready, on a machine that has much else to do. */
const warmUpMs = 60_000;
/** Tasks that wait for the thread. Whoever makes more of them has let the older ones go long before. */
const mostWaiting = 2000;

interface Waiting {
  kind: Task['kind'];
  task(): Task;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export function toneThread(file: URL, { patienceMs = taskMs }: { patienceMs?: number } = {}): ToneEngine {
  let worker: Worker | null = null;
  let ready = false;
  let warm = false;
  let closed = false;
  let current: Waiting | null = null;
  let timer: NodeJS.Timeout | null = null;
  const waiting: Waiting[] = [];
  /** What the thread has of each inbox. */
  const told = new Map<string, { answers: readonly Answer[]; lessons: readonly Lesson[]; count: number }>();

  const changeOf = (list: AnswerList | Library): LibraryChange => {
    const { inbox, answers } = list;
    const before = told.get(inbox);
    // Where lessons are of no concern, the thread keeps those it has.
    const lessons = 'lessons' in list ? list.lessons : (before?.lessons ?? []);
    told.set(inbox, { answers, lessons, count: lessons.length });
    const from = before?.lessons === lessons ? before.count : 0;
    return {
      inbox,
      ...(before?.answers !== answers && { answers }),
      ...((before?.lessons !== lessons || from < lessons.length) && {
        lessons: { from, added: lessons.slice(from) },
      }),
    };
  };

  const post = (message: ToThread) => worker?.postMessage(message);

  const next = () => {
    if (current || closed || waiting.length === 0) return;
    if (!worker) employ();
    if (!ready) return;
    // Getting ready is not part of anybody's time.
    current = waiting[0]?.kind === 'suggest' && !warm ? warmUp : (waiting.shift() ?? null);
    if (!current) return;
    const { kind, task } = current;
    timer = setTimeout(
      () => dismiss('it took too long'),
      kind === 'warm-up' ? Math.max(warmUpMs, patienceMs) : patienceMs,
    );
    post(task());
  };

  /** Ends the thread; the next task starts another, with everything to learn anew. */
  const dismiss = (reason: string) => {
    const gone = worker;
    worker = null;
    ready = warm = false;
    told.clear();
    void gone?.terminate();
    settle((task) => task.reject(new EngineBusy(reason)));
  };

  const settle = (how: (task: Waiting) => void) => {
    if (timer) clearTimeout(timer);
    timer = null;
    const task = current;
    current = null;
    if (task) how(task);
    next();
  };

  const employ = () => {
    const fresh = new Worker(file);
    worker = fresh;
    // Advice alone keeps no program running.
    fresh.unref();
    fresh.on('message', (message: FromThread) => {
      if (worker !== fresh) return;
      if (message.kind === 'ready') {
        ready = true;
        next();
        return;
      }
      const { outcome } = message;
      settle(({ resolve, reject }) => {
        if (outcome.ok) resolve(outcome.value);
        else reject(new Error(outcome.bug));
      });
    });
    const gone = (reason: string) => {
      if (worker !== fresh) return;
      // One that cannot even start must not be started for each task anew, at once.
      if (!ready) for (const task of waiting.splice(0)) task.reject(new EngineBusy(reason));
      dismiss(reason);
    };
    fresh.on('error', (error) => gone(`the engine's thread stopped: ${error.message}`));
    fresh.on('exit', () => gone("the engine's thread stopped"));
  };

  const warmUp: Waiting = {
    kind: 'warm-up',
    task: () => ({ kind: 'warm-up' }),
    resolve() {
      warm = true;
    },
    // A mistake in it will show again in whatever comes after.
    reject(error) {
      warm = !(error instanceof EngineBusy);
    },
  };

  const run = <Value>(
    kind: Task['kind'],
    task: () => Task,
    where: 'first' | 'last' = 'last',
  ): Promise<Value> =>
    new Promise((resolve, reject) => {
      if (closed || waiting.length >= mostWaiting)
        return reject(new EngineBusy('too much waits for the engine'));
      const one = { kind, task, resolve: resolve as (value: unknown) => void, reject };
      if (where === 'first') waiting.unshift(one);
      else waiting.push(one);
      next();
    });

  return {
    suggest: ({ library, ...job }) =>
      run('suggest', () => ({ kind: 'suggest', job, library: changeOf(library) })),
    score: (turns, reply) => run('score', () => ({ kind: 'score', turns, reply })),
    mood: (turns) => run('mood', () => ({ kind: 'mood', turns })),
    gap: (library, text) => run('gap', () => ({ kind: 'gap', text, library: changeOf(library) })),
    guard: (text) =>
      run('read', () => ({ kind: 'read', question: { verb: 'guard', input: { text } } }), 'first'),
    read: (question) => run('read', () => ({ kind: 'read', question })),
    forget() {
      told.clear();
      post({ kind: 'forget' });
    },
    warmUp() {
      if (warm || closed) return;
      waiting.unshift(warmUp);
      next();
    },
    async close() {
      closed = true;
      for (const task of waiting.splice(0)) task.reject(new EngineBusy('the server is closing'));
      const last = worker;
      dismiss('the server is closing');
      await last?.terminate();
    },
  };
}
