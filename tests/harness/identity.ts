/** Identity tokens as a website's server makes them: with nothing but HMAC-SHA256, so that no library of ours is its own judge. */
import { createHmac } from 'node:crypto';
import { apiKey } from './credentials.ts';

const base64url = (part: unknown): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

/** A JWT of any header and payload; a string payload goes in as it is. */
export function jwt(header: object, payload: unknown, secret: string | Buffer): string {
  const signed = `${base64url(header)}.${base64url(payload)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

/** A good token for an hour, with these claims. */
export function identityToken(secret: string, claims: object): string {
  const iat = Math.floor(Date.now() / 1000);
  return jwt({ alg: 'HS256', typ: 'JWT' }, { iat, exp: iat + 3600, ...claims }, secret);
}

/** Makes the secret of an inbox, as an operator does. */
export async function makeSecret(url: string, inbox = 'demo'): Promise<string> {
  const response = await fetch(`${url}/api/v1/inboxes/${inbox}/identity-secret`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}` },
  });
  const { secret } = (await response.json()) as { secret: string };
  return secret;
}
