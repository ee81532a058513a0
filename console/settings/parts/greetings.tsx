import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { GreetingsAnswer } from '../../../shared/protocol/http.ts';
import type { Greeting } from '../../../shared/protocol/settings.ts';
import { readGreetingCounts } from '../../api.ts';
import { strings } from '../../words.ts';
import { newSettingId } from '../draft.ts';
import { Choice, Entry, Group, LinesField, NumberField, TextField, Toggle } from '../fields.tsx';
import { type Editing, settingsChanged } from '../state.ts';

const words = strings.settingsPage.greetings;

type Counts = GreetingsAnswer['greetings'][number]['total'];

export function GreetingsPart({ inbox, saved, draft }: Editing) {
  const { greetings } = draft;
  const counts = useSignal<ReadonlyMap<string, Counts>>(new Map());
  useEffect(() => {
    void readGreetingCounts(inbox).then((answer) => {
      // Without them the settings work the same.
      if (answer.ok) counts.value = new Map(answer.value.greetings.map(({ id, total }) => [id, total]));
    });
  }, [inbox, counts]);
  const countsOf = (id: string) =>
    saved.greetings.some((greeting) => greeting.id === id) ? (counts.value.get(id) ?? null) : undefined;
  const add = () => {
    const id = newSettingId(
      'greeting',
      greetings.map((greeting) => greeting.id),
    );
    settingsChanged({ greetings: [...greetings, { id, text: '', when: { seconds: 20 }, mostPerVisit: 1 }] });
  };
  return (
    <Group title={strings.settingsPage.tabs.greetings} help={words.help}>
      {greetings.length === 0 && <p class="setting-none">{words.none}</p>}
      {greetings.map((greeting, index) => (
        <GreetingEntry
          key={greeting.id}
          greeting={greeting}
          index={index}
          counts={countsOf(greeting.id)}
          put={(changed) => settingsChanged({ greetings: greetings.with(index, changed) })}
          remove={() => settingsChanged({ greetings: greetings.toSpliced(index, 1) })}
        />
      ))}
      <button type="button" class="button" onClick={add}>
        {words.add}
      </button>
    </Group>
  );
}

interface EntryProps {
  greeting: Greeting;
  index: number;
  /** Null: nobody has seen it. Undefined: it is not saved yet. */
  counts: Counts | null | undefined;
  put(greeting: Greeting): void;
  remove(): void;
}

function GreetingEntry({ greeting, index, counts, put, remove }: EntryProps) {
  const path = `greetings.${index}`;
  const { when } = greeting;
  /** An empty field is a condition that is not there. */
  const on = (change: { [Name in keyof Greeting['when']]: Greeting['when'][Name] | undefined }) => {
    const next = { ...when, ...change };
    for (const name of Object.keys(next) as (keyof Greeting['when'])[])
      if (next[name] === undefined) delete next[name];
    put({ ...greeting, when: next });
  };
  const listed = (lines: string[]) => (lines.length > 0 ? lines : undefined);
  return (
    <Entry title={words.entry(index + 1)} onRemove={remove}>
      <TextField
        label={words.text}
        path={`${path}.text`}
        rows={2}
        value={greeting.text}
        onChange={(text) => put({ ...greeting, text })}
      />
      {counts !== undefined && (
        <p class="setting-help">
          {counts === null
            ? words.countsNone
            : words.counts(counts.shown, counts.opened, counts.answered, counts.dismissed)}
        </p>
      )}
      <LinesField
        label={words.pages}
        path={`${path}.when.pages`}
        help={words.pagesHelp}
        rows={2}
        dir="ltr"
        value={when.pages ?? []}
        onChange={(pages) => on({ pages: listed(pages) })}
      />
      <div class="setting-row">
        <NumberField
          label={words.seconds}
          path={`${path}.when.seconds`}
          unit={words.secondsUnit}
          value={when.seconds}
          onChange={(seconds) => on({ seconds })}
        />
        <NumberField
          label={words.scroll}
          path={`${path}.when.scroll`}
          unit={words.percent}
          value={when.scroll}
          onChange={(scroll) => on({ scroll })}
        />
        <NumberField
          label={words.most}
          path={`${path}.mostPerVisit`}
          value={Number.isNaN(greeting.mostPerVisit) ? undefined : greeting.mostPerVisit}
          onChange={(most) => put({ ...greeting, mostPerVisit: most ?? Number.NaN })}
        />
      </div>
      <Toggle
        label={words.exit}
        checked={when.exit === true}
        onChange={(exit) => on({ exit: exit || undefined })}
      />
      <Choice
        label={words.who}
        path={`${path}.when.returning`}
        value={when.returning === undefined ? 'all' : when.returning ? 'returning' : 'new'}
        options={(['all', 'returning', 'new'] as const).map((who) => [who, words.whom[who]])}
        onChange={(who) => on({ returning: who === 'all' ? undefined : who === 'returning' })}
      />
      <LinesField
        label={words.languages}
        path={`${path}.when.languages`}
        help={words.languagesHelp}
        rows={2}
        dir="ltr"
        value={when.languages ?? []}
        onChange={(languages) => on({ languages: listed(languages) })}
      />
    </Entry>
  );
}
