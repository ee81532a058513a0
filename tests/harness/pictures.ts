/** Small real pictures (12 × 8, drawn and encoded by a browser), and the metadata that cameras put into them. */
import { crc32 } from 'node:zlib';

const colours =
  'AAAByAAAAAAEMAAAbW50clJHQiBYWVogB+AAAQABAAAAAAAAYWNzcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAAPbWAAEAAAAA0y0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAJZGVzYwAAAPAAAAAkclhZWgAAARQAAAAUZ1hZWgAAASgAAAAUYlhZWgAAATwAAAAUd3RwdAAAAVAAAAAUclRSQwAAAWQAAAAoZ1RSQwAAAWQAAAAoYlRSQwAAAWQAAAAoY3BydAAAAYwAAAA8bWx1YwAAAAAAAAABAAAADGVuVVMAAAAIAAAAHABzAFIARwBCWFlaIAAAAAAAAG+iAAA49QAAA5BYWVogAAAAAAAAYpkAALeFAAAY2lhZWiAAAAAAAAAkoAAAD4QAALbPWFlaIAAAAAAAAPbWAAEAAAAA0y1wYXJhAAAAAAAEAAAAAmZmAADypwAADVkAABPQAAAKWwAAAAAAAAAAbWx1YwAAAAAAAAABAAAADGVuVVMAAAAgAAAAHABHAG8AbwBnAGwAZQAgAEkAbgBjAC4AIAAyADAAMQA2';
const bytesOf = (base64: string) => Buffer.from(base64, 'base64');

export const width = 12;
export const height = 8;

const profile = bytesOf(colours);
const jpegSegment = (code: number, body: Uint8Array) => {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const jpegStart = Buffer.from([0xff, 0xd8]);
const jfif = jpegSegment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex'));
const icc = jpegSegment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile]));
const pixels = bytesOf(
  '/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6pseZqKuk/9sAQwEcHh4oIyhOKytOpG5dbqSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk/8AAEQgACAAMAwEiAAIRAQMRAf/EABYAAQEBAAAAAAAAAAAAAAAAAAABBP/EABcQAQEBAQAAAAAAAAAAAAAAAAADAiL/xAAVAQEBAAAAAAAAAAAAAAAAAAAABP/EABgRAAIDAAAAAAAAAAAAAAAAAAABAgMR/9oADAMBAAIRAxEAPwCwm24nyCS+T0UxWH//2Q==',
);
/** As a browser makes it. */
export const plainJpeg: Buffer<ArrayBuffer> = Buffer.concat([jpegStart, jfif, icc, pixels]);

const webpChunk = (name: string, body: Uint8Array) => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};
const webpOf = (...chunks: Buffer[]) => {
  const body = Buffer.concat(chunks);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
};
const webpHead = (flags: number) => webpChunk('VP8X', Buffer.from([flags, 0, 0, 0, 11, 0, 0, 7, 0, 0]));
const webpPixels = webpChunk(
  'VP8 ',
  bytesOf('8AEAnQEqDAAIAAQAaCWwAnQA9bnU6wwAAP2XyJGAleGPzqVU/4CfeHbGiQYAAA==').subarray(0, 46),
);
export const plainWebp: Buffer<ArrayBuffer> = webpOf(webpHead(0x20), webpChunk('ICCP', profile), webpPixels);

const pngChunk = (name: string, body: Uint8Array) => {
  const chunk = Buffer.alloc(12 + body.length);
  chunk.writeUInt32BE(body.length, 0);
  chunk.write(name, 4, 'latin1');
  chunk.set(body, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length);
  return chunk;
};
export const plainPng: Buffer<ArrayBuffer> = bytesOf(
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAYAAADN5B7xAAAAx0lEQVR4AVxPMQrCQBA8Lja5+ANf4BN8gT8QrGwEKzut0qggiIUoiFhFEMFGEL/nBdadyZ3GFMsws7Ozu7ad36SzKKS7Pklvu5f+biOD40rG51xmxVyW16kc7hO5PEbyfA3FuqQ0LvEmU0wVXas0wKyBUdcBbyKJGM0ISq034M56+mw0ASGiCRPMKPLaZov1aLBwRkiiDk6z/55ZnQSx9gOG/5I1hFyxGghJEGHGedwQQqDzTPXxh5/pzcfYVDP0TLdzWM3gHwAAAP//2b6kEwAAAAZJREFUAwD4QHQjbB4VZgAAAABJRU5ErkJggg==',
);
/** Where a PNG's header ends: behind the signature and the 25 bytes of IHDR. */
const pngHeadBytes = 33;

