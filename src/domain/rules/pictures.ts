import type { Draft } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import { type PublishedPicture, picturesOf } from '../portal/picture.ts';
import type { Portal } from '../portal/portal.ts';
import { place } from './place.ts';

/** What was found in the folder under a picture's name: what can be shown, or why not; `size` in bytes. */
type Found = ReadonlyMap<
  string,
  (PublishedPicture & { fault?: undefined }) | { fault: 'format' } | { fault: 'large'; size: number }
>;

const mega = 1024 * 1024;

/** Every picture that is shown is there, can be cleaned, and is not too large for phones. `limit` in bytes; `assets` are all files of the folder. */
export function checkPictures(portal: Portal, found: Found, assets: readonly string[], limit: number): Draft[] {
  return picturesOf(portal).flatMap(({ record, path, name, file }): Draft[] => {
    const at = place(record, ...path);
    const picture = found.get(file);
    if (!picture) {
      const root = file.slice(0, file.indexOf('/files/') + 7);
      const near = nearest(
        name.replace(/^files\//, ''),
        assets.flatMap((one) => (one.startsWith(root) ? [one.slice(root.length)] : [])),
      );
      return [{ ...at, code: 'image-missing', params: { found: name, nearest: near } }];
    }
    if (picture.fault === 'format') return [{ ...at, code: 'image-format', params: { found: name } }];
    if (picture.fault === undefined) return [];
    const size = (Math.ceil((picture.size / mega) * 10) / 10).toFixed(1);
    return [{ ...at, code: 'image-large', params: { found: name, size, limit: limit / mega } }];
  });
}
