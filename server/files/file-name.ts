/** Names of files, which come from strangers and end on other people's disks. */
import { fileTypeOf, knownExtensions } from './file-kinds.ts';

export const maxNameLength = 120;

/**
 * Controls, line breaks, and characters that are invisible or turn the reading direction around ("gpj.exe" shown as
 * "exe.jpg").
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
/** Characters that paths, shells and file systems read as something else. */
const special = /[<>:"|?*]/g;

/** A name that says what the file is and nothing else: its last part, cleaned, with an extension that fits its type. */
export function cleanFileName(name: string, mime: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(unseen, '')
    .replace(special, '_')
    .replace(/\p{Zs}+/gu, ' ')
    // Looked at from where they begin alone: a name of nothing but dots costs no more than another.
    .replace(/^[. ]+|(?<![. ])[. ]+$/g, '');
  const extensions = fileTypeOf(mime)?.extensions ?? [];
  const [, stem = plain, written = ''] = /^(.+)\.([A-Za-z0-9]{1,10})$/.exec(plain) ?? [];
  const extension = written.toLowerCase();
  const fits = extensions.includes(extension);
  // A known extension that does not fit is a mistake and goes; any other word stays where everybody can see it.
  const base = fits || knownExtensions.has(extension) ? stem : plain;
  const ending = fits ? written : (extensions[0] ?? 'bin');
  return `${shortened(base, maxNameLength - ending.length - 1) || 'file'}.${ending}`;
}

/** At most `length` UTF-16 units, not cut within a character. */
function shortened(text: string, length: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short.trimEnd();
}

/** RFC 6266: the name in ASCII for old programs, and as it is for all others. */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${ascii}"; filename*=UTF-8''${exact}`;
}
