/**
 * Identity tokens: who a visitor is, in the word of the website they are on. A JWT (RFC 7519) signed with HMAC-SHA256
 * and the inbox's secret, made on the website's server. Whatever is wrong with one is told as a sentence for the person
 * who wrote that server: which claim, what was expected; never the secret, and never why a signature is wrong.
 */
import { compactVerify, decodeProtectedHeader } from 'jose';
import * as v from 'valibot';
import { isStorableText } from '../../shared/protocol/entities.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { attributesSchema, emailAddress } from '../../shared/protocol/visitor-events.ts';
import type { Millis } from '../store/store.ts';
import type { SignedIdentity } from '../store/visitors.ts';
import { hashToken } from './ids.ts';
import { plainName } from './names.ts';

export const mostIdentityCharacters = 8192;
/** A token that is copied from a page is of use no longer than this. */
const longestLifeSeconds = 24 * 60 * 60;
/** Clocks of two servers differ. */
const skewSeconds = 60;
/** A time beyond this is in milliseconds: as seconds it would be after the year 5138. */
const firstMillisecondTime = 1e11;

const seconds = v.pipe(
  v.number('expected a number of seconds since 1970'),
  v.finite('expected a number of seconds since 1970'),
  v.check(
    (time) => time < firstMillisecondTime,
    'expected seconds since 1970, and this looks like milliseconds',
  ),
);
const storable = v.check(isStorableText, 'expected text without NUL and half surrogate pairs');
const subWanted = 'expected a string of 1 to 200 characters, your id of the person';
const audienceWanted = 'expected the name of the inbox, or nothing';
const jtiWanted = 'expected a string of 1 to 200 characters, another one for each token';
const nameWanted = 'expected a string of at most 200 characters';

/** What a template left empty (null, or no text) says nothing. */
const claims = v.object(
  {
    sub: v.pipe(v.string(subWanted), v.minLength(1, subWanted), v.maxLength(200, subWanted), storable),
    name: v.nullish(v.pipe(v.string(nameWanted), v.maxLength(200, nameWanted), storable)),
    email: v.nullish(v.union([v.literal(''), emailAddress], 'expected an e-mail address')),
    attributes: v.nullish(attributesSchema),
    iat: seconds,
    exp: seconds,
    nbf: v.optional(seconds),
    aud: v.optional(v.union([v.string(), v.array(v.string())], audienceWanted)),
    jti: v.optional(v.pipe(v.string(jtiWanted), v.minLength(1, jtiWanted), v.maxLength(200, jtiWanted))),
  },
  'expected a JSON object with sub, iat and exp',
);

/** Ways of a token to bring its own key along (RFC 7515, 4.1). */
const ownKeys = ['jku', 'jwk', 'x5u', 'x5c', 'x5t', 'x5t#S256'];

const refused = (sentence: string): Failure => failure('bad_identity', `Identity token: ${sentence}.`);

/** What a token with a `jti` is told that has begun a session already. */
export const identityUsed = refused(
  'jti: this token has begun a session already. Expected one made for this page, or no jti',
);

/** `once`: the token has a `jti`, and may begin one session. */
export interface VerifiedIdentity {
  ok: true;
  identity: SignedIdentity;
  once: { hash: string; expiresAt: Millis } | null;
}

/** Checks a token of the inbox called `inbox`, of whose secrets any will do. */
export async function verifyIdentity(
  token: string,
  secrets: readonly string[],
  inbox: string,
  now: Millis,
): Promise<VerifiedIdentity | Failure> {
  if (token.length > mostIdentityCharacters)
    return refused(`expected at most ${mostIdentityCharacters} characters. Put less into attributes`);
  if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token))
    return refused('expected a JWT, three parts of base64url joined by dots');
  let header: Record<string, unknown>;
  try {
    header = { ...decodeProtectedHeader(token) };
  } catch {
    return refused('expected a JWT, whose first part is a JSON object in base64url');
  }
  // Pinned before anything is computed: the token does not choose how it is checked.
  if (header['alg'] !== 'HS256') return refused('alg: expected HS256, and no other algorithm');
  if ('crit' in header || 'b64' in header)
    return refused('crit and b64: expected neither, a plain JWT without extensions');
  if (ownKeys.some((name) => name in header))
    return refused('jku, jwk and x5…: expected none, because the key is the secret of the inbox');
  if ('kid' in header && !(typeof header['kid'] === 'string' && /^[\w.-]{1,100}$/.test(header['kid'])))
    return refused('kid: expected a short name, or none');
  const payload = await payloadOf(token, secrets);
  if (!payload) {
    return refused(
      `the signature does not match. Expected HMAC-SHA256 with the identity secret of the inbox “${inbox}”, the secret taken as text, just as it was shown`,
    );
  }
  let said: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(payload);
    said = JSON.parse(text);
    if (namesTwice(text)) return refused('expected each claim once');
  } catch {
    return refused('expected a JSON object in UTF-8 as its second part');
  }
  const parsed = v.safeParse(claims, said);
  if (!parsed.success) return refused(sentenceOf(parsed.issues[0]));
  const { sub, name, email, attributes, iat, exp, nbf, aud, jti } = parsed.output;
  if (aud !== undefined && ![aud].flat().includes(inbox))
    return refused(`aud: expected the name of the inbox, “${inbox}”, or nothing`);
  const clock = now / 1000;
  if (exp <= iat) return refused('exp: expected a time after iat');
  if (exp - iat > longestLifeSeconds) return refused('exp: expected at most 24 hours after iat');
  if (iat > clock + skewSeconds)
    return refused(`iat: expected a time that is not in the future. By this server it is ${when(now)}`);
  if (nbf !== undefined && nbf > clock + skewSeconds)
    return refused(`nbf: the token is not valid yet. By this server it is ${when(now)}`);
  if (exp <= clock - skewSeconds)
    return refused(
      `exp: the token has expired. Expected one made for this page. By this server it is ${when(now)}`,
    );
  return {
    ok: true,
    identity: {
      subject: sub,
      name: plainName(name ?? '') || null,
      email: email || null,
      attributes: attributes ?? null,
    },
    once:
      jti === undefined ? null : { hash: hashToken(jti), expiresAt: Math.ceil((exp + skewSeconds) * 1000) },
  };
}

/** What one of the secrets has signed, or null. */
async function payloadOf(token: string, secrets: readonly string[]): Promise<Uint8Array | null> {
  for (const secret of secrets)
    try {
      return (await compactVerify(token, new TextEncoder().encode(secret), { algorithms: ['HS256'] }))
        .payload;
    } catch {
      // Perhaps the next one.
    }
  return null;
}

/** Whether an object in a JSON text has two members of one name, of which readers take one or the other. */
function namesTwice(json: string): boolean {
  const open: Set<string>[] = [];
  for (const [token, text, colon] of json.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (text !== undefined && colon !== undefined) {
      const name = JSON.parse(text) as string;
      if (open.at(-1)?.has(name)) return true;
      open.at(-1)?.add(name);
    }
  }
  return false;
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const claim = v.getDotPath(issue);
  if (claim === null) return issue.message;
  if (issue.received === 'undefined') return `${claim}: expected it to be there`;
  const wanted =
    issue.message === 'bad_text' ? 'expected text without NUL and half surrogate pairs' : issue.message;
  return `${claim.slice(0, 80).toWellFormed()}: ${wanted}`;
}

const when = (now: Millis): string => new Date(now).toISOString();
