/** Values that a schema would take, and what becomes of them when chance has its way. */
import { oneOf, type Random, uuidOf } from '../faults/random.ts';

/** As `@valibot/to-json-schema` and `openapi.json` write it, as far as it matters here. */
export interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}

/** One of these, of which there is at least one. */
export function pick<T>(random: Random, of: readonly T[]): T {
  const at = Math.floor(random() * of.length);
  if (at >= of.length) throw new Error('nothing to pick from');
  return of[at] as T;
}

const whole = (random: Random, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1));

/** Up to 2,000, and mostly less than a hundred: what is large costs the sender most. */
const mostlyFew = (random: Random) => Math.ceil(2000 * random() ** 6) + 1;

/** Words that mean something to one program or another on the way; `texts` of the hostile set are longer. */
const words = [
  'hello',
  'Where is my order 48213?',
  'Wo bleibt meine Bestellung?',
  '<img src=x onerror=alert(1)>',
  '{{7*7}}',
  "' OR 1=1 --",
  'a\u0000b',
  '\ud800',
  '\u202egnp.exe',
  'e\u0301\u200b\u2066',
  '👩‍👩‍👧',
  '=1+1',
  '../../etc/passwd',
  'javascript:alert(1)',
  'from:a tag:"b" before:2026-13-99',
  '1. one\n2. two\n- **three**',
  '__proto__',
  'constructor',
  '[a](b) `c` ***d***',
  'https://example.com/?a=b#c',
  '> On Sun, Nov 22, 2026 a@b.c wrote:',
  '',
];
const numbers = [0, -0, 1, -1, 0.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e21, 1e308, 65_536];

/** A string that the pattern takes, for the patterns there are. */
function patterned(pattern: string, random: Random, ids: readonly string[]): string {
  if (pattern.includes('{8}-')) return uuidOf(random);
  if (pattern.includes('{32}')) return oneOf(random, ids) ?? uuidOf(random).replaceAll('-', '');
  return pattern.includes('2,3') ? 'en' : 'name';
}

/** A value that the schema takes, as far as a schema in JSON can tell; ids are some that were seen. */
export function sample(schema: JsonSchema, random: Random, ids: readonly string[]): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(random, schema.enum);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return sample(pick(random, branches), random, ids);
  switch (schema.type) {
    case 'string': {
      if (schema.pattern !== undefined) return patterned(schema.pattern, random, ids);
      if (schema.format === 'date-time') return new Date(1.9e12).toISOString();
      if (schema.format === 'email') return 'kim@example.com';
      return (pick(random, words) || 'x').slice(0, schema.maxLength ?? 8000);
    }
    case 'integer':
    case 'number':
      return whole(random, schema.minimum ?? 0, Math.min(schema.maximum ?? 5, (schema.minimum ?? 0) + 5));
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    case 'array':
      return Array.from(
        { length: whole(random, schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, 3)) },
        () => sample(schema.items ?? {}, random, ids),
      );
    case 'object': {
      const made: Record<string, unknown> = {};
      for (const [name, inner] of Object.entries(schema.properties ?? {}))
        if (schema.required?.includes(name) || random() < 0.5) made[name] = sample(inner, random, ids);
      if (typeof schema.additionalProperties === 'object')
        for (let more = whole(random, 0, 3); more > 0; more--)
          made[patterned('{32}', random, ids)] = sample(schema.additionalProperties, random, ids);
      return made;
    }
    default:
      return pick(random, [null, 1, 'x', true]);
  }
}

/** What no field expects. */
const odd: ((random: Random) => unknown)[] = [
  () => null,
  () => [],
  () => ({}),
  () => true,
  (random) => pick(random, numbers),
  (random) => pick(random, words),
  (random) => (pick(random, words) || 'x').repeat(mostlyFew(random)).slice(0, 60_000),
  (random) => Array.from({ length: mostlyFew(random) }, () => 1),
  (random) => {
    let nested: unknown = 1;
    for (let depth = mostlyFew(random); depth > 0; depth--)
      nested = random() < 0.5 ? [nested] : { a: nested };
    return nested;
  },
  () => JSON.parse('{"toString":"x","valueOf":"x","toJSON":"x","then":"x","length":-1}'),
  () => JSON.parse('{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}}}'),
  () => ({ _placeholder: true, num: 0 }),
  () => ({ $ne: null, $where: 'sleep(1000)' }),
];

/** Somewhere in the value something is another, gone, doubled, or there although nobody asked for it. */
export function mutated(value: unknown, random: Random): unknown {
  if (Array.isArray(value) && value.length > 0 && random() < 0.8) {
    const at = whole(random, 0, value.length - 1);
    if (random() < 0.15) return value.concat(value);
    return value.map((each, index) => (index === at ? mutated(each, random) : each));
  }
  if (typeof value === 'object' && value !== null && random() < 0.85) {
    const entries = Object.entries(value);
    const at = whole(random, 0, entries.length);
    const [name, inner] = entries[at] ?? [pick(random, words), null];
    const changed = Object.fromEntries(entries);
    if (random() < 0.15) delete changed[name];
    // As JSON would, and not as an assignment does for `__proto__`.
    else
      Object.defineProperty(changed, name, {
        value: mutated(inner, random),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    return changed;
  }
  if (typeof value === 'string' && random() < 0.5) return mutatedText(value, random);
  return pick(random, odd)(random);
}

const marks = [
  ...'{}[]",:0123456789-_/\\<>&=#*`~|()',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\u2028',
  '\ufeff',
  'é',
  '💡',
];

/** The text with pieces taken out, put in, doubled or moved. */
export function mutatedText(text: string, random: Random): string {
  let now = text;
  for (let times = whole(random, 1, 4); times > 0; times--) {
    const at = whole(random, 0, now.length);
    const to = Math.min(now.length, at + whole(random, 0, 12));
    const [before, piece, after] = [now.slice(0, at), now.slice(at, to), now.slice(to)];
    now =
      oneOf(random, [
        () => before + after,
        () => before + pick(random, marks) + piece + after,
        () => before + piece.repeat(whole(random, 2, 40)) + after,
        () => before + pick(random, words) + after,
        () => after + before,
        () => before + pick(random, marks).repeat(whole(random, 1, 400)) + after,
      ])?.() ?? now;
  }
  return now.slice(0, 60_000);
}

/** The bytes with some of them others, gone or doubled. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Buffer<ArrayBuffer> {
  let now: Buffer<ArrayBuffer> = Buffer.from(bytes);
  for (let times = whole(random, 1, 6); times > 0; times--) {
    const at = whole(random, 0, Math.max(0, now.length - 1));
    if (random() < 0.6 && now.length > 0)
      now[at] = oneOf(random, [0, 0xff, 0x7f, 0x80, whole(random, 0, 255)]) ?? 0;
    else if (random() < 0.5)
      now = Buffer.concat([now.subarray(0, at), now.subarray(at + whole(random, 0, 64))]);
    else now = Buffer.concat([now.subarray(0, at + 1), now.subarray(Math.max(0, at - 64))]);
  }
  return now.subarray(0, 200_000);
}
