/**
 * What goes with the message an agent writes: one block and some files, for each conversation. Blocks are kept on
 * this device like the draft they belong to; files are on the server once they are up, and are attached anew after
 * a reload, because the server lets go of what nobody sends.
 */
import { signal } from '@preact/signals';
import * as v from 'valibot';
import type { Attachment } from '../../shared/protocol/blocks.ts';
import { type BlockDraft, blockDraftSchema } from '../block-drafts.ts';
import { readAllStored, writeStored } from './storage.ts';

interface UploadFields {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
}
export type Upload =
  | (UploadFields & { readonly state: 'uploading'; readonly sentBytes: number })
  /** `again`: another try may help. */
  | (UploadFields & { readonly state: 'failed'; readonly reason: string; readonly again: boolean })
  | (UploadFields & { readonly state: 'done'; readonly file: Attachment });

export interface Enclosure {
  readonly block: BlockDraft | null;
  readonly uploads: readonly Upload[];
}

export const nothingEnclosed: Enclosure = { block: null, uploads: [] };

export const enclosures = signal<ReadonlyMap<string, Enclosure>>(new Map());

let owner = '';

/** Takes up the blocks this agent left unsent on this device. */
export function openEnclosures(agentId: string): void {
  owner = agentId;
  const kept = readAllStored(`block.${agentId}.`).flatMap(([conversation, json]) => {
    const block = parseDraft(json);
    return block === null ? [] : [[conversation, { block, uploads: [] }] as const];
  });
  enclosures.value = new Map(kept);
}

export function parseDraft(json: string): BlockDraft | null {
  try {
    const read = v.safeParse(blockDraftSchema, JSON.parse(json));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** Puts them out of sight; blocks stay on the device for the same agent's return. */
export function closeEnclosures(): void {
  enclosures.value = new Map();
}

function put(conversation: string, change: (before: Enclosure) => Enclosure): void {
  const before = enclosures.value.get(conversation) ?? nothingEnclosed;
  const after = change(before);
  if (after === before) return;
  const next = new Map(enclosures.value);
  if (after.block === null && after.uploads.length === 0) next.delete(conversation);
  else next.set(conversation, after);
  enclosures.value = next;
  if (after.block !== before.block)
    writeStored(`block.${owner}.${conversation}`, after.block === null ? null : JSON.stringify(after.block));
}

export function blockChanged(conversation: string, block: BlockDraft | null): void {
  put(conversation, (before) => ({ ...before, block }));
}

export function uploadsAdded(conversation: string, added: readonly Upload[]): void {
  put(conversation, (before) => ({ ...before, uploads: [...before.uploads, ...added] }));
}

/** News of an upload; none of one that was taken out meanwhile. */
export function uploadChanged(conversation: string, upload: Upload): void {
  put(conversation, (before) =>
    before.uploads.some(({ key }) => key === upload.key)
      ? { ...before, uploads: before.uploads.map((known) => (known.key === upload.key ? upload : known)) }
      : before,
  );
}

export function uploadRemoved(conversation: string, key: string): void {
  put(conversation, (before) => ({
    ...before,
    uploads: before.uploads.filter((upload) => upload.key !== key),
  }));
}

/** It went out with a message, or the conversation is gone. */
export function enclosureCleared(conversation: string): void {
  put(conversation, () => nothingEnclosed);
}
