/** Files that come with messages, and agents' pictures: their bytes in and out. */
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import * as v from 'valibot';
import { type Failure, failure } from '../../../shared/protocol/errors.ts';
import { fileAnswer, photoAnswer } from '../../../shared/protocol/http.ts';
import { idSchema } from '../../../shared/protocol/ids.ts';
import { type Actor, photoVersion } from '../../domain/domain.ts';
import {
  mostPhotoBytes,
  readableFile,
  removePhoto,
  setPhoto,
  takeFile,
  tooLarge,
  type Upload,
  uploadTerms,
} from '../../domain/files.ts';
import { isLoopback } from '../../domain/limits.ts';
import { fileTypeOf } from '../../files/file-kinds.ts';
import { contentDisposition } from '../../files/file-name.ts';
import type { FileRow } from '../../store/files.ts';
import { type ApiOptions, actorOf, addressOf, askerOf, isFailure, type Route } from '../route.ts';

/** A link on which nothing comes for so long is dead. */
const uploadIdleMs = 30_000;
/** Uploads that one sender may have under way at once. */
const mostUploads = 6;
const day = 24 * 60 * 60;

const reading = { visitorOr: 'conversations:read' } as const;

const parsed = (value: unknown): string | null => {
  const id = v.safeParse(idSchema, value);
  return id.success ? id.output : null;
};

