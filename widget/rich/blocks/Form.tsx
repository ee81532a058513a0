import { type Signal, signal } from '@preact/signals-core';
import { useId, useRef } from 'preact/hooks';
import { type FieldProblem, fieldProblem } from '../../../shared/field-problem.ts';
import type { Block, Field, FieldType } from '../../../shared/protocol/blocks.ts';
import type { MoreStrings } from '../../strings/strings.ts';
import { useView } from '../../view/context.ts';
import { useMore } from '../../view/Lazy.tsx';
import { RichIcon } from '../RichIcon.tsx';
import { answersIn } from './answers.ts';

type Value = string | number | boolean;
type Values = Readonly<Record<string, Value | undefined>>;
type Problem = FieldProblem | 'too_long';
type Problems = Readonly<Record<string, Problem | undefined>>;

interface Draft {
  readonly values: Signal<Values>;
  readonly problems: Signal<Problems>;
}

/** What is filled in, kept while the panel lives: a row that scrolls out of sight is taken apart. */
const drafts = new WeakMap<object, Map<number, Draft>>();

function draftOf(state: object, seq: number): Draft {
  const all = drafts.get(state) ?? new Map<number, Draft>();
  drafts.set(state, all);
  const draft = all.get(seq) ?? { values: signal<Values>({}), problems: signal<Problems>({}) };
  all.set(seq, draft);
  return draft;
}

/** Longest values, so that all answers together fit into one message. */
const longest = { line: 250, long: 2000 };
const mostText = 8000;

