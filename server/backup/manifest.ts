/** What a backup says of itself. It stands at the end of the archive: a backup without it was not finished. */
import * as v from 'valibot';

export const manifestName = 'manifest.json';
export const databaseName = 'rapport.db';
/** As `server/files/file-store.ts` lays them out. */
export const fileName = (id: string): string => `files/${id.slice(0, 2)}/${id}`;

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const partSchema = v.object({
  name: v.union([
    v.literal(databaseName),
    v.pipe(v.string(), v.regex(/^files\/([0-9a-f]{2})\/\1[0-9a-f]{30}$/)),
  ]),
  bytes: countSchema,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export const manifestSchema = v.object({
  format: v.literal(1),
  /** When the copy of the database was made. */
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  /** The newest migration that its database has seen. */
  schema: v.string(),
  counts: v.object({
    inboxes: countSchema,
    agents: countSchema,
    visitors: countSchema,
    conversations: countSchema,
    messages: countSchema,
    files: countSchema,
  }),
  parts: v.array(partSchema),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** What it holds, in a sentence. */
export function contentsOf({ madeAt, counts, parts }: Pick<Manifest, 'madeAt' | 'counts' | 'parts'>): string {
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const { inboxes, agents, visitors, conversations, messages, files } = counts;
  return (
    `${messages} messages in ${conversations} conversations of ${visitors} visitors, ${files} files, ` +
    `${agents} accounts, ${inboxes} inboxes; ${(bytes / 1e6).toFixed(1)} MB, as of ${madeAt}`
  );
}
