import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { cleanPicture, type Picture } from '../parse/picture.ts';
import type { FileContent } from './folder.ts';

/** Largest picture that is published, in bytes. */
export const pictureLimit = 3 * 1024 * 1024;

/** A picture as it will be published, or why it cannot be. `name` holds the hash of its cleaned bytes; `size` is in bytes. */
type PictureRead =
  | { fault: 'large'; size: number }
  | { fault: 'format' }
  | { fault?: undefined; name: string; width: number; height: number };

const endings = { jpeg: 'jpg', png: 'png', webp: 'webp' } as const;

/** Reads pictures of a data folder; `files` are paths of assets that the folder really has. */
export function readPictures(content: FileContent, files: Iterable<string>): Map<string, PictureRead> {
  return new Map([...files].map((file) => [file, pictureOf(content(file, pictureLimit))]));
}

function pictureOf(read: ReturnType<FileContent>): PictureRead {
  if (!read) return { fault: 'format' };
  if (!(read instanceof Uint8Array)) return { fault: 'large', size: read.size };
  const picture = cleanPicture(read);
  return picture ? { name: nameOf(picture), width: picture.width, height: picture.height } : { fault: 'format' };
}

/** The published name of a picture. Sixteen hexadecimal digits are enough to distinguish the pictures of a portal. */
function nameOf({ bytes, format }: Picture): string {
  return `${bytesToHex(sha256(bytes)).slice(0, 16)}.${endings[format]}`;
}
