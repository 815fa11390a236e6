import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { type Kind, kindNames, type Sourced } from '../../schemas/kinds.ts';
import { fieldsOfKind } from '../../schemas/manual.ts';
import { isUnpublished } from '../../schemas/publication.ts';
import { entropyOf } from '../common/entropy.ts';
import { type Leaf, leavesOf } from '../common/leaf.ts';
import type { Portal } from '../portal/portal.ts';
import { bareText, evenText, quotationFinder } from '../published/quotation.ts';
import { mayRedact } from '../published/redact.ts';
import { type Secret, secretsOf } from '../published/withheld-words.ts';
import { place } from './place.ts';

/** Published texts quote nothing that is not published: no private value of any row, and nothing that is withheld of the record they are about. */
export function checkQuoted(portal: Portal): Draft[] {
  const told = new Set<string>();
  return [...inAnyWords(portal), ...inWordsAbout(portal)].flatMap(({ by, leaf, secret }): Draft[] => {
    const at = place(by, ...leaf.path);
    const key = JSON.stringify([at.file, at.line, at.path]);
    if (told.has(key)) return [];
    told.add(key);
    return [{ ...at, code: 'privacy-quoted', params: secret }];
  });
}

type Named = { what: Both; record: string };
type Quoted = { by: Sourced<Kind>; leaf: Leaf; secret: Named };

/** Bits from which a value is not written by chance: in any words, and in words of its own row. */
const odd = { anywhere: 20, here: 13 };

const all = ({ records }: Portal) => Object.entries(records) as [Kind, Sourced<Kind>[]][];

/** Values that are long and odd enough, quoted in any words of the data folder; shorter ones in the words of their own row. */
function inAnyWords(portal: Portal): Quoted[] {
  const own = all(portal).flatMap(([kind, records]) =>
    fieldsOfKind(kind).some(({ privacy }) => isUnpublished(privacy))
      ? records.flatMap((by) => privateIn(kind, by))
      : [],
  );
  const secretIn = quotationFinder(
    own.flatMap(({ bare, secret, isId }) => (isId || entropyOf(bare) < odd.anywhere ? [] : [[bare, secret] as const])),
  );
  const anywhere = all(portal).flatMap(([kind, records]) =>
    records.flatMap((by) =>
      wordsOf(kind, by).flatMap((leaf) => {
        const secret = secretIn(String(leaf.value));
        return secret ? [{ by, leaf, secret }] : [];
      }),
    ),
  );
  return [...anywhere, ...own.flatMap(inOwnNote)];
}

type Own = {
  kind: Kind;
  by: Sourced<Kind>;
  bare: string;
  secret: Named;
  /** The id of another record is public where that record is. */
  isId: boolean;
};

function privateIn(kind: Kind, by: Sourced<Kind>): Own[] {
  return leavesOf(kind, by, ({ privacy }) => isUnpublished(privacy)).map(({ meta, value }): Own => {
    const secret = { what: { zh: meta.zh, en: meta.en }, record: by.id };
    return { kind, by, bare: bareText(String(value)), secret, isId: meta.kind === 'reference' };
  });
}

function inOwnNote({ kind, by, bare, secret }: Own): Quoted[] {
  const { note } = by as { note?: unknown };
  if (note === undefined || entropyOf(bare) < odd.here) return [];
  const secretIn = quotationFinder([[bare, secret]]);
  return wordsOf(kind, by)
    .filter(({ path }) => path[0] === 'note')
    .flatMap((leaf) => (secretIn(String(leaf.value)) ? [{ by, leaf, secret }] : []));
}

/** Published free texts. A correction of a withheld field has no values to check. */
function wordsOf(kind: Kind, by: Sourced<Kind>): Leaf[] {
  const silent = kind === 'correction' && kindNames.some((one) => mayRedact(one, (by as Sourced<'correction'>).field));
  const words = leavesOf(kind, by, isWords);
  return silent ? words.filter(({ path }) => path[0] !== 'old' && path[0] !== 'new') : words;
}

function isWords({ kind, privacy }: Leaf['meta']): boolean {
  return (kind === 'text' || kind === 'both') && !isUnpublished(privacy);
}

/** Explanations and corrections, of whose record some values are withheld. */
function inWordsAbout(portal: Portal): Quoted[] {
  const { explanation, correction } = portal.records;
  const secrets = secretsOf(portal, [...explanation, ...correction]);
  const about = <K extends 'explanation' | 'correction'>(kind: K, rows: readonly Sourced<K>[]) =>
    rows.flatMap((by) =>
      wordsOf(kind, by).flatMap((leaf): Quoted[] => {
        if (!['text', 'happened', 'why', 'action', 'reason'].includes(String(leaf.path[0]))) return [];
        const text = evenText(String(leaf.value)).replace(/(?<=\d),(?=\d{3})/g, '');
        const secret = secrets.get(by)?.find((one: Secret) => one.pattern.test(text));
        return secret ? [{ by, leaf, secret: { what: secret.what, record: by.record } }] : [];
      }),
    );
  return [...about('explanation', explanation), ...about('correction', correction)];
}
