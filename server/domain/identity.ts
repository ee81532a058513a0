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
  },
  'expected a JSON object with sub, iat and exp',
);

const refused = (sentence: string): Failure => failure('bad_identity', `Identity token: ${sentence}.`);

/** Checks a token of the inbox called `inbox`, whose secret is `secret`. */
export async function verifyIdentity(
  token: string,
  secret: string,
  inbox: string,
  now: Millis,
): Promise<{ ok: true; identity: SignedIdentity } | Failure> {
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
  let payload: Uint8Array;
  try {
    ({ payload } = await compactVerify(token, new TextEncoder().encode(secret), { algorithms: ['HS256'] }));
  } catch {
    return refused(
      `the signature does not match. Expected HMAC-SHA256 with the identity secret of the inbox “${inbox}”, the secret taken as text, just as it was shown`,
    );
  }
  let said: unknown;
  try {
    said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    return refused('expected a JSON object in UTF-8 as its second part');
  }
  const parsed = v.safeParse(claims, said);
  if (!parsed.success) return refused(sentenceOf(parsed.issues[0]));
  const { sub, name, email, attributes, iat, exp, nbf } = parsed.output;
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
  };
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
