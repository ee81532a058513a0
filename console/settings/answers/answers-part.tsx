import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { may } from '../../../shared/permissions.ts';
import type { GapGroup, LibraryAnswer } from '../../../shared/protocol/answers.ts';
import type { Agent } from '../../../shared/protocol/entities.ts';
import { Icon } from '../../view/icon.tsx';
import { strings } from '../../words.ts';
import './answers.css';
import { Editor } from './editor.tsx';
import { Gaps } from './gaps.tsx';
import { Import } from './import.tsx';
import { readAnswers } from './library.ts';
import { TestBox } from './test-box.tsx';

const words = strings.answers;
const views = ['list', 'test', 'gaps'] as const;
type View = (typeof views)[number];

/** What is shown instead of the views. */
type Over =
  | { readonly at: 'edit'; readonly answer: LibraryAnswer | null; readonly questions: readonly string[] }
  | { readonly at: 'import' };

type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'ready'; readonly answers: readonly LibraryAnswer[] };

/** The answers library of an inbox: to read, to write, to try, and what it lacks. */
export function AnswersPart({ inbox, agent }: { inbox: string; agent: Agent }) {
  const view = useSignal<View>('list');
  const over = useSignal<Over | null>(null);
  const loaded = useSignal<Loaded>({ state: 'loading' });
  const writes = may(agent.role, 'answers:write');

  const load = async () => {
    const answer = await readAnswers(inbox);
    loaded.value = answer.ok
      ? { state: 'ready', answers: answer.value.answers }
      : { state: 'failed', reason: answer.detail };
  };
  useEffect(() => void load(), [inbox]);
  const back = () => {
    over.value = null;
    void load();
  };

  const shown = over.value;
  if (shown?.at === 'edit') return <Editor inbox={inbox} {...shown} onDone={back} />;
  if (shown?.at === 'import') return <Import inbox={inbox} onDone={back} />;
  const write = (answer: LibraryAnswer | null, questions: readonly string[] = []) => {
    over.value = { at: 'edit', answer, questions };
  };
  return (
    <section class="answers" aria-label={words.title}>
      <header class="answers-head">
        <h3>{words.title}</h3>
        <p class="setting-help">{writes ? words.help : `${words.help} ${words.readOnly}`}</p>
      </header>
      <fieldset class="segments">
        <legend class="visually-hidden">{words.viewsLabel}</legend>
        {views.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="answers-view"
              checked={view.value === name}
              onChange={() => {
                view.value = name;
              }}
            />
            <span>{words.views[name]}</span>
          </label>
        ))}
      </fieldset>
      {view.value === 'test' && <TestBox inbox={inbox} />}
      {view.value === 'gaps' && (
        <Gaps
          inbox={inbox}
          writes={writes}
          onWrite={(group: GapGroup) => write(null, [...new Set(group.questions.map(({ text }) => text))])}
        />
      )}
      {view.value === 'list' && (
        <List
          loaded={loaded.value}
          writes={writes}
          onRetry={load}
          onWrite={write}
          onImport={() => {
            over.value = { at: 'import' };
          }}
        />
      )}
    </section>
  );
}

interface ListProps {
  loaded: Loaded;
  writes: boolean;
  onRetry(): void;
  onWrite(answer: LibraryAnswer | null): void;
  onImport(): void;
}

function List({ loaded, writes, onRetry, onWrite, onImport }: ListProps) {
  const text = useSignal('');
  if (loaded.state === 'loading')
    return (
      <p class="setting-none" role="status">
        {words.loading}
      </p>
    );
  if (loaded.state === 'failed')
    return (
      <div class="problem" role="alert">
        <p>
          <Icon name="alert" small />
          {words.failed(loaded.reason)}
          <button type="button" class="link-button" onClick={onRetry}>
            {words.retry}
          </button>
        </p>
      </div>
    );
  const wanted = text.value.trim().toLowerCase();
  const { answers } = loaded;
  const shown = answers.filter((answer) => holds(answer, wanted));
  return (
    <>
      <div class="answers-bar">
        {answers.length > 0 && (
          <input
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
          />
        )}
        {writes && (
          <>
            <button type="button" class="button" onClick={onImport}>
              {words.bringIn}
            </button>
            <button type="button" class="button button-primary" onClick={() => onWrite(null)}>
              {words.add}
            </button>
          </>
        )}
      </div>
      {answers.length === 0 ? (
        <div class="empty">
          <p class="empty-title">{words.none}</p>
          <p>{words.noneHelp}</p>
        </div>
      ) : (
        <p class="setting-help" role="status">
          {shown.length === 0 ? words.noMatch(text.value.trim()) : words.count(shown.length, answers.length)}
        </p>
      )}
      <ul class="answer-rows">
        {shown.map((answer) => (
          <li key={answer.id}>
            <Row answer={answer} onOpen={writes ? () => onWrite(answer) : null} />
          </li>
        ))}
      </ul>
    </>
  );
}

const holds = ({ title, body, questions }: LibraryAnswer, wanted: string): boolean =>
  wanted === '' || [title, body, ...questions].some((part) => part.toLowerCase().includes(wanted));

function Row({ answer, onOpen }: { answer: LibraryAnswer; onOpen: (() => void) | null }) {
  const { title, body, archived, used } = answer;
  // Whoever may not change it reads it whole.
  if (onOpen === null)
    return (
      <details class="answer-row">
        <summary>{title}</summary>
        <p dir="auto" class="answer-whole">
          {body}
        </p>
      </details>
    );
  const sent = used.kept + used.edited;
  return (
    <button type="button" class="answer-row" onClick={onOpen}>
      <span class="answer-title">
        <span dir="auto">{title}</span>
        {archived && <span class="pill pill-plain">{words.archived}</span>}
      </span>
      <span class="answer-body" dir="auto">
        {body}
      </span>
      <span class="answer-used">
        {sent + used.setAside === 0 ? words.notUsed : words.used(sent, used.edited, used.setAside)}
      </span>
    </button>
  );
}
