/**
 * What a push service needs and what it must not read: the payload encrypted for the browser alone (RFC 8291, in one
 * record of aes128gcm, RFC 8188) and proof of who sends (VAPID, RFC 8292).
 */
import { createCipheriv, createECDH, createHmac, type ECDH, randomBytes } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';

/** As the browser gives them: base64url of its public key and of a shared secret. */
export interface PushKeys {
  p256dh: string;
  auth: string;
}

const curve = 'prime256v1';
const publicKeyBytes = 65;
const authBytes = 16;
const recordBytes = 4096;
const saltBytes = 16;

const hmac = (key: Buffer, ...parts: (Buffer | string)[]): Buffer => {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
};

/** Whether they are keys at all: a point on the curve, and a secret of the right length. */
export function areKeys({ p256dh, auth }: PushKeys): boolean {
  const point = Buffer.from(p256dh, 'base64url');
  if (point.length !== publicKeyBytes || Buffer.from(auth, 'base64url').length !== authBytes) return false;
  try {
    const own = createECDH(curve);
    own.generateKeys();
    own.computeSecret(point);
    return true;
  } catch {
    return false;
  }
}

/** The body of the request; `own` and `salt` are fresh for each. */
export function encrypted(
  payload: string,
  { p256dh, auth }: PushKeys,
  own: ECDH = freshKeys(),
  salt: Buffer = randomBytes(saltBytes),
): Buffer {
  const theirKey = Buffer.from(p256dh, 'base64url');
  const ownKey = own.getPublicKey();
  const shared = hmac(Buffer.from(auth, 'base64url'), own.computeSecret(theirKey));
  const secret = hmac(shared, 'WebPush: info\0', theirKey, ownKey, '\x01');
  const pseudoRandom = hmac(salt, secret);
  const key = hmac(pseudoRandom, 'Content-Encoding: aes128gcm\0\x01').subarray(0, 16);
  const nonce = hmac(pseudoRandom, 'Content-Encoding: nonce\0\x01').subarray(0, 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const head = Buffer.alloc(saltBytes + 5);
  salt.copy(head);
  head.writeUInt32BE(recordBytes, saltBytes);
  head.writeUInt8(ownKey.length, saltBytes + 4);
  // 2 marks the last record.
  return Buffer.concat([head, ownKey, cipher.update(`${payload}\x02`), cipher.final(), cipher.getAuthTag()]);
}

function freshKeys(): ECDH {
  const keys = createECDH(curve);
  keys.generateKeys();
  return keys;
}

/** The server's own keys: made once, because subscriptions hold for the public one alone. */
export interface VapidKeys {
  publicKey: string;
  privateKey: string;
}

export function freshVapidKeys(): VapidKeys {
  const keys = freshKeys();
  return {
    publicKey: keys.getPublicKey('base64url'),
    // Leading zeros belong to it.
    privateKey: keys.getPrivateKey('hex').padStart(64, '0'),
  };
}

/** Push services refuse tokens for longer than a day. */
const tokenLife = '12h';

/** `Authorization` for a push service; `contact` is a mailto: or https: address at which its operator finds us. */
export async function vapid(
  { publicKey, privateKey }: VapidKeys,
  endpoint: string,
  contact: string,
): Promise<string> {
  const point = Buffer.from(publicKey, 'base64url');
  const key = await importJWK(
    {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
      d: Buffer.from(privateKey, 'hex').toString('base64url'),
    },
    'ES256',
  );
  const token = await new SignJWT({})
    .setProtectedHeader({ typ: 'JWT', alg: 'ES256' })
    .setAudience(new URL(endpoint).origin)
    .setExpirationTime(tokenLife)
    .setSubject(contact)
    .sign(key);
  return `vapid t=${token}, k=${publicKey}`;
}
