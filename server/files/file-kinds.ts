/** The kinds of files that an inbox may take, and how the files of each are called. What is not here is not taken. */
import type { fileTypes } from '../../shared/protocol/settings.ts';

export type FileKind = (typeof fileTypes)[number];

interface FileType {
  kind: FileKind;
  /** Names of such a file may end so; the first is used where they do not. */
  extensions: string[];
  /** Browsers may show it in place: pictures of dots, which can hold no script. */
  inline?: true;
}

const type = (kind: FileKind, extensions: string, inline?: true): FileType => ({
  kind,
  extensions: extensions.split(' '),
  ...(inline ? { inline } : {}),
});

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** By media type, as `file-type` names what it finds in the bytes. */
const types: Record<string, FileType> = {
  'image/jpeg': type('image', 'jpg jpeg jfif', true),
  'image/png': type('image', 'png', true),
  'image/apng': type('image', 'png apng', true),
  'image/gif': type('image', 'gif', true),
  'image/webp': type('image', 'webp', true),
  'image/avif': type('image', 'avif', true),
  'image/heic': type('image', 'heic heif'),
  'image/heif': type('image', 'heif heic'),
  'application/pdf': type('pdf', 'pdf'),
  // SVG, HTML and XML are text to us: shown by nobody, and saved under a name that opens nothing.
  'text/plain': type(
    'text',
    'txt log csv tsv md markdown json jsonl yaml yml toml ini conf diff patch srt vtt ics vcf',
  ),
  'audio/mpeg': type('audio', 'mp3'),
  'audio/mp4': type('audio', 'm4a'),
  'audio/x-m4a': type('audio', 'm4a'),
  'audio/aac': type('audio', 'aac'),
  'audio/ogg': type('audio', 'ogg oga'),
  'audio/ogg; codecs=opus': type('audio', 'opus ogg'),
  'audio/wav': type('audio', 'wav'),
  'audio/flac': type('audio', 'flac'),
  'audio/amr': type('audio', 'amr'),
  'video/mp4': type('video', 'mp4'),
  'video/x-m4v': type('video', 'm4v mp4'),
  'video/webm': type('video', 'webm'),
  'video/quicktime': type('video', 'mov'),
  'video/3gpp': type('video', '3gp'),
  'video/ogg': type('video', 'ogv'),
  'video/matroska': type('video', 'mkv'),
  'application/zip': type('archive', 'zip'),
  'application/gzip': type('archive', 'gz tgz'),
  'application/x-7z-compressed': type('archive', '7z'),
  'application/x-rar-compressed': type('archive', 'rar'),
  'application/x-tar': type('archive', 'tar'),
  'application/x-bzip2': type('archive', 'bz2'),
  'application/x-xz': type('archive', 'xz'),
  'application/zstd': type('archive', 'zst'),
  [`${openXml}.wordprocessingml.document`]: type('office', 'docx'),
  [`${openXml}.spreadsheetml.sheet`]: type('office', 'xlsx'),
  [`${openXml}.presentationml.presentation`]: type('office', 'pptx'),
  [`${openDocument}.text`]: type('office', 'odt'),
  [`${openDocument}.spreadsheet`]: type('office', 'ods'),
  [`${openDocument}.presentation`]: type('office', 'odp'),
  // The container of Office 97–2003. Its macros are the reader's program to refuse.
  'application/x-cfb': type('office', 'doc xls ppt msg'),
  'application/rtf': type('office', 'rtf'),
};

export const fileTypeOf = (mime: string): FileType | null =>
  Object.hasOwn(types, mime) ? (types[mime] as FileType) : null;

/** Extensions that one of our types has. */
export const knownExtensions: ReadonlySet<string> = new Set(
  Object.values(types).flatMap(({ extensions }) => extensions),
);

/** Kinds as they are named in a sentence. */
const names: Record<FileKind, string> = {
  image: 'pictures (JPEG, PNG, GIF, WebP, AVIF, HEIC)',
  pdf: 'PDF',
  text: 'plain text',
  audio: 'audio',
  video: 'video',
  archive: 'archives such as ZIP',
  office: 'office documents',
};
export const kindNames = (kinds: readonly FileKind[]): string => kinds.map((kind) => names[kind]).join(', ');
