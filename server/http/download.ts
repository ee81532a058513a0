/** Files that are made while they are downloaded. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** Sends a file piece by piece. When the store fails midway the connection breaks: half a file is not taken for a whole. */
export async function download(
  response: Response,
  { name, type }: { name: string; type: string },
  pieces: AsyncIterable<string>,
): Promise<undefined> {
  response.set({
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'no-store',
  });
  await pipeline(Readable.from(pieces), response).catch(() => undefined);
}
