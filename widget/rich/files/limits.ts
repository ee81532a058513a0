/** Which files an inbox takes, said before anything is uploaded. Pure. */
import type { InboxGreeting } from '../../../shared/protocol/entities.ts';
import type { fileTypes } from '../../../shared/protocol/settings.ts';

export type Uploads = NonNullable<InboxGreeting['uploads']>;
type Kind = (typeof fileTypes)[number];

/** What a picker offers for each kind, and what a browser or a file's name says of it. */
const kinds: Record<Kind, { readonly accept: string; readonly type: RegExp; readonly name: RegExp }> = {
  image: {
    accept: 'image/*',
    type: /^image\/(jpeg|a?png|gif|webp|avif|heic|heif)$/,
    name: /\.(jpe?g|jfif|a?png|gif|webp|avif|heic|heif)$/i,
  },
  pdf: { accept: '.pdf,application/pdf', type: /^application\/pdf$/, name: /\.pdf$/i },
  text: {
    accept:
      '.txt,.log,.csv,.tsv,.md,.json,.jsonl,.yaml,.yml,.toml,.ini,.conf,.diff,.patch,.srt,.vtt,.ics,.vcf,.xml,text/plain',
    type: /^text\/|^application\/(json|xml)$/,
    name: /\.(txt|log|[ct]sv|md|markdown|jsonl?|ya?ml|toml|ini|conf|diff|patch|srt|vtt|ics|vcf|xml)$/i,
  },
  audio: { accept: 'audio/*', type: /^audio\//, name: /\.(mp3|m4a|aac|ogg|oga|opus|wav|flac|amr)$/i },
  video: { accept: 'video/*', type: /^video\//, name: /\.(mp4|m4v|mov|webm|mkv|avi|3gp)$/i },
  archive: {
    accept: '.zip,.gz,.tgz,.tar,.7z,.rar,application/zip',
    type: /^application\/(zip|gzip|x-(zip-compressed|gzip|tar|7z-compressed|rar-compressed))$/,
    name: /\.(zip|gz|tgz|tar|7z|rar)$/i,
  },
  office: {
    accept: '.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.rtf',
    type: /^application\/(msword|rtf|vnd\.(ms-|openxmlformats-officedocument|oasis\.opendocument))/,
    name: /\.(docx?|xlsx?|pptx?|od[tsp]|rtf)$/i,
  },
};

const kindsOf = ({ types }: Uploads) => types.filter((type): type is Kind => type in kinds);

/** For `<input accept>`. */
export const acceptOf = (uploads: Uploads): string =>
  kindsOf(uploads)
    .map((kind) => kinds[kind].accept)
    .join(',');

/** Bytes in the largest unit that keeps them readable, in the visitor's language: "2.4 MB". */
export function sizeLabel(bytes: number, locale: string): string {
  const [unit, value] =
    bytes < 1000
      ? (['byte', bytes] as const)
      : bytes < 1_000_000
        ? (['kilobyte', bytes / 1000] as const)
        : (['megabyte', bytes / 1_000_000] as const);
  const maximumFractionDigits = unit === 'megabyte' && value < 100 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(value);
}

/**
 * A limit in the unit its setter thought in: 10 × 1024 × 1024 is "10 MB" to everyone, and a file of 10.4 decimal
 * megabytes is within it.
 */
export const limitLabel = (bytes: number, locale: string): string =>
  sizeLabel(bytes % 1024 === 0 ? (bytes / 1024 / 1024) * 1_000_000 : bytes, locale);

export const kindsLabel = (uploads: Uploads, words: Record<string, string>, locale: string): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    kindsOf(uploads).map((kind) => words[kind] ?? kind),
  );

export type FileProblem = 'wrongType' | 'tooBig' | 'emptyFile';

/** What speaks against a file, or null. The server looks at its bytes; here its type and name have to do. */
export function fileProblem(
  file: Pick<File, 'name' | 'type' | 'size'>,
  uploads: Uploads,
  shrinks = false,
): FileProblem | null {
  const taken = kindsOf(uploads).some(
    (kind) => kinds[kind].type.test(file.type) || kinds[kind].name.test(file.name),
  );
  if (!taken) return 'wrongType';
  if (file.size === 0) return 'emptyFile';
  return file.size > uploads.maxBytes && !shrinks ? 'tooBig' : null;
}
