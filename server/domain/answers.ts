/**
 * The answers library. Each inbox has its own; suggestions read the list that is kept here, which stays the same
 * object while nothing changes, so that the engine builds its index once.
 */
import type {
  AnswerCreate,
  AnswerSaved,
  AnswersImported,
  AnswersTested,
  AnswerWrite,
  LibraryAnswer,
} from '../../shared/protocol/answers.ts';
import { mostAnswers } from '../../shared/protocol/answers.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { suggest } from '../../shared/tone/index.ts';
import { hits, indexOf } from '../../shared/tone/retrieve.ts';
import type { Answer } from '../../shared/tone/types.ts';
import type { AnswerRow } from '../store/answers.ts';
import type { Store } from '../store/store.ts';
import { type ImportFile, idFrom, readAnswers } from './answer-import.ts';
import { type Domain, isoOf } from './domain.ts';
import type { Inbox } from './inboxes.ts';

/** What became of answers is counted over this long. */
const usedMs = 90 * 24 * 60 * 60 * 1000;

/** A written answer is terse by nature; only what would hurt whoever gets it is said. */
const adviceKinds: ReadonlySet<string> = new Set(['deflection', 'blame', 'false-promise']);

export interface Answers {
  /** Those that may be suggested. The same list until something changes. */
  of(inbox: string): Promise<readonly Answer[]>;
  /** All, with what became of them. */
  list(inbox: string): Promise<LibraryAnswer[]>;
  create(
    inbox: string,
    answer: AnswerCreate,
    agent: string | null,
  ): Promise<({ ok: true } & AnswerSaved) | Failure>;
  change(
    inbox: string,
    id: string,
    answer: AnswerWrite,
    agent: string | null,
  ): Promise<({ ok: true } & AnswerSaved) | Failure>;
  remove(inbox: string, id: string): Promise<boolean>;
  /** What the files would change; with `apply` they do. */
  import(
    inbox: string,
    files: readonly ImportFile[],
    apply: boolean,
    agent: string | null,
  ): Promise<({ ok: true } & AnswersImported) | Failure>;
  /** What would be suggested for a message, by a library with this draft in it. */
  test(inbox: Inbox, text: string, draft?: AnswerWrite & { id: string }): Promise<AnswersTested>;
  /** Another node may have changed an inbox's answers, or any: they are read again when they are next asked for. */
  forget(inbox?: string): void;
  /** Puts answers in where there are none yet. */
  seed(inbox: string, answers: readonly Answer[]): Promise<void>;
}

type AnswerStores = Pick<Store, 'answers' | 'saveAnswers' | 'removeAnswer' | 'answerOutcomes'>;

