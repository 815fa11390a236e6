import { pictureFile } from '../../domain/portal/picture.ts';
import { dataKindOf } from '../../domain/portal/rollup.ts';
import type { Site } from '../../domain/published/public.ts';
import { type Kind, kinds, type Origin } from '../../schemas/kinds.ts';
import { computedValues } from './computed.ts';
import type { Frame } from './frame.ts';
import { isHidden } from './hidden.ts';
import { homeKeys, identityOf } from './identity.ts';
import type { Links } from './link.ts';

/** A part of a document; what is undefined is left out when it is written. */
export type ApiValue = { readonly [key: string]: unknown };

/** A record as Site has it; its fields are those of its kind. */
export type Held = object & Origin & { id: string };

/** A record as it is published: the fields of the data contract, its id, where it belongs, and whether it is invented. */
export function recordValue(frame: Frame, kind: Kind, record: Held, links?: Links): ApiValue {
  const { site } = frame;
  const row = record as Held & ApiValue;
  const invented = isFictional(site, kind, row);
  const fields = Object.keys(kinds[kind].schema.shape);
  return {
    ...idValue(kind, record),
    ...homeValues(kind, record),
    ...Object.fromEntries(
      fields.filter((key) => key !== 'id' && key !== 'fictional').map((key) => [key, strip(kind, row[key], key)]),
    ),
    ...(kind === 'project' ? pictures(frame, row) : {}),
    ...computedValues(site, kind, record),
    ...(kind === 'term' ? {} : { fictional: invented }),
    standing: standing(site, kind, row, invented),
    links,
  };
}

/** Whether a record was invented for demonstration: by its own word, or by that of its place. */
function isFictional(site: Site, kind: Kind, record: Held & ApiValue): boolean {
  if (record.fictional === true) return true;
  return kind !== 'term' && site.places.get(record.home)?.fictional === true;
}

function standing(site: Site, kind: Kind, record: Held & ApiValue, invented: boolean): string | undefined {
  const place = kind === 'place' ? site.places.get(record.id) : site.places.get(record.home);
  if (!place) return undefined;
  if (invented) return 'fictional';
  if (kind === 'place') return dataKindOf(site, place);
  const coverage = kind === 'aggregate' ? 'reported' : (record.coverage ?? site.funds.get(record.book)?.coverage);
  if (coverage === undefined) return dataKindOf(site, place);
  return coverage === 'ledger' ? 'ledger' : 'reported';
}

/** Where no id was written, the reader gave a stand-in that changes with the lines of the file: it is not published. */
function idValue(kind: Kind, { id, book, home, at }: Held): ApiValue {
  const identity = identityOf(kind);
  const standIn = id === book || id === home || (at.index !== undefined && id.endsWith(`[${at.index}]`));
  return identity === 'none' || (identity === 'maybe' && standIn) ? {} : { id };
}

function homeValues(kind: Kind, { home, book }: Held): ApiValue {
  return Object.fromEntries(homeKeys(kind).map((key) => [key, (key === 'calc_place' ? home : book) || undefined]));
}

/** The value without what stays behind. */
function strip(kind: Kind, value: unknown, path: string): unknown {
  if (isHidden(kind, path)) return undefined;
  if (Array.isArray(value)) return value.map((item) => strip(kind, item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, strip(kind, part, `${path}.${key}`)]));
}

/** The pictures of a project under the names under which they are published. */
function pictures({ site, zh }: Frame, project: Held & ApiValue): ApiValue {
  const sides = (['before', 'after'] as const).flatMap((side) => {
    const picture = project[side] as { file: string } | undefined;
    const shown = picture && site.pictures.get(pictureFile(project, picture.file));
    const more = shown ? { calc_picture: zh.file(`files/${shown.name}`) } : {};
    return picture ? [[side, { ...(strip('project', picture, side) as object), ...more }] as const] : [];
  });
  return Object.fromEntries(sides);
}
