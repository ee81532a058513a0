import { beforeEach, describe, expect, it } from 'vitest';
import { refusedFile } from '../../console/file-limits.ts';
import {
  blockChanged,
  closeEnclosures,
  enclosureCleared,
  enclosures,
  openEnclosures,
  parseDraft,
  type Upload,
  uploadChanged,
  uploadRemoved,
  uploadsAdded,
} from '../../console/state/enclosures.ts';
import { idOf } from './samples.ts';

const conversation = idOf(1);
const upload: Upload = { key: 'k1', name: 'a.png', bytes: 10, state: 'uploading', sentBytes: 0 };
const uploads = () => enclosures.value.get(conversation)?.uploads;

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
  openEnclosures('agent');
});

describe('what goes with a message', () => {
  it('keeps a block on this device until it is sent, for the same agent only', () => {
    const block = { kind: 'replies' as const, options: ['Yes', ''] };
    blockChanged(conversation, block);
    closeEnclosures();
    expect(enclosures.value.size).toBe(0);
    openEnclosures('somebody else');
    expect(enclosures.value.size).toBe(0);
    openEnclosures('agent');
    expect(enclosures.value.get(conversation)?.block).toEqual(block);
    enclosureCleared(conversation);
    openEnclosures('agent');
    expect(enclosures.value.size).toBe(0);
  });

  it('ignores what was kept and is no block', () => {
    for (const json of ['', '{', 'null', '{"kind":"answer"}', '{"kind":"replies"}'])
      expect(parseDraft(json)).toBeNull();
  });

  it('follows an upload, and hears no more of one that was taken out', () => {
    uploadsAdded(conversation, [upload]);
    uploadChanged(conversation, { ...upload, state: 'uploading', sentBytes: 5 });
    expect(uploads()).toEqual([{ ...upload, sentBytes: 5 }]);
    uploadRemoved(conversation, 'k1');
    uploadChanged(conversation, { ...upload, state: 'uploading', sentBytes: 9 });
    expect(enclosures.value.has(conversation)).toBe(false);
  });
});

describe('a file', () => {
  const limits = { maxBytes: 1000, types: ['image' as const, 'office' as const] };
  it('is refused before the upload for what a browser can tell', () => {
    expect(refusedFile({ type: 'image/png', size: 10 }, null)).toBe('off');
    expect(refusedFile({ type: 'image/png', size: 1001 }, limits)).toBe('size');
    expect(refusedFile({ type: 'image/png', size: 0 }, limits)).toBe('empty');
    expect(refusedFile({ type: 'application/pdf', size: 10 }, limits)).toBe('type');
  });

  it('goes up when it may, or when only the server can tell', () => {
    const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    for (const type of ['image/png', document, ''])
      expect(refusedFile({ type, size: 1000 }, limits)).toBeNull();
  });
});