/** `told` is called when answers of an inbox were changed here: others who keep them need to hear of it. */
export function createAnswers(
  domain: { store: AnswerStores } & Pick<Domain, 'now' | 'guard'>,
  told: (inbox: string) => void = () => undefined,
): Answers {
  const { store } = domain;
  const kept = new Map<string, Promise<readonly Answer[]>>();

  const of = (inbox: string): Promise<readonly Answer[]> => {
    let list = kept.get(inbox);
    if (!list) {
      list = store
        .answers(inbox)
        .then((rows) =>
          rows
            .filter(({ archived }) => !archived)
            .map(({ id, title, body, questions }) => ({ id, title, body, questions })),
        );
      kept.set(inbox, list);
      // A list that could not be read is asked for again.
      list.catch(() => kept.delete(inbox));
    }
    return list;
  };

  const changed = (inbox: string): void => {
    kept.delete(inbox);
    told(inbox);
  };

  const save = async (inbox: string, rows: AnswerRow[]): Promise<void> => {
    await store.saveAnswers(inbox, rows);
    changed(inbox);
  };

  const list = async (inbox: string): Promise<LibraryAnswer[]> => {
    const rows = await store.answers(inbox);
    const outcomes = await store.answerOutcomes(inbox, domain.now() - usedMs);
    const counted = (id: string, what: string) =>
      outcomes.find(({ answer, outcome }) => answer === id && outcome === what)?.count ?? 0;
    return rows.map(({ updatedAt, updatedBy: _, updatedByName, ...answer }) => ({
      ...answer,
      updatedAt: isoOf(updatedAt),
      updatedBy: updatedByName,
      used: {
        kept: counted(answer.id, 'kept'),
        edited: counted(answer.id, 'edited'),
        setAside: counted(answer.id, 'set-aside'),
      },
    }));
  };

  const put = async (
    inbox: string,
    id: string,
    answer: AnswerWrite,
    agent: string | null,
  ): Promise<({ ok: true } & AnswerSaved) | Failure> => {
    await save(inbox, [{ id, ...answer, updatedAt: domain.now(), updatedBy: agent }]);
    const saved = (await list(inbox)).find((one) => one.id === id);
    if (!saved) return failure('not_found');
    const advice = (await domain.guard(answer.body)).findings.filter(({ kind }) => adviceKinds.has(kind));
    return { ok: true, answer: saved, advice };
  };

  return {
    of,
    list,

    async create(inbox, { id: wanted, ...answer }, agent) {
      const rows = await store.answers(inbox);
      if (rows.length >= mostAnswers)
        return failure('bad_command', `An inbox holds at most ${mostAnswers} answers. Remove one first.`);
      const taken = new Set(rows.map(({ id }) => id));
      if (wanted !== undefined && taken.has(wanted))
        return failure('bad_command', `id: there is an answer called “${wanted}” already.`);
      const base = wanted ?? idFrom(answer.title);
      let id = base;
      for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
      return put(inbox, id, answer, agent);
    },

    async change(inbox, id, answer, agent) {
      const known = (await store.answers(inbox)).some((one) => one.id === id);
      return known
        ? put(inbox, id, answer, agent)
        : failure('not_found', 'There is no such answer any more.');
    },

    async remove(inbox, id) {
      const removed = await store.removeAnswer(inbox, id);
      changed(inbox);
      return removed;
    },

    forget(inbox) {
      if (inbox === undefined) kept.clear();
      else kept.delete(inbox);
    },

    async import(inbox, files, apply, agent) {
      const { answers, problems } = readAnswers(files);
      const before = new Map((await store.answers(inbox)).map((row) => [row.id, row]));
      const same = (answer: AnswerWrite & { id: string }) => {
        const row = before.get(answer.id);
        return (
          row !== undefined &&
          row.title === answer.title &&
          row.body === answer.body &&
          row.archived === answer.archived &&
          JSON.stringify(row.questions) === JSON.stringify(answer.questions)
        );
      };
      const fresh = answers.filter(({ id }) => !before.has(id));
      if (before.size + fresh.length > mostAnswers)
        return failure(
          'too_large',
          `These files bring the library to ${before.size + fresh.length} answers; it holds at most ${mostAnswers}.`,
        );
      const changed = answers.filter((answer) => before.has(answer.id) && !same(answer));
      if (apply)
        await save(
          inbox,
          [...fresh, ...changed].map((answer) => ({ ...answer, updatedAt: domain.now(), updatedBy: agent })),
        );
      return {
        ok: true,
        applied: apply,
        added: fresh.map(({ title }) => title),
        changed: changed.map(({ title }) => title),
        unchanged: answers.length - fresh.length - changed.length,
        problems,
      };
    },

    async test(inbox, text, draft) {
      const known = await of(inbox.id);
      const answers =
        draft === undefined
          ? known
          : [...known.filter(({ id }) => id !== draft.id), ...(draft.archived ? [] : [draft])];
      const found = hits(text, indexOf(answers));
      const { suggestions } = suggest({
        messages: [{ from: 'visitor', text }],
        agent: { name: '' },
        voice: { playfulness: inbox.settings.playfulness },
        answers,
      });
      return {
        answers: found.map(({ answer: { id, title }, score, confident }) => ({
          id,
          title,
          score,
          confident,
        })),
        suggestions: suggestions.map(({ move, voice, text, answer, why }) => ({
          move,
          voice,
          text,
          answer: answer ?? null,
          why: [...why],
        })),
      };
    },

    async seed(inbox, answers) {
      if ((await store.answers(inbox)).length > 0) return;
      const updatedAt = domain.now();
      await save(
        inbox,
        answers.map((answer) => ({ ...answer, archived: false, updatedAt, updatedBy: null })),
      );
    },
  };
}
