/**
 * What this browser keeps for an agent. Everything is optional: in a private window or with a full disk the
 * console works the same and only forgets at the end.
 */
const prefix = 'rapport.console.';

/** Reads one value, or null. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

/** Keeps a value, or removes it when it is null. `false`: it could not be kept. */
export function writeStored(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, value);
    return true;
  } catch {
    return false;
  }
}

/** Every kept value whose key starts so, with the rest of its key. */
export function readAllStored(start: string): [rest: string, value: string][] {
  const found: [string, string][] = [];
  try {
    for (let index = 0; index < localStorage.length; index++) {
      const key = localStorage.key(index);
      if (!key?.startsWith(prefix + start)) continue;
      const value = localStorage.getItem(key);
      if (value !== null) found.push([key.slice(prefix.length + start.length), value]);
    }
  } catch {
    return [];
  }
  return found;
}

/** How many drafts of one kind are kept: far more than anybody comes back to, far less than fills a disk. */
export const mostDrafts = 200;

/** Keeps a draft with the moment it was written at, or removes it when it is null. */
export function writeDraft(key: string, value: string | null, at = Date.now()): boolean {
  return writeStored(key, value === null ? null : `${at}\n${value}`);
}

/** Every kept draft whose key starts so, the newest last; of too many, those written longest ago are let go. */
export function readDrafts(start: string): [rest: string, value: string][] {
  const found = readAllStored(start).map(([rest, kept]) => {
    const [, at, value] = /^(\d+)\n(.*)$/s.exec(kept) ?? [];
    return { rest, at: Number(at ?? 0), value: value ?? kept };
  });
  const ordered = found.sort((one, other) => one.at - other.at);
  const newest = ordered.slice(-mostDrafts);
  for (const { rest } of ordered.slice(0, -mostDrafts)) writeStored(start + rest, null);
  return newest.map(({ rest, value }) => [rest, value]);
}
