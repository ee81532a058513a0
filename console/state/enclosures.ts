/**
 * What goes with the message an agent writes: one block and some files, for each conversation. Both are kept on this
 * device like the draft they belong to; of files that are up their names, for as long as the server keeps them.
 */
import { signal } from '@preact/signals';
import * as v from 'valibot';
import { type Attachment, attachmentSchema } from '../../shared/protocol/blocks.ts';
import { type BlockDraft, blockDraftSchema } from '../block-drafts.ts';
import { readAllStored, readDrafts, readStored, writeDraft, writeStored } from './storage.ts';

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
  const kept = new Map<string, Enclosure>();
  for (const [conversation, json] of readDrafts(`block.${agentId}.`)) {
    const block = parseDraft(json);
    if (block !== null) kept.set(conversation, { block, uploads: [] });
  }
  for (const [conversation, json] of readAllStored(`files.${agentId}.`)) {
    const uploads = parseFiles(json, Date.now());
    if (uploads.length > 0) kept.set(conversation, { block: kept.get(conversation)?.block ?? null, uploads });
    else writeStored(`files.${agentId}.${conversation}`, null);
  }
  enclosures.value = kept;
}

/** The server lets go of files that nobody sends within a day; an hour less is sure to be in time. */
const filesKeptMs = 23 * 60 * 60_000;
const keptFiles = v.object({ at: v.number(), files: v.array(attachmentSchema) });

/** The files that were up when `json` was written and are still there; none where it is nothing of ours. */
export function parseFiles(json: string, now: number): readonly Upload[] {
  try {
    const { at, files } = v.parse(keptFiles, JSON.parse(json));
    if (now - at > filesKeptMs) return [];
    return files.map((file) => ({ key: file.id, name: file.name, bytes: file.bytes, state: 'done', file }));
  } catch {
    return [];
  }
}

const doneIn = ({ uploads }: Enclosure) =>
  uploads.flatMap((upload) => (upload.state === 'done' ? [upload.file] : []));

/** Each addition counts from its own moment, so the oldest of several decides. */
function keepFiles(conversation: string, before: Enclosure, after: Enclosure): void {
  const files = doneIn(after);
  if (files.length === doneIn(before).length && files.every((file, index) => file === doneIn(before)[index]))
    return;
  const key = `files.${owner}.${conversation}`;
  const since = doneIn(before).length === 0 ? Date.now() : (sinceOf(readStored(key)) ?? Date.now());
  writeStored(key, files.length === 0 ? null : JSON.stringify({ at: since, files }));
}

function sinceOf(json: string | null): number | null {
  try {
    return v.parse(keptFiles, JSON.parse(json ?? '')).at;
  } catch {
    return null;
  }
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
  keepFiles(conversation, before, after);
  if (after.block !== before.block)
    writeDraft(`block.${owner}.${conversation}`, after.block === null ? null : JSON.stringify(after.block));
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
