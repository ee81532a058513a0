/** What stays on the device of what was written and not sent. */
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDrafts, draftChanged, drafts, openDrafts } from '../../console/state/drafts.ts';
import { mostDrafts, readStored, writeDraft, writeStored } from '../../console/state/storage.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  globalThis.localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
  };
  openDrafts('agent');
});

describe('drafts', () => {
  it('come back to the same agent, line breaks and leading digits and all', () => {
    draftChanged('one', '12\nHalf a sentence');
    closeDrafts();
    openDrafts('another agent');
    expect(drafts.value.size).toBe(0);
    openDrafts('agent');
    expect(drafts.value).toEqual(new Map([['one', '12\nHalf a sentence']]));
    draftChanged('one', '');
    expect(kept.size).toBe(0);
  });

  it('are read as they were kept before they had a time', () => {
    writeStored('draft.agent.one', 'An older one');
    openDrafts('agent');
    expect(drafts.value.get('one')).toBe('An older one');
  });

  it('are so many at most; the one written longest ago makes room', () => {
    for (let count = 0; count < mostDrafts; count++) draftChanged(`c${count}`, `draft ${count}`);
    draftChanged('c0', 'draft 0, gone on with');
    draftChanged('new', 'one more');
    expect(drafts.value.size).toBe(mostDrafts);
    expect(drafts.value.has('c1')).toBe(false);
    expect(drafts.value.get('c0')).toBe('draft 0, gone on with');
    expect(readStored('draft.agent.c1')).toBeNull();
  });

  it('left by several tabs are cut to the newest on the next start', () => {
    for (let count = 0; count < mostDrafts + 5; count++)
      writeDraft(`draft.agent.c${count}`, `draft ${count}`, 1000 - count);
    openDrafts('agent');
    expect(drafts.value.size).toBe(mostDrafts);
    expect(drafts.value.has('c0')).toBe(true);
    expect(drafts.value.has(`c${mostDrafts}`)).toBe(false);
    expect(kept.size).toBe(mostDrafts);
  });
});
