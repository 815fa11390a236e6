import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanPicture } from '../parse/picture.ts';

/** The bytes of a picture of the data folder as they are published. */
export function pictureBytes(root: string, file: string): Uint8Array<ArrayBuffer> {
  const picture = cleanPicture(readFileSync(join(root, file)));
  if (!picture) throw new Error(`${file} was read once and cannot be read now`);
  return new Uint8Array(picture.bytes);
}
