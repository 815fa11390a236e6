import type { Issue } from '../issues/issue.ts';
import { hiddenValues } from '../parse/hidden.ts';
import { locator } from '../parse/position.ts';
import { whereabouts } from '../parse/whereabouts.ts';
import { type PrivateKind, privateKinds } from '../privacy/kind.ts';
import { type Bare, bareOf, offsetsOf } from '../privacy/value.ts';
import { where } from '../report/text.ts';

/**
 * Something private in a file of a finished site or among staged files: its kind, its masked form, and its value to be looked up, never to be told; of a
 * picture the names of its metadata.
 */
export type Leak = { file: string; kind: PrivateKind | 'metadata'; found: string; value?: string };

/** The texts of a data folder by their path, where they are at hand. */
type Texts = ReadonlyMap<string, string>;

/**
 * The report of leaks: one block a value, led by the places in the data folder from which it came, with the number of files of the site that tell it.
 * Never the whole number.
 */
export function leakReport(leaks: readonly Leak[], texts: Texts = new Map()): string {
  const values = Map.groupBy(leaks, ({ kind, found, value, file }) =>
    [kind, value === undefined ? `${found} ${file}` : bareOf(value).text].join('\n'),
  );
  const look = lookup(texts);
  const blocks = [...values.values()].map((same) => {
    const [{ kind, value }] = same as [Leak];
    const places = value === undefined || kind === 'metadata' ? [] : look(kind, same[0]?.found ?? '', value);
    return value === undefined ? plainLine(same[0] as Leak) : block(same, places);
  });
  const count = `有 ${values.size} 项不能公开的内容，没有继续 (private information found: stopped)`;
  return `${[...blocks, count].join('\n')}\n`;
}

const names = { ...privateKinds, metadata: { zh: '图片的元数据', en: 'metadata of a picture' } };

function plainLine({ file, kind, found }: Leak): string {
  return `  ✗ ${file}：${names[kind].zh}（${found}）(${names[kind].en})`;
}

/** How many places a message names. */
const most = 5;

function block(same: readonly Leak[], places: readonly Issue[]): string {
  const [{ file, kind, found }] = same as [Leak];
  const pages = new Set(same.map((leak) => leak.file));
  const on = {
    zh: `网站的 ${pages.size} 个文件里有它，例如 ${file}`,
    en: `It is in ${pages.size} files of the site, such as ${file}.`,
  };
  const [first] = places;
  if (!first)
    return [
      `  ✗ ${file}：${names[kind].zh}（${found}），${on.zh}。`,
      '    → 数据文件里没有连着写的这一串：它可能由几格拼成，或写在 content/ 的文字里。打开这个文件，按头尾找到它，看前后的文字出自哪里。',
      `    ${names[kind].en} (${found}). ${on.en}`,
      '    → No data file has it in one piece: it may be made of several cells, or stand in the prose of content/. Open this file, find it by its ends, and see where the words around it come from.',
    ].join('\n');
  const rest = places.length - most;
  return [
    ...places.slice(0, most).map((issue) => `  ✗ ${where(issue)}\n    ${issue.message.zh}\n    ${issue.message.en}`),
    ...(rest > 0 ? [`    数据里另有 ${rest} 处 (${rest} more places in the data)`] : []),
    `    ${on.zh}。${on.en}`,
    `    → ${first.remedy.zh}`,
    `    → ${first.remedy.en}`,
  ].join('\n');
}

type Look = (kind: PrivateKind, found: string, value: string) => Issue[];

/** Finds values in the texts of a data folder, however they are written there; each text is prepared once. */
function lookup(texts: Texts): Look {
  let prepared: { file: string; text: string; parts: { bare: Bare; start?: number }[] }[] | undefined;
  return (kind, found, value) => {
    prepared ??= [...texts].map(([file, text]) => {
      const hidden = file.endsWith('.csv') ? [] : hiddenValues(text);
      return {
        file,
        text,
        parts: [{ bare: bareOf(text) }, ...hidden.map((one) => ({ bare: bareOf(one.value), start: one.start }))],
      };
    });
    return prepared.flatMap(({ file, text, parts }) => {
      const offsets = parts.flatMap(({ bare, start }) => {
        const own = offsetsOf(bare, value);
        return start === undefined || own.length === 0 ? own : [start];
      });
      const look = whereabouts(file, text);
      const locate = locator(file, text);
      const params = { what: privateKinds[kind], found };
      return offsets.map((offset) => locate({ ...look(offset), file, code: 'privacy-found', params }));
    });
  };
}
