import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { type Kind, kindNames, type Sourced } from '../../schemas/kinds.ts';
import { fieldsOfKind } from '../../schemas/manual.ts';
import { isUnpublished } from '../../schemas/publication.ts';
import { entropyOf, mostBits } from '../common/entropy.ts';
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
    // The id of another record is public where that record is.
    own.filter(({ bare, meta }) => meta.kind !== 'reference' && mostBits(bare) >= odd.anywhere),
    ({ bare }) => entropyOf(bare) >= odd.anywhere,
  );
  const anywhere = all(portal).flatMap(([kind, records]) => records.flatMap((by) => quotedIn(kind, by, secretIn)));
  return [...anywhere, ...own.flatMap(inOwnNote)];
}

type Own = { kind: Kind; by: Sourced<Kind>; bare: string; meta: Leaf['meta'] };

/** The private values of a record that are odd enough, by a first look, to be looked for. */
function privateIn(kind: Kind, by: Sourced<Kind>): Own[] {
  const least = 'note' in by && by.note !== undefined ? odd.here : odd.anywhere;
  return leavesOf(kind, by, isPrivate).flatMap(({ meta, value }) => {
    const bare = bareText(String(value));
    return mostBits(bare) < least ? [] : [{ kind, by, bare, meta }];
  });
}

const isPrivate = ({ privacy }: Leaf['meta']) => isUnpublished(privacy);

function inOwnNote(one: Own): Quoted[] {
  const { kind, by, bare } = one;
  if (!('note' in by) || by.note === undefined || entropyOf(bare) < odd.here) return [];
  return quotedIn(kind, by, quotationFinder([one])).filter(({ leaf }) => leaf.path[0] === 'note');
}

/** The words of a record in which a private value is found. */
function quotedIn(kind: Kind, by: Sourced<Kind>, secretIn: (text: string) => Own | undefined): Quoted[] {
  return wordsOf(kind, by, (value) => secretIn(String(value)) !== undefined).map((leaf) => {
    const { meta, by: of } = secretIn(String(leaf.value)) as Own;
    return { by, leaf, secret: { what: { zh: meta.zh, en: meta.en }, record: of.id } };
  });
}

/** Published free texts. A correction of a withheld field has no values to check. */
function wordsOf(kind: Kind, by: Sourced<Kind>, takes?: (value: string | number) => boolean): Leaf[] {
  const silent = kind === 'correction' && kindNames.some((one) => mayRedact(one, (by as Sourced<'correction'>).field));
  const words = leavesOf(kind, by, isWords, takes);
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