/** A value as the visitor reads it. */
export function valueLabel(
  value: Value | null,
  type: FieldType | undefined,
  locale: string,
  more: Pick<MoreStrings, 'yes' | 'noAnswer'>,
): string {
  if (value === null || value === '' || value === false) return more.noAnswer;
  if (value === true) return more.yes;
  if (typeof value === 'number') return value.toLocaleString(locale, { maximumFractionDigits: 20 });
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    // A day as such has no time zone.
    return new Date(`${value}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
  }
  return value;
}

/** What stands in the way of sending, by field. */
export function problemsOf(fields: readonly Field[], values: Values): Problems {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const problem = fieldProblem(field, values[field.name]);
      return problem === null ? [] : [[field.name, problem]];
    }),
  );
}

export function Form({ block, seq }: { block: Extract<Block, { kind: 'form' }>; seq: number | null }) {
  const { state, session, locale } = useView();
  const more = useMore();
  const form = useRef<HTMLFormElement>(null);
  const title = useId();
  if (seq === null) return null;
  const { values, problems } = draftOf(state, seq);
  const { fields } = block;

  if (answersIn(state).to.has(seq)) {
    return (
      <section class="card">
        {block.title !== undefined && (
          <p class="card-title" dir="auto">
            {block.title}
          </p>
        )}
        <p class="card-done">
          <RichIcon name="check" size={16} />
          {more.formSent}
        </p>
      </section>
    );
  }

  const set = (field: Field, value: Value | undefined) => {
    values.value = { ...values.value, [field.name]: value };
    // What was complained about is looked at again with every key; what was not is left in peace until it is sent.
    if (problems.value[field.name] === undefined) return;
    problems.value = { ...problems.value, [field.name]: fieldProblem(field, value) ?? undefined };
  };

  const send = () => {
    const found: Problems = problemsOf(fields, values.value);
    const filled = fields.filter(({ name }) => !isEmpty(values.value[name]));
    const text = filled
      .map(
        ({ name, label, type }) => `${label}: ${valueLabel(values.value[name] ?? null, type, locale, more)}`,
      )
      .join('\n');
    const long = fields.find(({ type }) => type === 'long');
    problems.value =
      text.length > mostText && long && Object.keys(found).length === 0 ? { [long.name]: 'too_long' } : found;
    const first = fields.find(({ name }) => problems.value[name] !== undefined);
    if (first) {
      form.current?.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus();
      return;
    }
    const answer = Object.fromEntries(filled.map(({ name }) => [name, values.value[name] as Value]));
    void session.send(text === '' ? more.formSent : text, {
      blocks: [{ kind: 'answer', to: seq, values: answer }],
    });
    document.querySelector<HTMLElement>('[data-focus="composer"]')?.focus();
  };

  const wrong = Object.values(problems.value).filter((problem) => problem !== undefined).length;
  return (
    <form
      ref={form}
      class="card form"
      noValidate
      {...(block.title === undefined ? {} : { 'aria-labelledby': title })}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {block.title !== undefined && (
        <p class="card-title" id={title} dir="auto">
          {block.title}
        </p>
      )}
      {fields.map((field) => (
        <FieldView
          key={field.name}
          field={field}
          value={values.value[field.name]}
          problem={problems.value[field.name]}
          onValue={(value) => set(field, value)}
        />
      ))}
      <p class="form-problems" role="alert">
        {wrong > 0 && more.problemsInForm(wrong)}
      </p>
      <button type="submit" class="solid-button">
        {more.sendForm}
      </button>
    </form>
  );
}

const isEmpty = (value: Value | undefined) => value === undefined || value === '' || value === false;

const inputs: Record<
  Exclude<FieldType, 'long' | 'choice' | 'check'>,
  {
    readonly type: 'text' | 'email' | 'tel' | 'date';
    readonly inputmode?: 'decimal';
    readonly autocomplete?: 'email' | 'tel';
  }
> = {
  text: { type: 'text' },
  email: { type: 'email', autocomplete: 'email' },
  tel: { type: 'tel', autocomplete: 'tel' },
  // A number field swallows what it cannot read; this one keeps it, so that it can be put right.
  number: { type: 'text', inputmode: 'decimal' },
  date: { type: 'date' },
};

/** A number as people write it: with a comma or a point, with spaces between thousands. */
export function numberFrom(text: string): number | string {
  const plain = text.replace(/[\s\u00a0\u202f']/g, '').replace(/^([-+]?\d+),(\d+)$/, '$1.$2');
  const value = Number(plain);
  return plain === '' ? '' : Number.isFinite(value) ? value : text;
}

function FieldView({
  field,
  value,
  problem,
  onValue,
}: {
  field: Field;
  value: Value | undefined;
  problem: Problem | undefined;
  onValue: (value: Value | undefined) => void;
}) {
  const more = useMore();
  const id = useId();
  const { name, label, type, required, options = [] } = field;
  const shared = {
    id,
    name,
    'aria-required': required,
    'aria-invalid': problem !== undefined,
    ...(problem === undefined ? {} : { 'aria-describedby': `${id}-problem` }),
  };
  const caption = (
    <>
      <bdi>{label}</bdi> <span class="field-need">({required ? more.required : more.optional})</span>
    </>
  );
  return (
    <div class={problem === undefined ? 'field' : 'field field-wrong'}>
      {type === 'check' ? (
        <label class="field-check">
          <input
            {...shared}
            type="checkbox"
            checked={value === true}
            onChange={(event) => onValue(event.currentTarget.checked)}
          />
          <span>{caption}</span>
        </label>
      ) : (
        <>
          <label for={id}>{caption}</label>
          {control()}
        </>
      )}
      {problem !== undefined && (
        <p class="field-problem" id={`${id}-problem`}>
          <RichIcon name="alert" size={16} />
          {more.fieldProblems[problem]}
        </p>
      )}
    </div>
  );

  function control() {
    switch (type) {
      case 'long':
        return (
          <textarea
            {...shared}
            class="input"
            rows={3}
            dir="auto"
            maxLength={longest.long}
            value={String(value ?? '')}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
        );
      case 'choice':
        return (
          <select
            {...shared}
            class="input"
            value={String(value ?? '')}
            onChange={(event) => onValue(event.currentTarget.value)}
          >
            <option value="">{more.choose}</option>
            {options.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </select>
        );
      case 'check':
        return null;
      default:
        return (
          <input
            {...shared}
            // One of several types, which the element's own type wants to know apart.
            {...(inputs[type] as { type: 'text' })}
            class="input"
            dir="auto"
            maxLength={longest.line}
            {...(type === 'number' ? { defaultValue: String(value ?? '') } : { value: String(value ?? '') })}
            onInput={(event) => {
              const { value: written } = event.currentTarget;
              onValue(type === 'number' ? numberFrom(written) : written);
            }}
          />
        );
    }
  }
}
