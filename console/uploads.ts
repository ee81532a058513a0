/** Brings files to the server ahead of the message they go with: with progress, stopped or tried again at will. */
import * as v from 'valibot';
import { type Attachment, attachmentSchema, mostAttachments } from '../shared/protocol/blocks.ts';
import { type ApiFailure, failureOf } from './api.ts';
import { refusedFile } from './file-limits.ts';
import { fileSize } from './message-content.ts';
import { newId } from './new-id.ts';
import { failureShown } from './state/announcements.ts';
import { enclosures, type Upload, uploadChanged, uploadRemoved, uploadsAdded } from './state/enclosures.ts';
import { settingsOf } from './state/inboxes.ts';
import { locale, strings } from './words.ts';

const words = strings.files;
const uploadAnswer = v.object({ file: attachmentSchema });

/** The bytes of what is listed, and the request that carries them while there is one. */
const running = new Map<string, { readonly file: File; request: XMLHttpRequest | null }>();

/** Takes files into the message being written; what the inbox does not take is listed with the reason. */
export function attachFiles(conversation: string, inbox: string, files: readonly File[]): void {
  const room = mostAttachments - (enclosures.value.get(conversation)?.uploads.length ?? 0);
  if (files.length > room) failureShown(words.tooMany(mostAttachments));
  const limits = settingsOf(inbox)?.uploads;
  const added = files.slice(0, Math.max(0, room)).map((file): Upload => {
    const fields = { key: newId(), name: file.name || words.unnamed, bytes: file.size };
    const refused = limits === undefined ? null : refusedFile(file, limits);
    if (refused !== null)
      return {
        ...fields,
        state: 'failed',
        reason: words.refused[refused](fileSize(limits?.maxBytes ?? 0, locale)),
        again: false,
      };
    running.set(fields.key, { file, request: null });
    return { ...fields, state: 'uploading', sentBytes: 0 };
  });
  uploadsAdded(conversation, added);
  for (const upload of added) if (upload.state === 'uploading') start(conversation, upload);
}

function start(conversation: string, { key, name, bytes }: Upload): void {
  const job = running.get(key);
  if (job === undefined) return;
  const request = new XMLHttpRequest();
  job.request = request;
  const failed = (failure: ApiFailure) =>
    uploadChanged(conversation, {
      key,
      name,
      bytes,
      state: 'failed',
      reason: failure.kind === 'offline' ? words.interrupted : failure.detail,
      again: failure.kind !== 'refused' || failure.code === 'rate_limited',
    });
  request.upload.onprogress = ({ loaded }) =>
    uploadChanged(conversation, { key, name, bytes, state: 'uploading', sentBytes: Math.min(bytes, loaded) });
  request.onload = () => {
    const answer = parse(request.responseText);
    const read = v.safeParse(uploadAnswer, answer);
    if (request.status >= 300 || !read.success)
      return failed(failureOf(request.status, answer, Number(request.getResponseHeader('retry-after'))));
    running.delete(key);
    uploadChanged(conversation, { key, name, bytes, state: 'done', file: read.output.file });
  };
  request.onerror = () =>
    failed({ ok: false, code: 'unavailable', detail: '', waitSeconds: null, kind: 'offline' });
  request.open('POST', '/api/v1/files');
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('x-file-name', encodeURIComponent(name.toWellFormed()));
  request.setRequestHeader('x-conversation', conversation);
  request.send(job.file);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Stops an upload, or takes a finished file out of the message. */
export function dropUpload(conversation: string, key: string): void {
  running.get(key)?.request?.abort();
  running.delete(key);
  uploadRemoved(conversation, key);
}

export function retryUpload(conversation: string, upload: Upload): void {
  uploadChanged(conversation, {
    key: upload.key,
    name: upload.name,
    bytes: upload.bytes,
    state: 'uploading',
    sentBytes: 0,
  });
  start(conversation, upload);
}

/** A file that is on the server already, as it comes back with a message that was taken back. */
export function uploaded(file: Attachment): Upload {
  return { key: newId(), name: file.name, bytes: file.bytes, state: 'done', file };
}
