import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { fieldType } from '../../../shared/protocol/blocks.ts';
import {
  type BlockDraft,
  type DraftProblems,
  emptyField,
  emptyLink,
  type FieldDraft,
  type LinkDraft,
} from '../../block-drafts.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';

const words = strings.insert;

interface CardProps {
  draft: BlockDraft;
  problems: DraftProblems;
  onChange(draft: BlockDraft): void;
  onRemove(): void;
}

/** A block being made, above the words it goes with. */
export function BlockCard({ draft, problems, onChange, onRemove }: CardProps) {
  const root = useRef<HTMLElement>(null);
  const { kind } = draft;

  // It was just asked for: its first field is where one goes on.
  useLayoutEffect(() => root.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [kind]);
  // Sending found something missing.
  useEffect(() => {
    if (problems.size > 0) root.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problems]);

  return (
    <section class="block-card" ref={root} aria-label={words.kinds[kind]}>
      <header class="block-card-head">
        <h3>{words.kinds[kind]}</h3>
        <button
          type="button"
          class="icon-button"
          aria-label={words.remove(words.kinds[kind])}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="block-card-body">
        <Fields draft={draft} problems={problems} onChange={onChange} />
      </div>
    </section>
  );
}

function Fields({ draft, problems, onChange }: Omit<CardProps, 'onRemove'>) {
  switch (draft.kind) {
    case 'replies':
      return (
        <Rows
          rows={draft.options}
          most={8}
          add={words.addReply}
          blank=""
          onChange={(options) => onChange({ ...draft, options })}
          row={(option, put, index) => (
            <Text
              label={words.reply(index + 1)}
              bare
              value={option}
              most={80}
              problem={problemAt(problems, `options.${index}`)}
              onInput={put}
            />
          )}
        />
      );
    case 'steps':
      return (
        <>
          <Text
            label={words.title}
            value={draft.title}
            most={120}
            onInput={(title) => onChange({ ...draft, title })}
          />
          <Rows
            rows={draft.steps}
            most={12}
            add={words.addStep}
            blank=""
            onChange={(steps) => onChange({ ...draft, steps })}
            row={(step, put, index) => (
              <Text
                label={words.step(index + 1)}
                bare
                value={step}
                most={500}
                problem={problemAt(problems, `steps.${index}`)}
                onInput={put}
              />
            )}
          />
          <label class="switch">
            <input
              type="checkbox"
              checked={draft.ask}
              onChange={(event) => onChange({ ...draft, ask: event.currentTarget.checked })}
            />
            <span>{words.ask}</span>
          </label>
        </>
      );
    case 'links':
      return (
        <Rows<LinkDraft>
          rows={draft.links}
          most={6}
          add={words.addLink}
          blank={emptyLink}
          onChange={(links) => onChange({ ...draft, links })}
          row={(link, put, index) => (
            <div class="block-card-group">
              <Text
                label={words.address}
                value={link.url}
                most={2000}
                kind="url"
                problem={problemAt(problems, `links.${index}.url`)}
                onInput={(url) => put({ ...link, url })}
              />
              <Text
                label={words.linkTitle}
                value={link.title}
                most={120}
                onInput={(title) => put({ ...link, title })}
              />
              <Text
                label={words.description}
                value={link.description}
                most={300}
                onInput={(description) => put({ ...link, description })}
              />
            </div>
          )}
        />
      );
    case 'form':
      return (
        <>
          <Text
            label={words.title}
            value={draft.title}
            most={120}
            onInput={(title) => onChange({ ...draft, title })}
          />
          <Rows<FieldDraft>
            rows={draft.fields}
            most={12}
            add={words.addField}
            blank={emptyField}
            onChange={(fields) => onChange({ ...draft, fields })}
            row={(field, put, index) => (
              <FormField field={field} put={put} index={index} problems={problems} />
            )}
          />
        </>
      );
  }
}

interface FormFieldProps {
  field: FieldDraft;
  put(field: FieldDraft): void;
  index: number;
  problems: DraftProblems;
}

