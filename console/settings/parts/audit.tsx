import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type AuditEntry, auditAction } from '../../../shared/protocol/audit.ts';
import type { Member } from '../../../shared/protocol/team.ts';
import { readAudit, readTeam } from '../../team-api.ts';
import { Time } from '../../view/time.tsx';
import { strings } from '../../words.ts';
import { factWords } from '../audit-facts.ts';
import { Choice, Group, TextField } from '../fields.tsx';
import { ProblemLine, useLoaded } from './form-state.tsx';

const words = strings.auditPage;

interface Filter {
  readonly by: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
}
const everything: Filter = { by: '', action: '', from: '', to: '' };

const queryOf = (filter: Filter, after?: string | null): URLSearchParams => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, after })) if (value) query.set(name, value);
  return query;
};

const whoOf = ({ by }: AuditEntry): string => (by.kind === 'agent' ? by.name : words[by.kind]);

/** Who changed what, to be narrowed down and taken along. */
export function AuditPart() {
  const filter = useSignal(everything);
  const entries = useSignal<readonly AuditEntry[] | null>(null);
  const next = useSignal<string | null>(null);
  const problem = useSignal('');
  /** Answers may overtake each other: only the one asked for last counts. */
  const turn = useRef(0);
  const people = useLoaded(readTeam).value.value?.agents ?? ([] as Member[]);

  async function load(after: string | null) {
    const asked = ++turn.current;
    const answer = await readAudit(queryOf(filter.value, after));
    if (asked !== turn.current) return;
    problem.value = answer.ok ? '' : answer.detail;
    if (!answer.ok) return;
    const { entries: more } = answer.value;
    entries.value = after === null ? more : [...(entries.value ?? []), ...more];
    next.value = answer.value.next;
  }
  const current = filter.value;
  useEffect(() => void load(null), [current]);
  const set = (change: Partial<Filter>) => {
    filter.value = { ...filter.value, ...change };
  };

  return (
    <Group title={words.tab} help={words.help}>
      <div class="setting-row audit-filter">
        <Choice
          label={words.who}
          path="audit.by"
          value={current.by}
          options={[
            ['', words.everybody],
            ...people.map(({ id, name, email }) => [id, name || email] as const),
            ['api-key', words.apiKey],
            ['server', words.server],
          ]}
          onChange={(by) => set({ by })}
        />
        <Choice
          label={words.what}
          path="audit.action"
          value={current.action}
          options={[
            ['', words.everything],
            ...auditAction.options.map((action) => [action, words.actions[action]] as const),
          ]}
          onChange={(action) => set({ action })}
        />
        <TextField
          label={words.from}
          path="audit.from"
          type="date"
          value={current.from}
          onChange={(from) => set({ from })}
        />
        <TextField
          label={words.to}
          path="audit.to"
          type="date"
          value={current.to}
          onChange={(to) => set({ to })}
        />
      </div>
      <ProblemLine text={problem.value} />
      {entries.value === null && problem.value === '' && <p role="status">{words.loading}</p>}
      {entries.value?.length === 0 && <p class="setting-none">{words.none}</p>}
      {entries.value !== null && entries.value.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than its room is scrolled by keys.
        <section class="audit" aria-label={words.tab} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.object}</th>
                <th scope="col">{words.detail}</th>
              </tr>
            </thead>
            <tbody>
              {entries.value.map((entry) => (
                <tr key={entry.id}>
                  <td>
                    <Time at={entry.at} as="day" />
                  </td>
                  <td dir="auto">{whoOf(entry)}</td>
                  <td>{words.actions[entry.action]}</td>
                  <td dir="auto">{entry.object}</td>
                  <td dir="auto">{factWords(entry.detail)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div class="setting-actions">
        {next.value !== null && (
          <button type="button" class="button" onClick={() => void load(next.value)}>
            {words.more}
          </button>
        )}
        <a class="button" href={`/api/v1/audit.csv?${queryOf(current)}`} download>
          {words.csv}
        </a>
      </div>
    </Group>
  );
}
