/** Files that come with messages, and agents' pictures: taken, found again, and swept when nobody sent them. */
import type { Attachment } from '../../shared/protocol/blocks.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { type FileKind, fileTypeOf, kindNames } from '../files/file-kinds.ts';
import { cleanFileName } from '../files/file-name.ts';
import type { ArrivedFile } from '../files/file-store.ts';
import { Arrival, mostPixels, preparePicture } from '../files/inspect.ts';
import type { FileOwner, FileRow } from '../store/files.ts';
import { type Asker, authorize } from './authorize.ts';
import { type Actor, type Domain, photoAddress } from './domain.ts';
import { newId } from './ids.ts';

/** A file that was not sent by then was given up. */
const unsentMs = 24 * 60 * 60 * 1000;
/** Bytes that nobody knows after this long belong to an upload that a crash cut short; the longest takes far less. */
const orphanMs = 60 * 60 * 1000;
export const mostPhotoBytes = 2 * 1024 * 1024;

export interface Upload {
  /** As the sender's device calls it. */
  name: string;
  source: AsyncIterable<Uint8Array>;
}

interface Terms {
  inbox: string | null;
  maxBytes: number;
  kinds: readonly FileKind[];
  /** Only pictures that browsers show. */
  inlineOnly?: boolean;
}

/** What a sender may upload where; agents name the conversation it is meant for. */
export async function uploadTerms(
  domain: Domain,
  sender: Actor,
  conversation: string | null,
): Promise<{ ok: true; terms: Terms } | Failure> {
  if (sender.kind === 'agent') {
    if (conversation === null)
      return failure('bad_command', 'x-conversation: expected the conversation that the file is for.');
  }
  const inbox = sender.kind === 'visitor' ? sender.inbox : await inboxOf(domain, conversation);
  if (!inbox) return failure('not_found');
  if (sender.kind === 'visitor' && (await domain.store.blockOf(sender.id))) return failure('blocked');
  const { uploads } = inbox.settings;
  if (!uploads) return failure('file_type', 'This chat takes no files.');
  return { ok: true, terms: { inbox: inbox.id, maxBytes: uploads.maxBytes, kinds: uploads.types } };
}

async function inboxOf({ store, inboxes }: Domain, conversation: string | null) {
  const row = conversation === null ? null : await store.conversation(conversation);
  return row && inboxes.byId(row.inbox.id);
}

/** Takes a file while it arrives; what is refused or breaks off leaves nothing behind. */
export async function takeFile(
  domain: Domain,
  owner: FileOwner,
  terms: Terms,
  { name, source }: Upload,
): Promise<{ ok: true; file: Attachment } | Failure> {
  const arrival = new Arrival(terms.kinds);
  let bytes = 0;
  let arrived: ArrivedFile;
  try {
    arrived = await domain.files.receive(source, async (piece) => {
      bytes += piece.length;
      if (bytes > terms.maxBytes) throw new Refused(tooLarge(terms.maxBytes));
      if (await arrival.refuses(piece)) throw new Refused(wrongKind(terms.kinds));
    });
  } catch (error) {
    if (error instanceof Refused) return error.failure;
    throw error;
  }
  try {
    if (arrived.bytes === 0) return failure('bad_file', 'The file is empty.');
    const type = await arrival.typeOf(arrived);
    const fileType = type === null ? null : fileTypeOf(type);
    if (type === null || !fileType || (terms.inlineOnly && !fileType.inline)) return wrongKind(terms.kinds);
    const picture = fileType.kind === 'image' ? await preparePicture(arrived, type) : null;
    if (picture && !picture.ok) return unfit(picture.why);
    const file: Attachment = {
      id: newId(),
      name: cleanFileName(name, type),
      type,
      bytes: arrived.bytes,
      ...(picture && { width: picture.width, height: picture.height }),
    };
    // Bytes first: a row always has them. Bytes that get no row are swept.
    await arrived.keep(file.id);
    const row = { ...file, inbox: terms.inbox, owner, createdAt: domain.now() };
    if (await domain.store.addFile(row)) return { ok: true, file };
    await domain.files.remove(file.id);
    return failure('bad_token');
  } finally {
    await arrived.discard();
  }
}

class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

function unfit(why: 'damaged' | 'vast'): Failure {
  switch (why) {
    case 'damaged':
      return failure(
        'bad_file',
        'The picture is damaged. See whether it opens on your side, and attach it again.',
      );
    case 'vast':
      return failure(
        'file_too_large',
        `The picture has more than ${mostPixels / 1_000_000} million pixels. Make it smaller and attach it again.`,
      );
  }
}

export function tooLarge(maxBytes: number): Failure {
  return failure('file_too_large', `The file is larger than ${inWords(maxBytes)}, the most this chat takes.`);
}

const wrongKind = (kinds: readonly FileKind[]): Failure =>
  failure('file_type', `This chat takes no files of this kind; it takes ${kindNames(kinds)}.`);

function inWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1 ? `${Number(megabytes.toFixed(1))} MB` : `${Math.floor(bytes / 1024)} KB`;
}

/** The file if `reader` may have it, else null: the same answer as for one that does not exist. */
export async function readableFile({ store }: Domain, reader: Asker, id: string): Promise<FileRow | null> {
  const row = await store.file(id);
  if (!row) return null;
  const conversation = row.conversation === null ? null : await store.conversation(row.conversation);
  const thing = { kind: 'file', owner: row.owner, visitor: conversation?.visitor.id ?? null } as const;
  return authorize(reader, { visitorOr: 'conversations:read' }, thing) === null ? row : null;
}

type Agent = Extract<Actor, { kind: 'agent' }>;

/** Makes a picture the agent's; resolves to its address. */
export async function setPhoto(
  domain: Domain,
  agent: Agent,
  source: Upload['source'],
): Promise<{ ok: true; photo: string } | Failure> {
  const terms: Terms = { inbox: null, maxBytes: mostPhotoBytes, kinds: ['image'], inlineOnly: true };
  const taken = await takeFile(domain, { kind: 'agent', id: agent.id }, terms, { name: 'photo', source });
  if (!taken.ok) return taken;
  await replacePhoto(domain, agent, taken.file.id);
  return { ok: true, photo: photoAddress(agent.id, taken.file.id) };
}

export const removePhoto = (domain: Domain, agent: Agent): Promise<void> => replacePhoto(domain, agent, null);

async function replacePhoto({ store, files }: Domain, { id }: Agent, photo: string | null): Promise<void> {
  const before = await store.setPhoto(id, photo);
  if (before !== null) await files.remove(before);
}

/** Removes what nobody sent, and bytes that nobody knows. */
export async function sweepFiles({ store, files, now }: Domain): Promise<void> {
  for (const id of await store.forgetUnsentFiles(now() - unsentMs)) await files.remove(id);
  for await (const ids of files.storedBefore(now() - orphanMs)) {
    const known = await store.knownFiles(ids);
    for (const id of ids) if (!known.has(id)) await files.remove(id);
  }
  await files.sweepArrivals(now() - orphanMs);
}
