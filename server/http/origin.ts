/** Which page a request comes from, and whether it may. */
import type { IncomingMessage } from 'node:http';

/** Whether `origin` is the address under which this very request reached us. */
export function isOwnOrigin(origin: string, request: IncomingMessage, publicUrl: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  return new URL(origin).host === request.headers.host;
}

/**
 * Browsers name the page's origin on every WebSocket and every cross-site request; other programs name none, and
 * could forge one, so this protects visitors and agents from foreign pages and is no authentication.
 */
export function mayConnect(request: IncomingMessage, origins: string[], publicUrl: string | null): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return isOwnOrigin(origin, request, publicUrl) || (origin !== 'null' && allows(origins, origin));
}

export const allows = (origins: string[], origin: string): boolean =>
  origins.includes('*') || origins.includes(origin);

/** Over https the name says that no other host and no plain connection can have set the cookie. */
const cookieNames = { secure: '__Host-rapport', plain: 'rapport' };

/** The console's session token, from its cookie. */
export function cookieToken(request: IncomingMessage): string | null {
  const pairs = request.headers.cookie?.split(/; */) ?? [];
  for (const name of [cookieNames.secure, cookieNames.plain]) {
    const pair = pairs.find((part) => part.startsWith(`${name}=`));
    if (pair) return pair.slice(name.length + 1) || null;
  }
  return null;
}

/** `Set-Cookie` for the console: out of reach of scripts, never sent along from another site. */
export function sessionCookie(token: string, maxAgeSeconds: number, secure: boolean): string {
  const name = secure ? cookieNames.secure : cookieNames.plain;
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}${secure ? '; Secure' : ''}`;
}

/**
 * Whether a request that rides on the cookie was made by our own page. `SameSite=Strict` already keeps the cookie
 * from foreign sites; this also stops other ports and subdomains of the same site.
 */
export function isSameOrigin(request: IncomingMessage, publicUrl: string | null): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  return origin === undefined || isOwnOrigin(origin, request, publicUrl);
}
