import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cleanPicture, type Picture } from '../parse/picture.ts';

/** Largest picture that is published, in bytes. */
export const pictureLimit = 3 * 1024 * 1024;

/** A picture as it will be published, or why it cannot be. `name` holds the hash of its cleaned bytes; `size` is in bytes. */
type PictureRead =
  | { fault: 'large'; size: number }
  | { fault: 'format' }
  | { fault?: undefined; name: string; width: number; height: number };

const endings = { jpeg: 'jpg', png: 'png', webp: 'webp' } as const;

/** Reads pictures of the data folder; `files` are paths of assets that the folder really has. */
export function readPictures(root: string, files: Iterable<string>): Map<string, PictureRead> {
  return new Map([...files].map((file) => [file, readOne(join(root, file))]));
}

/** The bytes of a picture as they are published. */
export function pictureBytes(root: string, file: string): Uint8Array<ArrayBuffer> {
  const picture = cleanPicture(readFileSync(join(root, file)));
  if (!picture) throw new Error(`${file} was read once and cannot be read now`);
  return new Uint8Array(picture.bytes);
}

function readOne(path: string): PictureRead {
  try {
    const { size } = statSync(path);
    if (size > pictureLimit) return { fault: 'large', size };
    const picture = cleanPicture(readFileSync(path));
    return picture ? { name: nameOf(picture), width: picture.width, height: picture.height } : { fault: 'format' };
  } catch {
    return { fault: 'format' };
  }
}

/** The published name of a picture. Sixteen hexadecimal digits are enough to distinguish the pictures of a portal. */
function nameOf({ bytes, format }: Picture): string {
  return `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${endings[format]}`;
}
