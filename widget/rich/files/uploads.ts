/**
 * The files of the draft: taken, refused, uploaded one or two at a time, cancelled, tried again. What shows is in
 * `state.attachments`; the files themselves stay here, because a signal is no place for megabytes.
 */
import { signal } from '@preact/signals-core';
import type { Attachment, mostAttachments } from '../../../shared/protocol/blocks.ts';
import type { Upload, WidgetState } from '../../state.ts';
import { isUploaded } from '../checks.ts';
import { type FileProblem, fileProblem, type Uploads } from './limits.ts';

/** Held to the wire's own limit by its type, because importing the value would bring all schemas along. */
export const mostFiles: typeof mostAttachments = 10;
/** Two at a time fill a slow uplink; more only make every one of them late. */
const mostAtOnce = 2;

export interface Refused {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly problem: FileProblem | 'tooMany';
}

export interface UploadPorts {
  /** The visitor's token; null while there is no link. */
  token(): Promise<string | null>;
  newRequest(): XMLHttpRequest;
  newKey(): string;
  shrink(file: File): Promise<File>;
  mayShrink(file: File): boolean;
  /** An address under which the file can be shown. */
  preview(file: File): string;
  /** An uploaded image can be shown from here, without being fetched. */
  known(attachment: Attachment, preview: string): void;
}

export type UploadQueue = ReturnType<typeof createUploads>;

/** Codes of a failed upload that are the widget's own; others are the server's. */
export const offline = 'offline';

export function createUploads(ports: UploadPorts, state: Pick<WidgetState, 'attachments'>) {
  const { attachments } = state;
  const refused = signal<readonly Refused[]>([]);
  const files = new Map<string, File>();
  const previews = new Map<string, string>();
  const requests = new Map<string, XMLHttpRequest>();
  const waiting: string[] = [];
  let running = 0;

  const isHere = (key: string) => attachments.value.some((upload) => upload.key === key);

  function change(key: string, edit: (upload: Upload) => Upload): void {
    attachments.value = attachments.value.map((upload) => (upload.key === key ? edit(upload) : upload));
  }

  const basics = ({ key, name, type, bytes }: Upload) => ({ key, name, type, bytes });
  const fail = (key: string, reason: string) =>
    change(key, (upload) => ({ ...basics(upload), state: 'failed', reason }));

  function pump(): void {
    while (running < mostAtOnce) {
      const key = waiting.shift();
      if (key === undefined) return;
      if (!isHere(key)) continue;
      running++;
      void upload(key).finally(() => {
        running--;
        requests.delete(key);
        pump();
      });
    }
  }

  async function upload(key: string): Promise<void> {
    const chosen = files.get(key);
    if (chosen === undefined) return;
    const file = await ports.shrink(chosen);
    const token = await ports.token();
    if (!isHere(key)) return;
    if (token === null) return fail(key, offline);
    change(key, (upload) => ({ ...upload, bytes: file.size }));
    const raw = await post(key, file, token);
    if (!isHere(key)) return;
    if (isUploaded(raw)) {
      const preview = previews.get(key);
      if (preview !== undefined) ports.known(raw.file, preview);
      change(key, (upload) => ({ ...basics(upload), state: 'ready', attachment: raw.file }));
      return;
    }
    const code = (raw as { code?: unknown } | null)?.code;
    fail(key, typeof code === 'string' ? code : offline);
  }

  /** Resolves to what the server said, or to null when nothing came back. */
  function post(key: string, file: File, token: string): Promise<unknown> {
    return new Promise((resolve) => {
      const request = ports.newRequest();
      requests.set(key, request);
      request.upload.onprogress = ({ loaded, total }) =>
        change(key, (upload) =>
          upload.state === 'uploading' ? { ...upload, progress: total > 0 ? loaded / total : 0 } : upload,
        );
      request.onloadend = () => {
        try {
          resolve(JSON.parse(request.responseText));
        } catch {
          resolve(null);
        }
      };
      request.open('POST', '/api/v1/files');
      request.setRequestHeader('authorization', `Bearer ${token}`);
      request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()));
      request.setRequestHeader('content-type', file.type || 'application/octet-stream');
      request.send(file);
    });
  }

  function start(key: string): void {
    waiting.push(key);
    pump();
  }

  function forget(key: string): void {
    files.delete(key);
    previews.delete(key);
    requests.get(key)?.abort();
  }

  return {
    refused,
    /** The picture of a file of the draft, if it is one. */
    previewOf: (key: string) => previews.get(key),
    /** Takes what can be taken and says of the rest why not. */
    add(chosen: readonly File[], uploads: Uploads): void {
      const complaints: Refused[] = [];
      const taken: Upload[] = [];
      for (const file of chosen) {
        const key = ports.newKey();
        const { name, type, size: bytes } = file;
        const problem = fileProblem(file, uploads, ports.mayShrink(file));
        if (problem !== null) complaints.push({ key, name, bytes, problem });
        else if (attachments.value.length + taken.length >= mostFiles) {
          if (!complaints.some((one) => one.problem === 'tooMany')) {
            complaints.push({ key, name, bytes, problem: 'tooMany' });
          }
        } else {
          files.set(key, file);
          if (type.startsWith('image/')) previews.set(key, ports.preview(file));
          taken.push({ key, name, type, bytes, state: 'uploading', progress: 0 });
        }
      }
      refused.value = complaints;
      attachments.value = [...attachments.value, ...taken];
      for (const { key } of taken) start(key);
    },
    /** Takes a file back: an upload under way is cancelled. */
    remove(key: string): void {
      attachments.value = attachments.value.filter((upload) => upload.key !== key);
      forget(key);
    },
    retry(key: string): void {
      change(key, (upload) => ({ ...basics(upload), state: 'uploading', progress: 0 }));
      start(key);
    },
    /** The connection is back: what failed for want of it is tried again. */
    resume(): void {
      for (const upload of attachments.value) {
        if (upload.state === 'failed' && upload.reason === offline) this.retry(upload.key);
      }
    },
    dismiss(): void {
      refused.value = [];
    },
    /** Lets go of files that are no longer in the draft, because they were sent. */
    tidy(): void {
      for (const key of [...files.keys()]) if (!isHere(key)) forget(key);
    },
  };
}