export function fileRoutes(options: ApiOptions): Route[] {
  const { gate } = options;
  const { domain, limits } = gate;
  const uploading = new Map<string, number>();

  /** Runs an upload within the sender's and the address's limits; undefined when the sender went away. */
  async function upload<Answer extends object>(
    request: Request,
    sender: Actor,
    maxBytes: number,
    take: (source: Upload['source']) => Promise<Answer>,
  ): Promise<Answer | Failure | undefined> {
    // A length that is not named may be the largest.
    const declared = Number(request.headers['content-length'] ?? maxBytes);
    if (declared > maxBytes) return tooLarge(maxBytes);
    const key = `${sender.kind}:${sender.id}`;
    const address = addressOf(request);
    const known = sender.kind === 'agent' || isLoopback(request.ip ?? '');
    const refused =
      (await limits.use('files', key)) ??
      (await limits.use('fileBytes', key, declared)) ??
      (known ? null : await limits.use('addressFiles', address)) ??
      (known ? null : await limits.use('addressFileBytes', address, declared));
    if (refused) return refused;
    const others = uploading.get(key) ?? 0;
    if (others >= mostUploads)
      return failure('rate_limited', 'Too many files at once. Send this one when another is through.', 1000);
    uploading.set(key, others + 1);
    request.setTimeout(uploadIdleMs, () => request.destroy());
    try {
      // The stream outlives a refusal, so that the answer can still be heard.
      return await take(request.iterator({ destroyOnReturn: false }));
    } catch (error) {
      if (request.destroyed && !request.complete) return undefined;
      throw error;
    } finally {
      const left = (uploading.get(key) ?? 1) - 1;
      if (left) uploading.set(key, left);
      else uploading.delete(key);
    }
  }

  return [
    {
      method: 'post',
      path: '/files',
      summary:
        'Uploads a file, to be sent with a message within 24 hours. Visitors’ token, or an agent’s session. What it is is found in its bytes; where and when a JPEG, PNG or WebP was taken is removed.',
      access: { visitorOr: 'conversations:answer' },
      rawBody: 'application/octet-stream',
      headers: {
        'x-file-name': 'its name in UTF-8, percent-encoded',
        'x-conversation': 'of agents: id of the conversation that the file is for',
      },
      answer: fileAnswer,
      async run({ request }) {
        if (gate.draining()) return failure('draining', undefined, 2000);
        const sender = await actorOf(options, request);
        if (isFailure(sender)) return sender;
        const name = decodedName(request.headers['x-file-name']);
        if (name === null) return failure('bad_command', 'x-file-name: expected percent-encoded UTF-8.');
        const allowed = await uploadTerms(domain, sender, parsed(request.headers['x-conversation']));
        if (!allowed.ok) return allowed;
        const { terms } = allowed;
        return upload(request, sender, terms.maxBytes, (source) =>
          takeFile(domain, { kind: sender.kind, id: sender.id }, terms, { name, source }),
        );
      },
    },
    {
      method: 'get',
      path: '/files/:id',
      summary:
        'The bytes of a file: for the visitor who uploaded it or in whose conversation it was sent, and for agents. Takes ranges.',
      access: reading,
      rawAnswer: 'application/octet-stream',
      async run({ request, response }) {
        const reader = await askerOf(options, reading, request);
        const id = parsed(request.params['id']);
        const file = id && (await readableFile(domain, reader, id));
        if (!file) return failure('not_found');
        response.vary('Authorization').vary('Cookie');
        response.set({
          'Cache-Control': `private, max-age=${day}, immutable`,
          'Cross-Origin-Resource-Policy': 'same-origin',
        });
        return serve(request, response, file);
      },
    },
    {
      method: 'put',
      path: '/agents/me/photo',
      summary: 'Makes a picture (at most 2 MB) the one of the agent who is signed in.',
      access: 'own:write',
      rawBody: 'image/*',
      answer: photoAnswer,
      async run({ request }) {
        const agent = await signedIn(request);
        if (isFailure(agent)) return agent;
        return upload(request, agent, mostPhotoBytes, (source) => setPhoto(domain, agent, source));
      },
    },
    {
      method: 'delete',
      path: '/agents/me/photo',
      summary: 'Takes the picture of the agent who is signed in away.',
      access: 'own:write',
      async run({ request, response }) {
        const agent = await signedIn(request);
        if (isFailure(agent)) return agent;
        await removePhoto(domain, agent);
        response.status(204).end();
        return undefined;
      },
    },
    {
      method: 'get',
      path: '/agents/:id/photo',
      summary: 'The picture of an agent, for everybody who may talk to them.',
      access: 'public',
      rawAnswer: 'image/*',
      async run({ request, response }) {
        const id = parsed(request.params['id']);
        const photo = id && (await domain.store.photoOf(id));
        if (!photo) return failure('not_found');
        // Its address names the version, so that a new picture has a new one.
        const current = request.query['v'] === photoVersion(photo.id);
        response.set({
          'Cache-Control': current ? `public, max-age=${365 * day}, immutable` : 'no-cache',
          'Cross-Origin-Resource-Policy': 'cross-origin',
        });
        return serve(request, response, photo);
      },
    },
  ];

  async function signedIn(request: Request): Promise<Extract<Actor, { kind: 'agent' }> | Failure> {
    const agent = await actorOf(options, request);
    if (isFailure(agent)) return agent;
    if (agent.kind !== 'agent') return failure('not_signed_in');
    return agent;
  }

  /** Sends a file or a part of it, so that whatever it holds, nothing in it runs in our name. */
  async function serve(request: Request, response: Response, file: FileRow): Promise<Failure | undefined> {
    const etag = `"${file.id}"`;
    const ifRange = request.headers['if-range'];
    // A list of ranges, or what is no range, gets the whole.
    const asked = ifRange === undefined || ifRange === etag ? request.range(file.bytes) : undefined;
    const [part, ...parts] = Array.isArray(asked) && asked.type === 'bytes' ? asked : [];
    const range = part && !parts.length ? { from: part.start, to: part.end } : undefined;
    const bytes = await domain.files.read(file.id, range);
    if (!bytes) return failure('not_found');
    response.set({
      'Content-Type': file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type,
      'Content-Disposition': contentDisposition(
        fileTypeOf(file.type)?.inline ? 'inline' : 'attachment',
        file.name,
      ),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Accept-Ranges': 'bytes',
      ETag: etag,
    });
    const without = (status: number) => {
      bytes.destroy();
      response.status(status).end();
    };
    if (knows(request, etag)) {
      without(304);
      return undefined;
    }
    if (asked === -1) {
      response.set('Content-Range', `bytes */${file.bytes}`);
      without(416);
      return undefined;
    }
    if (range) response.status(206).set('Content-Range', `bytes ${range.from}-${range.to}/${file.bytes}`);
    response.set('Content-Length', String(range ? range.to - range.from + 1 : file.bytes));
    if (request.method === 'HEAD') {
      without(response.statusCode);
      return undefined;
    }
    try {
      await pipeline(bytes, response);
    } catch (error) {
      // Whoever asked went away, or the disk failed in the middle: the connection ends, and they ask again.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE')
        domain.log.warn({ err: error }, 'a file could not be sent to its end');
    }
    return undefined;
  }
}

/** Whether the asker holds the file already. Express's `fresh` would say no to a reload, which need not fetch it anew. */
const knows = (request: Request, etag: string): boolean =>
  request.headers['if-none-match']?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ===
  true;

/** Empty when there is none; null when it is not what it should be. */
function decodedName(header: string | string[] | undefined): string | null {
  try {
    return decodeURIComponent(String(header ?? ''));
  } catch {
    return null;
  }
}
