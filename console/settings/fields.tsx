import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../view/icon.tsx';
import { strings } from '../words.ts';
import { problemAt } from './draft.ts';
import { problems } from './state.ts';

interface FieldProps {
  label: string;
  /** Where its value is in the settings: what is wrong with it is said under it. */
  path: string;
  help?: string | undefined;
  /** What is wrong with it, where the settings do not know. */
  problem?: string | undefined;
}

interface Control {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

/** A label, a control, what to know about it, and what is wrong with it. */
export function Field({
  label,
  path,
  help,
  problem = problemAt(problems.value, path),
  children,
}: FieldProps & { children: (control: Control) => ComponentChildren }) {
  const id = useId();
  const said = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': said || undefined, 'aria-invalid': problem !== undefined })}
      {help !== undefined && (
        <p class="setting-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <Problem id={`${id}-problem`} text={problem} />
    </div>
  );
}

function Problem({ id, text }: { id: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p class="setting-problem" id={id}>
      <Icon name="alert" small />
      {text}
    </p>
  );
}

/** What is wrong with something that has no field of its own. */
export function PlaceProblem({ path }: { path: string }) {
  const id = useId();
  return <Problem id={id} text={problemAt(problems.value, path)} />;
}

interface TextFieldProps extends FieldProps {
  value: string;
  rows?: number;
  type?: 'text' | 'date' | 'datetime-local';
  dir?: 'auto' | 'ltr';
  list?: string;
  placeholder?: string;
  onChange(value: string): void;
}

export function TextField({
  value,
  rows,
  type = 'text',
  dir = 'auto',
  list,
  placeholder,
  onChange,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(control) =>
        rows === undefined ? (
          <input
            {...control}
            {...({ type, list } as { type: 'text' })}
            dir={dir}
            value={value}
            placeholder={placeholder}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <textarea
            {...control}
            dir={dir}
            rows={rows}
            value={value}
            placeholder={placeholder}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}

interface NumberFieldProps extends FieldProps {
  /** Undefined: nothing is entered. */
  value: number | undefined;
  unit?: string;
  placeholder?: string;
  onChange(value: number | undefined): void;
}

export function NumberField({ value, unit, placeholder, onChange, ...field }: NumberFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <span class="setting-number">
          <input
            {...control}
            type="number"
            inputMode="decimal"
            step="any"
            value={value ?? ''}
            placeholder={placeholder}
            onInput={(event) => {
              const { value: typed, valueAsNumber } = event.currentTarget;
              onChange(typed === '' ? undefined : valueAsNumber);
            }}
          />
          {unit}
        </span>
      )}
    </Field>
  );
}

interface LinesFieldProps extends FieldProps {
  value: readonly string[];
  rows?: number;
  dir?: 'auto' | 'ltr';
  placeholder?: string;
  onChange(lines: string[]): void;
}

/** A list, one in each line. What is typed stays as typed, also while a line is still empty. */
export function LinesField({
  value,
  rows = 3,
  dir = 'auto',
  placeholder,
  onChange,
  ...field
}: LinesFieldProps) {
  const text = useSignal(value.join('\n'));
  return (
    <TextField
      {...field}
      rows={rows}
      dir={dir}
      value={text.value}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(typed) => {
        text.value = typed;
        onChange(
          typed
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
    />
  );
}

interface ToggleProps {
  label: string;
  help?: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

export function Toggle({ label, help, checked, onChange }: ToggleProps) {
  const id = useId();
  return (
    <div class="setting">
      <label class="switch">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={help === undefined ? undefined : id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {help !== undefined && (
        <p class="setting-help setting-indent" id={id}>
          {help}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> extends FieldProps {
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange(value: Value): void;
}

export function Choice<Value extends string>({ value, options, onChange, ...field }: ChoiceProps<Value>) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const chosen = options.find(([option]) => option === event.currentTarget.value);
            if (chosen) onChange(chosen[0]);
          }}
        >
          {options.map(([option, name]) => (
            <option key={option} value={option}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Several settings that belong together. */
export function Group({
  title,
  help,
  children,
}: {
  title: string;
  help?: string;
  children: ComponentChildren;
}) {
  return (
    <fieldset class="setting-group">
      <legend>{title}</legend>
      {help !== undefined && <p class="setting-help">{help}</p>}
      {children}
    </fieldset>
  );
}

/** One of several things that can be added and taken out. */
export function Entry({
  title,
  onRemove,
  children,
}: {
  title: string;
  onRemove(): void;
  children: ComponentChildren;
}) {
  return (
    <section class="setting-entry" aria-label={title}>
      <header>
        <h3 dir="auto">{title}</h3>
        <button type="button" class="button button-quiet" onClick={onRemove}>
          {strings.settingsPage.remove}
          <span class="visually-hidden"> {title}</span>
        </button>
      </header>
      {children}
    </section>
  );
}

/** Takes a text along. */
export function CopyButton({ text }: { text: string }) {
  const copied = useSignal(false);
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        void navigator.clipboard?.writeText(text).then(() => {
          copied.value = true;
        });
      }}
    >
      <span role="status">{copied.value ? strings.settingsPage.copied : strings.settingsPage.copy}</span>
    </button>
  );
}

interface ConfirmProps {
  /** What happens then. */
  question: string;
  /** What the button that does it says; `about` is heard with it. */
  yes: string;
  about?: string;
  no: string;
  onYes(): void;
  onNo(): void;
  wide?: boolean;
}

/** Asks once more, in the place of the button that was pressed. */
export function Confirm({ question, yes, about, no, onYes, onNo, wide = false }: ConfirmProps) {
  return (
    <div class={`setting-confirm${wide ? ' settings-item-wide' : ''}`}>
      <p role="alert">{question}</p>
      <button type="button" class="button" onClick={onYes}>
        {yes}
        {about !== undefined && <span class="visually-hidden">: {about}</span>}
      </button>
      <button type="button" class="button button-quiet" onClick={onNo}>
        {no}
      </button>
    </div>
  );
}

/** A text to take along, and a button that takes it. */
export function Copyable({ label, text }: { label: string; text: string }) {
  return (
    <div class="copyable">
      <textarea
        readOnly
        rows={2}
        aria-label={label}
        dir="ltr"
        spellcheck={false}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={text} />
    </div>
  );
}
