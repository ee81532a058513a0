/**
 * Blocks while an agent makes them: rows may still be empty and nothing is checked yet. `blockOf` turns a draft into
 * what is sent, or says what is missing where. Pure.
 */
import * as v from 'valibot';
import { type Block, blockSchema, type Field, fieldType } from '../shared/protocol/blocks.ts';

const text = v.string();
const fieldDraft = v.object({
  label: text,
  type: fieldType,
  required: v.boolean(),
  /** Of a choice, one in each line. */
  options: text,
});
export type FieldDraft = v.InferOutput<typeof fieldDraft>;
const linkDraft = v.object({ url: text, title: text, description: text });
export type LinkDraft = v.InferOutput<typeof linkDraft>;

export const blockDraftSchema = v.variant('kind', [
  v.object({ kind: v.literal('replies'), options: v.array(text) }),
  v.object({ kind: v.literal('steps'), title: text, steps: v.array(text), ask: v.boolean() }),
  v.object({ kind: v.literal('links'), links: v.array(linkDraft) }),
  v.object({ kind: v.literal('form'), title: text, fields: v.array(fieldDraft) }),
]);
export type BlockDraft = v.InferOutput<typeof blockDraftSchema>;
export type BlockKind = BlockDraft['kind'];
export const blockKinds = ['replies', 'steps', 'links', 'form'] as const satisfies BlockKind[];

export const emptyLink: LinkDraft = { url: '', title: '', description: '' };
export const emptyField: FieldDraft = { label: '', type: 'text', required: true, options: '' };

/** A new block of a kind; steps take up what is written already, as `words` and `steps`. */
export function newDraft(kind: BlockKind, written = ''): { draft: BlockDraft; words: string } {
  switch (kind) {
    case 'replies':
      return { draft: { kind, options: ['', ''] }, words: written };
    case 'steps': {
      const { words, steps } = stepsIn(written);
      return { draft: { kind, title: '', steps: [...steps, ''], ask: true }, words };
    }
    case 'links':
      return { draft: { kind, links: [emptyLink] }, words: written };
    case 'form':
      return { draft: { kind, title: '', fields: [emptyField] }, words: written };
  }
}

const itemPattern = /^\s*(?:[-*•–]|\d{1,3}[.)])\s+(?=\S)/;

/**
 * The steps in a text: its list items, or where there are none its lines, if they are several. The rest stays words.
 *
 * @example stepsIn('Try this:\n1. Open it\n2. Press C') // { words: 'Try this:', steps: ['Open it', 'Press C'] }
 */
export function stepsIn(written: string): { words: string; steps: string[] } {
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  const items = lines.filter((line) => itemPattern.test(line));
  if (items.length > 0)
    return {
      words: lines.filter((line) => !itemPattern.test(line)).join('\n'),
      steps: items.map((line) => line.replace(itemPattern, '').trim()),
    };
  return lines.length > 1
    ? { words: '', steps: lines.map((line) => line.trim()) }
    : { words: written, steps: [] };
}

/** A block that was sent, to be changed and sent again; null for an answer, which no agent makes. */
export function draftOf(block: Block): BlockDraft | null {
  switch (block.kind) {
    case 'replies':
      return { kind: 'replies', options: block.options };
    case 'steps':
      return { kind: 'steps', title: block.title ?? '', steps: block.steps, ask: block.ask };
    case 'links':
      return {
        kind: 'links',
        links: block.links.map(({ url, title, description }) => ({
          url,
          title,
          description: description ?? '',
        })),
      };
    case 'form':
      return {
        kind: 'form',
        title: block.title ?? '',
        fields: block.fields.map(({ label, type, required, options }) => ({
          label,
          type,
          required,
          options: options?.join('\n') ?? '',
        })),
      };
    case 'answer':
      return null;
  }
}

/** What is wrong at a place of a draft, such as `links.0.url`. */
export type DraftProblem = 'empty' | 'address' | 'options' | 'long';
export type DraftProblems = ReadonlyMap<string, DraftProblem>;
export type BuiltBlock =
  | { readonly ok: true; readonly block: Block }
  | { readonly ok: false; readonly problems: DraftProblems };

const optional = <Name extends string>(name: Name, value: string) =>
  value.trim() === '' ? {} : ({ [name]: value.trim() } as Record<Name, string>);

/** The block as it is sent. Rows left empty are no rows, and what is said twice is said once. */
export function blockOf(draft: BlockDraft): BuiltBlock {
  const problems = new Map<string, DraftProblem>();
  const block = build(draft, problems);
  if (problems.size > 0) return { ok: false, problems };
  const checked = v.safeParse(blockSchema, block);
  if (checked.success) return { ok: true, block: checked.output };
  // What can be wrong beyond the above is a length, which the fields allow only for pasted lines.
  return { ok: false, problems: new Map([[v.getDotPath(checked.issues[0]) ?? '', 'long']]) };
}

function build(draft: BlockDraft, problems: Map<string, DraftProblem>): Block {
  switch (draft.kind) {
    case 'replies': {
      const options = linesOf(draft.options);
      if (options.length === 0) problems.set('options.0', 'empty');
      return { kind: 'replies', options };
    }
    case 'steps': {
      const steps = draft.steps.map((step) => step.trim()).filter((step) => step !== '');
      if (steps.length === 0) problems.set('steps.0', 'empty');
      return { kind: 'steps', ...optional('title', draft.title), steps, ask: draft.ask };
    }
    case 'links': {
      const links = draft.links.flatMap((link, index) => {
        if (Object.values(link).every((part) => part.trim() === '') && draft.links.length > 1) return [];
        const url = addressOf(link.url);
        if (url === null) problems.set(`links.${index}.url`, 'address');
        const title = link.title.trim() || (url === null ? '' : new URL(url).host);
        return [{ url: url ?? '', title, ...optional('description', link.description) }];
      });
      if (links.length === 0) problems.set('links.0.url', 'address');
      return { kind: 'links', links };
    }
    case 'form':
      return { kind: 'form', ...optional('title', draft.title), fields: fieldsOf(draft.fields, problems) };
  }
}

function fieldsOf(drafts: readonly FieldDraft[], problems: Map<string, DraftProblem>): Field[] {
  const names = new Set<string>();
  return drafts.map(({ label, type, required, options }, index) => {
    const name = fieldName(label, names);
    names.add(name);
    const choices = linesOf(options.split('\n'));
    if (label.trim() === '') problems.set(`fields.${index}.label`, 'empty');
    if (type === 'choice' && choices.length === 0) problems.set(`fields.${index}.options`, 'options');
    return { name, label: label.trim(), type, required, ...(type === 'choice' ? { options: choices } : {}) };
  });
}

const linesOf = (lines: readonly string[]) => [
  ...new Set(lines.map((line) => line.trim()).filter((line) => line !== '')),
];

/** The address that somebody means: "example.com/a" is one too. */
function addressOf(written: string): string | null {
  const address = written.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  const isOne =
    /^https?:\/\/[^\s]+$/i.test(whole) && URL.canParse(whole) && new URL(whole).host.includes('.');
  return isOne || /^https?:\/\/localhost\b/i.test(whole) ? whole : null;
}

const mostNameLength = 40;

/**
 * The key of a field's value, made from its label and different from those that are taken.
 *
 * @example fieldName('Order number', new Set()) // 'order_number'
 */
export function fieldName(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // Up first: ß becomes SS only there.
    .toUpperCase()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  // A label in another script leaves no letters of ours.
  const name = plain === '' ? 'field' : plain.slice(0, mostNameLength - 3);
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number++;
  return `${name}_${number}`;
}
