/**
 * Built scripts, styles and icons, read once at the start: a build under a running server can neither take a file from
 * under an answer nor mix two versions of an app. All of them together are a few megabytes.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Request, Response } from 'express';

/** A file as it goes out; compressed where the build found that worth while. */
export interface Built {
  type: string;
  etag: string;
  encoded: { identity: Buffer; gzip?: Buffer; br?: Buffer };
}

export const etagOf = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22);

/** The files of a folder by name, those beside them with `.br` and `.gz` as what they are when compressed. */
export function builtFiles(folder: string, types: readonly string[]): ReadonlyMap<string, Built> {
  const names = new Set(readdirSync(folder));
  const read = (name: string) => (names.has(name) ? readFileSync(join(folder, name)) : undefined);
  const files = [...names].filter((name) => types.includes(extname(name).slice(1)));
  return new Map(
    files.map((name) => {
      const identity = readFileSync(join(folder, name));
      const [br, gzip] = [read(`${name}.br`), read(`${name}.gz`)];
      const encoded = { identity, ...(br && { br }), ...(gzip && { gzip }) };
      return [name, { type: extname(name).slice(1), etag: etagOf(identity), encoded }];
    }),
  );
}

/** Answers with the smallest form that the asker takes. */
export function sendBuilt(
  request: Request,
  response: Response,
  { type, etag, encoded }: Built,
  cacheControl: string,
): void {
  const forms = (['br', 'gzip'] as const).filter((form) => encoded[form]);
  const accepted = request.acceptsEncodings([...forms, 'identity']) || 'identity';
  const form = forms.find((each) => each === accepted) ?? 'identity';
  if (form !== 'identity') response.set('Content-Encoding', form);
  response
    .type(type)
    .vary('Accept-Encoding')
    .set({ 'Cache-Control': cacheControl, ETag: `"${etag}-${form}"` })
    .send(encoded[form]);
}

/** For names that carry a hash of the content: a browser may keep them for ever. */
export const foreverCached = `public, max-age=${365 * 24 * 60 * 60}, immutable`;
