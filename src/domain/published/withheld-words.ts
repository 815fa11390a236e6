import type { Both } from '../../issues/both.ts';
import type { Kind, Sourced } from '../../schemas/kinds.ts';
import { entropyOf } from '../common/entropy.ts';
import { type Leaf, leavesOf } from '../common/leaf.ts';
import { plainYuan } from '../common/money.ts';
import { restrictionName } from '../ledger/restriction.ts';
import type { Portal } from '../portal/portal.ts';
import { publishedSite } from './public.ts';
import { bareText, evenText, quotation } from './quotation.ts';
import { published } from './values.ts';

/** A withheld value as a text could quote it. `what` names the field; `pattern` is for a text in half width and lower case, without commas in numbers. */
export type Secret = { what: Both; pattern: RegExp };

type About = Sourced<'explanation'> | Sourced<'correction'>;
type Row = { kind: Kind; row: Sourced<Kind> };

/** The withheld values of the records that explanations and corrections are about. */
export function secretsOf(portal: Portal, words: readonly About[]): Map<About, Secret[]> {
  const named = new Set(words.map(({ home, record }) => `${home} ${record}`));
  if (named.size === 0 || !portal.settings) return new Map();
  const rows = (lists: Iterable<readonly [string, readonly Sourced<Kind>[]]>) =>
    [...lists].flatMap(([kind, list]) =>
      kind === 'explanation' || kind === 'correction'
        ? []
        : list.flatMap((row) => (named.has(`${row.home} ${row.id}`) ? [{ kind: kind as Kind, row }] : [])),
    );
  const shown = new Map(rows(published(publishedSite(portal))).map((one) => [whereOf(one), one.row]));
  const open = rows(Object.entries(portal.records)).flatMap((one) => {
    const told = shown.get(whereOf(one));
    // Of a row that is withheld as a whole, so is what is said of it.
    return told ? [{ row: one.row, secrets: secretsIn(portal, one, told) }] : [];
  });
  const byRecord = Map.groupBy(open, ({ row }) => `${row.home} ${row.id}`);
  return new Map(
    words.map((one) => [
      one,
      (byRecord.get(`${one.home} ${one.record}`) ?? []).flatMap(({ row, secrets }) =>
        one.fund === undefined || row.book === one.fund ? secrets : [],
      ),
    ]),
  );
}

const whereOf = ({ kind, row: { at } }: Row) => `${kind} ${at.file} ${at.line} ${at.index}`;

function secretsIn(portal: Portal, { kind, row }: Row, told: Sourced<Kind>): Secret[] {
  const open = new Map(leavesOf(kind, told).map(({ path, value }) => [path.join('.'), value]));
  const words = [...open.values()].map((value) => bareText(String(value))).join(' ');
  return leavesOf(kind, row).flatMap((leaf) => {
    if (!leaf.meta.privacy || open.get(leaf.path.join('.')) === leaf.value) return [];
    const what = { zh: leaf.meta.zh, en: leaf.meta.en };
    return patternsOf(portal, row, leaf, words).map((pattern) => ({ what, pattern }));
  });
}

/**
 * Patterns for the ways in which people write a value. Numbers below a hundred and single words need a word beside them that shows what they are. `told` is
 * what is published of the record.
 */
function patternsOf(portal: Portal, row: Sourced<Kind>, { path, meta, value }: Leaf, told: string): RegExp[] {
  const text = String(value);
  const words = (list: readonly string[]) =>
    [...new Set(list.map(bareText))].filter((bare) => bare.length > 1 && !told.includes(bare)).map(quotation);
  switch (meta.kind) {
    case 'money':
      return [amountOf(value as number)];
    case 'count':
      return [`(?<![\\d.])${text}`, numerals[value as number]].flatMap((one) =>
        one ? [new RegExp(one + counted)] : [],
      );
    case 'date': {
      const [year, month, day] = text.split('-').map(Number);
      return [
        quotation(bareText(text)),
        new RegExp(`(?:${year}\\s*年)?(?<!\\d)0?${month}\\s*月\\s*0?${day}\\s*[日号]`),
      ];
    }
    case 'month': {
      const [year, month] = text.split('-').map(Number);
      return [new RegExp(`(?<!\\d)${text}(?![-\\d])|${year}\\s*年\\s*0?${month}\\s*月`)];
    }
    case 'choice':
      return meta.privacy === 'group' ? words([meta.choices?.[text] ?? '']) : [];
    case 'text':
    case 'both':
      if (path[0] === 'restriction') {
        const { zh, en } = restrictionName(text, portal.funds.get(row.book)?.purposes, portal.projects);
        return words([zh, en, text]);
      }
      return words([text, ...evenText(text).split(/[\s:,;.、。，；：()（）“”"/]+/)]);
    default: {
      const name = path[0] === 'project' ? portal.projects.get(text)?.name : undefined;
      const bare = bareText(text);
      return [...words([name?.zh ?? '', name?.en ?? '']), ...(entropyOf(bare) < 13 ? [] : words([bare]))];
    }
  }
}

/** Small numbers as they are spelled, not as the end of a larger one. */
const numerals = ['零', '一', '[二两]', '三', '四', '五', '六', '七', '八', '九'].map((one) => `(?<![十百千万])${one}`);

const counted = '\\s*(?:个|名|位|户|人|份|people|persons|residents|households|answers)';

/** An amount in yuan: under a hundred only with its unit. */
function amountOf(fen: number): RegExp {
  const plain = plainYuan(fen).replace(/\.00$|(?<=\.\d)0$/, '');
  const unit = fen < 10_000 ? '\\s*(?:元|块|yuan)' : '';
  return new RegExp(`(?<![\\d.])${plain.replace('.', '\\.')}(?:\\.?0{1,2})?(?![\\d]|\\.\\d)${unit}`);
}
