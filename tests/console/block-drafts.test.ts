import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  type BlockDraft,
  blockDraftSchema,
  blockOf,
  draftOf,
  emptyField,
  emptyLink,
  fieldName,
  newDraft,
  stepsIn,
} from '../../console/block-drafts.ts';
import { blockSchema } from '../../shared/protocol/blocks.ts';

const problemsOf = (draft: BlockDraft) => {
  const built = blockOf(draft);
  return built.ok ? {} : Object.fromEntries(built.problems);
};

describe('a block being made', () => {
  it('leaves out rows that are empty, and says once what is there twice', () => {
    expect(blockOf({ kind: 'replies', options: [' Yes ', '', 'No', 'Yes'] })).toEqual({
      ok: true,
      block: { kind: 'replies', options: ['Yes', 'No'] },
    });
  });

  it('says what is missing, and where', () => {
    expect(problemsOf({ kind: 'replies', options: ['', ' '] })).toEqual({ 'options.0': 'empty' });
    expect(problemsOf({ kind: 'steps', title: 'T', steps: [''], ask: true })).toEqual({ 'steps.0': 'empty' });
    expect(problemsOf({ kind: 'links', links: [{ ...emptyLink, url: 'javascript:alert(1)' }] })).toEqual({
      'links.0.url': 'address',
    });
    expect(
      problemsOf({
        kind: 'form',
        title: '',
        fields: [emptyField, { ...emptyField, label: 'Size', type: 'choice', options: ' \n' }],
      }),
    ).toEqual({ 'fields.0.label': 'empty', 'fields.1.options': 'options' });
  });

  it('completes an address, and names a link after its site where it has no title', () => {
    expect(
      blockOf({ kind: 'links', links: [{ ...emptyLink, url: 'shop.example/help' }, emptyLink] }),
    ).toEqual({
      ok: true,
      block: { kind: 'links', links: [{ url: 'https://shop.example/help', title: 'shop.example' }] },
    });
  });

  it('names the fields of a form after their labels, each differently', () => {
    const names = new Set<string>();
    for (const label of ['Order number', 'Order number!', 'Größe', '注文番号', '電話', '1. Date'])
      names.add(fieldName(label, names));
    expect([...names]).toEqual(['order_number', 'order_number_2', 'grosse', 'field', 'field_2', 'date']);
  });

  it('refuses choices that are too long, which only pasting brings in', () => {
    expect(
      problemsOf({
        kind: 'form',
        title: '',
        fields: [{ ...emptyField, label: 'A', type: 'choice', options: 'x'.repeat(81) }],
      }),
    ).toEqual({ 'fields.0.options.0': 'long' });
  });

  it('is the same block again after it was sent and taken back', () => {
    const draft: BlockDraft = {
      kind: 'form',
      title: 'Your order',
      fields: [
        { label: 'Number', type: 'text', required: true, options: '' },
        { label: 'Size', type: 'choice', required: false, options: 'S\nM' },
      ],
    };
    const built = blockOf(draft);
    if (!built.ok) throw new Error('expected a block');
    expect(draftOf(built.block)).toEqual(draft);
  });

  it('is either a block that may be sent or says why not, whatever was typed', () => {
    const anything = fc.oneof(
      fc.record({ kind: fc.constant('replies' as const), options: fc.array(fc.string(), { maxLength: 8 }) }),
      fc.record({
        kind: fc.constant('steps' as const),
        title: fc.string(),
        steps: fc.array(fc.string(), { maxLength: 12 }),
        ask: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('links' as const),
        links: fc.array(
          fc.record({
            url: fc.oneof(fc.webUrl(), fc.string()),
            title: fc.string(),
            description: fc.string(),
          }),
          { minLength: 1, maxLength: 6 },
        ),
      }),
      fc.record({
        kind: fc.constant('form' as const),
        title: fc.string(),
        fields: fc.array(
          fc.record({
            label: fc.string(),
            type: fc.constantFrom('text' as const, 'choice' as const, 'check' as const),
            required: fc.boolean(),
            options: fc.string(),
          }),
          { minLength: 1, maxLength: 12 },
        ),
      }),
    );
    fc.assert(
      fc.property(anything, (draft) => {
        expect(v.is(blockDraftSchema, draft)).toBe(true);
        const built = blockOf(draft);
        if (built.ok) expect(v.is(blockSchema, built.block)).toBe(true);
        else expect(built.problems.size).toBeGreaterThan(0);
      }),
    );
  });
});

describe('steps from what is written', () => {
  it('are its list items; what leads up to them stays words', () => {
    expect(stepsIn('Try this:\n\n1. Open the film\n2) Press C\nThen tell me.')).toEqual({
      words: 'Try this:\nThen tell me.',
      steps: ['Open the film', 'Press C'],
    });
  });

  it('are its lines where it has no list, and nothing where it is one line', () => {
    expect(stepsIn('Open the film\nPress C').steps).toEqual(['Open the film', 'Press C']);
    expect(stepsIn('Just a word')).toEqual({ words: 'Just a word', steps: [] });
  });

  it('end in an empty row to go on with', () => {
    expect(newDraft('steps', '- a\n- b')).toEqual({
      draft: { kind: 'steps', title: '', steps: ['a', 'b', ''], ask: true },
      words: '',
    });
  });
});
