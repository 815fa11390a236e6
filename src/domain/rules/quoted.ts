import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { type Kind, kindNames, type Sourced } from '../../schemas/kinds.ts';
import { fieldsOfKind } from '../../schemas/manual.ts';
import { partsOf } from '../../schemas/parts.ts';
import { isUnpublished } from '../../schemas/publication.ts';
import { entropyOf, mostBits } from '../common/entropy.ts';
import { type Leaf, leavesOf } from '../common/leaf.ts';
import { memoize } from '../common/memoize.ts';
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

/** Values that are long and odd enough, quoted in any words of the data folder; shorter ones in the words of their own row. */
function inAnyWords({ records }: Portal): Quoted[] {
  const files = kindNames.flatMap((kind) => partsOf<Sourced<Kind>>(records[kind]).map((part) => ({ kind, part })));
  const own = files.flatMap(({ kind, part }) => privateOf(part)(kind));
  const secretIn = quotationFinder(
    // The id of another record is public where that record is.
    own.filter(({ bare, meta }) => meta.kind !== 'reference' && mostBits(bare) >= odd.anywhere),
    ({ bare }) => entropyOf(bare) >= odd.anywhere,
  );
  const anywhere = files.flatMap(({ kind, part }) =>
    textsOf(part)(kind).some((text) => secretIn(text)) ? part.flatMap((by) => quotedIn(kind, by, secretIn)) : [],
  );
  return [...anywhere, ...own.flatMap(inOwnNote)];
}

type Own = { kind: Kind; by: Sourced<Kind>; bare: string; meta: Leaf['meta'] };

/** What is worked out once of the records of a file, which are all of one kind. */
const ofFile = <T>(work: (kind: Kind, part: readonly Sourced<Kind>[]) => T) =>
  memoize((part: readonly Sourced<Kind>[]) => {
    let known: { value: T } | undefined;
    return (kind: Kind): T => {
      known ??= { value: work(kind, part) };
      return known.value;
    };
  });

/** The private values of a file that are odd enough, by a first look, to be looked for. */
const privateOf = ofFile((kind, part) =>
  fieldsOfKind(kind).some(({ privacy }) => isUnpublished(privacy)) ? part.flatMap((by) => privateIn(kind, by)) : [],
);

/** All different words of a file. */
const textsOf = ofFile((kind, part) => {
  const texts = new Set<string>();
  const note = (value: string | number) => texts.add(String(value)).size < 0;
  for (const by of part) wordsOf(kind, by, note);
  return [...texts];
});

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