function FormField({ field, put, index, problems }: FormFieldProps) {
  return (
    <div class="block-card-group">
      <Text
        label={words.fieldLabel(index + 1)}
        value={field.label}
        most={120}
        problem={problemAt(problems, `fields.${index}.label`)}
        onInput={(label) => put({ ...field, label })}
      />
      <div class="block-card-line">
        <label class="mini">
          <span>{words.fieldType}</span>
          <select
            value={field.type}
            onChange={(event) => {
              const type = fieldType.options.find((option) => option === event.currentTarget.value);
              if (type) put({ ...field, type });
            }}
          >
            {fieldType.options.map((type) => (
              <option key={type} value={type}>
                {strings.content.fieldTypes[type]}
              </option>
            ))}
          </select>
        </label>
        <label class="switch">
          <input
            type="checkbox"
            checked={field.required}
            onChange={(event) => put({ ...field, required: event.currentTarget.checked })}
          />
          <span>{words.required}</span>
        </label>
      </div>
      {field.type === 'choice' && (
        <Text
          label={words.options}
          value={field.options}
          most={1700}
          lines
          problem={problemAt(problems, `fields.${index}.options`)}
          onInput={(options) => put({ ...field, options })}
        />
      )}
    </div>
  );
}

function problemAt(problems: DraftProblems, place: string): string | undefined {
  const problem = problems.get(place);
  return problem && words.problems[problem];
}

interface RowsProps<Row> {
  rows: readonly Row[];
  most: number;
  add: string;
  blank: Row;
  onChange(rows: Row[]): void;
  row(row: Row, put: (row: Row) => void, index: number): ComponentChildren;
}

/** Rows that can be added and taken out; Enter in a field of the last one adds another. */
function Rows<Row>({ rows, most, add, blank, onChange, row }: RowsProps<Row>) {
  const list = useRef<HTMLOListElement>(null);
  const addRow = () => {
    if (rows.length >= most) return;
    onChange([...rows, blank]);
    // The new row is there after the next picture.
    requestAnimationFrame(() =>
      list.current?.lastElementChild?.querySelector<HTMLElement>('input, textarea')?.focus(),
    );
  };
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const fields = [...(list.current?.querySelectorAll<HTMLElement>('input[type=text]') ?? [])];
    const next = fields[fields.indexOf(event.target) + 1];
    if (next) next.focus();
    else addRow();
  }
  return (
    <>
      <ol class="block-card-rows" ref={list} onKeyDown={onKeyDown}>
        {rows.map((each, index) => (
          <li key={index}>
            {row(each, (changed) => onChange(rows.with(index, changed)), index)}
            <button
              type="button"
              class="icon-button"
              aria-label={words.removeRow(index + 1)}
              disabled={rows.length === 1}
              onClick={() => onChange(rows.toSpliced(index, 1))}
            >
              <Icon name="close" small />
            </button>
          </li>
        ))}
      </ol>
      {rows.length < most && (
        <button type="button" class="link-button" onClick={addRow}>
          {add}
        </button>
      )}
    </>
  );
}

interface TextProps {
  label: string;
  value: string;
  most: number;
  /** The label is heard only: the row itself says what it is. */
  bare?: boolean;
  lines?: boolean;
  kind?: 'text' | 'url';
  problem?: string | undefined;
  onInput(value: string): void;
}

function Text({
  label,
  value,
  most,
  bare = false,
  lines = false,
  kind = 'text',
  problem,
  onInput,
}: TextProps) {
  const id = useId();
  const shared = {
    id,
    dir: kind === 'url' ? ('ltr' as const) : ('auto' as const),
    value,
    maxLength: most,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? undefined : `${id}-problem`,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onInput(event.currentTarget.value),
  };
  return (
    <div class="mini">
      <label for={id} class={bare ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {lines ? (
        <textarea rows={3} {...shared} />
      ) : (
        <input
          type="text"
          inputMode={kind === 'url' ? 'url' : undefined}
          {...shared}
          placeholder={bare ? label : undefined}
        />
      )}
      {problem !== undefined && (
        <span class="mini-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </div>
  );
}
