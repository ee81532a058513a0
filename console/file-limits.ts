/** Which files an inbox takes, as far as a browser can tell before the upload. The server looks at the bytes. Pure. */
import type { fileTypes, InboxSettings } from '../shared/protocol/settings.ts';

type FileKind = (typeof fileTypes)[number];

const patterns: Record<FileKind, RegExp> = {
  image: /^image\//,
  pdf: /^application\/pdf$/,
  text: /^text\/|^application\/json$/,
  audio: /^audio\//,
  video: /^video\//,
  archive:
    /^application\/(zip|gzip|x-(zip-compressed|7z-compressed|tar|gzip|rar-compressed|bzip2)|vnd\.rar)$/,
  office: /^application\/(msword|rtf|vnd\.(ms-|openxmlformats-officedocument|oasis\.opendocument))/,
};

/** Why a file cannot go into this inbox; null when it may. A type the browser does not know is left to the server. */
export function refusedFile(
  { type, size }: { readonly type: string; readonly size: number },
  uploads: InboxSettings['uploads'],
): 'off' | 'empty' | 'size' | 'type' | null {
  if (uploads === null) return 'off';
  if (size === 0) return 'empty';
  if (size > uploads.maxBytes) return 'size';
  return type === '' || uploads.types.some((kind) => patterns[kind].test(type)) ? null : 'type';
}
