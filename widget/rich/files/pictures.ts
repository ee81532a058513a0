/** Bytes of files that came with messages, fetched with the visitor's own authorisation and kept while they are shown. */
import type { Attachment } from '../../../shared/protocol/blocks.ts';
import type { Session } from '../../session.ts';

/** Pictures kept at hand; each may be some megabytes. */
const mostKept = 40;

const known = new Map<string, Promise<string>>();

/** An address under which the browser can show or save a file; rejects when it cannot be fetched now. */
export function addressOf(session: Pick<Session, 'visitor'>, { id }: Attachment): Promise<string> {
  const kept = known.get(id);
  if (kept) {
    // The most recently wanted last, so that the one let go is the one longest unwanted.
    known.delete(id);
    known.set(id, kept);
    return kept;
  }
  const fetched = load(session, id);
  keep(id, fetched);
  fetched.catch(() => known.delete(id));
  return fetched;
}

async function load(session: Pick<Session, 'visitor'>, id: string): Promise<string> {
  const token = await session.visitor();
  if (token === null) throw new Error('offline');
  const response = await fetch(`/api/v1/files/${encodeURIComponent(id)}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return URL.createObjectURL(await response.blob());
}

function keep(id: string, address: Promise<string>): void {
  known.set(id, address);
  for (const [oldest, old] of known) {
    if (known.size <= mostKept) return;
    known.delete(oldest);
    // Shown or not: an image that is drawn already stays drawn.
    old.then(URL.revokeObjectURL, () => {});
  }
}

/** An uploaded file can be shown from this browser's own copy. */
export const knownAs = ({ id }: Attachment, address: string): void => keep(id, Promise.resolve(address));

/** Lets the browser save what lies at an address under a name. */
export function save(address: string, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
}