/** What must never reach anybody: the place, the day, the device, the writer. */
export const secrets = ['CAMERA-9', '2026:03:31', 'Unter den Linden', 'taken by Kim'];

/** Exif as a camera writes it: its name, which way up, and where and when. */
export function exifOf(orientation: number): Buffer<ArrayBuffer> {
  const entry = (tag: number, type: number, count: number, value: Buffer) => {
    const row = Buffer.alloc(12);
    row.writeUInt16BE(tag, 0);
    row.writeUInt16BE(type, 2);
    row.writeUInt32BE(count, 4);
    value.copy(row, 8);
    return row;
  };
  const long = (value: number) => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(value);
    return four;
  };
  const short = (value: number) => Buffer.from([value >> 8, value & 255]);
  const ascii = (text: string) => Buffer.from(`${text}\0`, 'latin1');
  const [camera, day] = [ascii('CAMERA-9'), ascii('2026:03:31')];
  const latitude = Buffer.concat([52, 1, 31, 1, 0, 1].map(long));
  const mainAt = 8;
  const gpsAt = mainAt + 2 + 3 * 12 + 4;
  const dataAt = gpsAt + 2 + 3 * 12 + 4;
  return Buffer.concat([
    Buffer.from('MM\0*', 'latin1'),
    long(mainAt),
    short(3),
    entry(0x010f, 2, camera.length, long(dataAt)),
    entry(0x0112, 3, 1, short(orientation)),
    entry(0x8825, 4, 1, long(gpsAt)),
    long(0),
    short(3),
    entry(0x0001, 2, 2, ascii('N')),
    entry(0x0002, 5, 3, long(dataAt + camera.length)),
    entry(0x001d, 2, day.length, long(dataAt + camera.length + latitude.length)),
    long(0),
    camera,
    latitude,
    day,
  ]);
}

const xmp = Buffer.from('<x:xmpmeta><City>Unter den Linden</City> taken by Kim</x:xmpmeta>');

/** A photo straight from a phone: Exif, XMP, IPTC, a comment, and a film of the moment behind its end. */
export const phoneJpeg = (orientation: number) =>
  Buffer.concat([
    jpegStart,
    jfif,
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(orientation)])),
    jpegSegment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), xmp])),
    icc,
    jpegSegment(0xe2, Buffer.from('MPF\0 more pictures', 'latin1')),
    jpegSegment(0xed, Buffer.from('Photoshop 3.0\0 taken by Kim', 'latin1')),
    jpegSegment(0xfe, Buffer.from('taken by Kim')),
    pixels,
    Buffer.from('\0\0\0\x18ftypmp42 CAMERA-9 Unter den Linden', 'latin1'),
  ]);

export const phonePng = (orientation: number) =>
  Buffer.concat([
    plainPng.subarray(0, pngHeadBytes),
    pngChunk('eXIf', exifOf(orientation)),
    pngChunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'), xmp])),
    pngChunk('tEXt', Buffer.from('Author\0taken by Kim', 'latin1')),
    pngChunk('tIME', Buffer.from([7, 234, 3, 31, 12, 0, 0])),
    plainPng.subarray(pngHeadBytes),
    Buffer.from('CAMERA-9'),
  ]);

export const phoneWebp = (orientation: number) =>
  Buffer.concat([
    webpOf(
      webpHead(0x20 | 0x08 | 0x04),
      webpChunk('ICCP', profile),
      webpPixels,
      webpChunk('EXIF', exifOf(orientation)),
      webpChunk('XMP ', xmp),
    ),
    Buffer.from('CAMERA-9'),
  ]);

/** A PNG that claims to be as large as said, and holds no pixels. */
export function hugePng(side: number): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    plainPng.subarray(0, 8),
    pngChunk('IHDR', head),
    pngChunk('IDAT', Buffer.alloc(0)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
