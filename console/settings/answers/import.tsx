import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { AnswersImported } from '../../../shared/protocol/answers.ts';
import { announced } from '../../state/announcements.ts';
import { Icon } from '../../view/icon.tsx';
import { strings } from '../../words.ts';
import { decoded, formatOf, type ImportFile, importAnswers } from './library.ts';

const words = strings.answers;

/** A little less than the server takes in one request. */
const mostBytes = 7 * 1024 * 1024;
const mostNamed = 30;
/** Not a standard attribute, though every browser has it. */
const directory = { webkitdirectory: true } as object;

/** Brings answers in from files: first what would change, then, if wished, the change. */
export function Import({ inbox, onDone }: { inbox: string; onDone(): void }) {
  const picker = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const files = useSignal<readonly ImportFile[]>([]);
  const left = useSignal<readonly string[]>([]);
  const shown = useSignal<AnswersImported | null>(null);
  const busy = useSignal(false);
  const problem = useSignal('');

  async function chosen(list: FileList | null) {
    const picked = [...(list ?? [])];
    if (picked.length === 0) return;
    shown.value = null;
    problem.value = '';
    const readable = picked.flatMap((file) => {
      const format = formatOf(file.name);
      return format === null ? [] : [{ file, format }];
    });
    left.value = picked.filter(({ name }) => formatOf(name) === null).map(({ name }) => name);
    if (readable.reduce((sum, { file }) => sum + file.size, 0) > mostBytes) {
      problem.value = words.tooLarge;
      return;
    }
    if (readable.length === 0) return;
    busy.value = true;
    files.value = await Promise.all(
      readable.map(async ({ file, format }) => ({
        name: file.webkitRelativePath || file.name,
        format,
        text: decoded(await file.arrayBuffer()),
      })),
    );
    await send(false);
  }

  async function send(apply: boolean) {
    busy.value = true;
    const answer = await importAnswers(inbox, files.value, apply);
    busy.value = false;
    if (!answer.ok) {
      problem.value = answer.detail;
      return;
    }
    shown.value = answer.value;
    if (!apply) return;
    announced(words.imported(answer.value.added.length + answer.value.changed.length));
    onDone();
  }

  const would = shown.value;
  const count = would === null ? 0 : would.added.length + would.changed.length;
  const pick = (input: HTMLInputElement | null) => {
    if (!input) return;
    // The same file may be chosen again, once it is mended.
    input.value = '';
    input.click();
  };
  return (
    <section class="answers" aria-labelledby="import-title">
      <header class="answers-head">
        <button type="button" class="link-button answers-back" onClick={onDone}>
          <Icon name="chevron-left" small />
          {words.back}
        </button>
        <h3 id="import-title">{words.importTitle}</h3>
        <p class="setting-help">{words.importHelp}</p>
      </header>
      <div class="answers-bar">
        <button type="button" class="button" onClick={() => pick(picker.current)}>
          {words.files}
        </button>
        <button type="button" class="button" onClick={() => pick(folder.current)}>
          {words.folder}
        </button>
      </div>
      <input
        ref={picker}
        class="visually-hidden"
        type="file"
        multiple
        accept=".csv,.tsv,.json,.md,.markdown,.txt"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void chosen(event.currentTarget.files)}
      />
      <input
        ref={folder}
        class="visually-hidden"
        type="file"
        {...directory}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void chosen(event.currentTarget.files)}
      />
      <div aria-live="polite" class="import-result">
        {busy.value && <p class="setting-none">{words.reading}</p>}
        {problem.value !== '' && <p class="setting-problem">{problem.value}</p>}
        {left.value.slice(0, mostNamed).map((name) => (
          <p key={name} class="setting-help">
            {words.unreadable(name)}
          </p>
        ))}
        {would !== null && (
          <>
            {count === 0 && <p>{words.nothingNew}</p>}
            <Titles label={words.wouldAdd(would.added.length)} titles={would.added} />
            <Titles label={words.wouldChange(would.changed.length)} titles={would.changed} />
            {would.unchanged > 0 && <p class="setting-help">{words.unchanged(would.unchanged)}</p>}
            {would.problems.length > 0 && (
              <details open>
                <summary>{words.problems(would.problems.length)}</summary>
                <ul>
                  {would.problems.slice(0, mostNamed).map(({ file, entry, problem: text }) => (
                    <li key={`${file} ${entry}`}>
                      <bdi>{words.problemAt(file, entry)}</bdi>: {text}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </div>
      {count > 0 && (
        <div class="answers-actions">
          <button
            type="button"
            class="button button-primary"
            aria-disabled={busy.value}
            onClick={() => !busy.value && void send(true)}
          >
            {words.apply(count)}
          </button>
          <button type="button" class="button button-quiet" onClick={onDone}>
            {words.cancel}
          </button>
        </div>
      )}
    </section>
  );
}

function Titles({ label, titles }: { label: string; titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <details open={titles.length <= 10}>
      <summary>{label}</summary>
      <ul>
        {titles.slice(0, mostNamed).map((title) => (
          <li key={title} dir="auto">
            {title}
          </li>
        ))}
        {titles.length > mostNamed && <li>{words.more(titles.length - mostNamed)}</li>}
      </ul>
    </details>
  );
}
