/** Files that the server makes for the visitor alone, fetched with their own authorisation and saved by the browser. */
import type { Session } from '../session.ts';
import { save } from './files/pictures.ts';

/** Fetches and saves; false when it did not work. */
export async function saveFrom(
  session: Pick<Session, 'visitor'>,
  path: string,
  name: string,
): Promise<boolean> {
  const token = await session.visitor();
  if (token === null) return false;
  try {
    const response = await fetch(path, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) return false;
    const address = URL.createObjectURL(await response.blob());
    save(address, name);
    // The browser has begun to read it by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return true;
  } catch {
    return false;
  }
}
