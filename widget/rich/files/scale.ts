/** Photos are sent at a size people look at: a phone's twelve megapixels help nobody and cost a minute on a train. */

/** Longest side of a photo as it is sent. */
export const mostPixels = 2560;
const quality = 0.88;

/** What phones take photos in, and only some browsers and few computers can show. */
const isPhoneFormat = ({ type }: Pick<File, 'type'>) => /^image\/hei[cf]$/.test(type);

export const mayShrink = (file: Pick<File, 'type'>): boolean =>
  isPhoneFormat(file) || /^image\/(jpeg|png)$/.test(file.type);

/** Width and height that fit, or null when they do already. */
export function fitted(width: number, height: number): { width: number; height: number } | null {
  const share = mostPixels / Math.max(width, height);
  return share >= 1 ? null : { width: Math.round(width * share), height: Math.round(height * share) };
}

/** The photo, smaller if it was larger than needed, upright as its camera meant it. Whatever fails: the file itself. */
export async function shrunk(file: File): Promise<File> {
  if (!mayShrink(file)) return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    try {
      const { width, height } = bitmap;
      const size = fitted(width, height) ?? (isPhoneFormat(file) ? { width, height } : null);
      if (size === null) return file;
      const type = isPhoneFormat(file) ? 'image/jpeg' : file.type;
      const canvas = Object.assign(document.createElement('canvas'), size);
      const pen = canvas.getContext('2d');
      if (pen === null) return file;
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(bitmap, 0, 0, size.width, size.height);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality));
      if (blob === null || (blob.size >= file.size && type === file.type)) return file;
      return new File([blob], file.name, { type, lastModified: file.lastModified });
    } finally {
      bitmap.close();
    }
  } catch {
    return file;
  }
}
