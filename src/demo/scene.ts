import type { Kind, Value } from '../schemas/kinds.ts';
import { add, type DemoBook, fen, type Income, newBook, type Spending, send, type Transfer } from './book.ts';
import type { Head } from './files.ts';
import { type Random, randomFrom } from './random.ts';
import { randomKey } from './receipts.ts';
import { makeUse, type Use } from './use.ts';

/** A record as it is written to YAML: amounts in yuan, dates as text. */
export type DemoRecord<K extends Kind> = Value<K>;
/** A correction or explanation that may point at a row by reference. */
type Pointing<T> = Omit<T, 'record'> & { record: string | { id?: string } };

/** What is told of one place: its facts, its fund, its projects, and the stories that happened there. */
export type Community = {
  id: string;
  place: DemoRecord<'place'>;
  fund?: { id: string; facts: Omit<DemoRecord<'fund'>, 'opening_balance' | 'coverage'>; opening: Opening };
  projects: Record<string, Omit<DemoRecord<'project'>, 'coverage'>>;
  partners?: readonly DemoRecord<'partner'>[];
  agreements?: readonly DemoRecord<'agreement'>[];
  head?: Head;
  routine?: Routine;
  tell?: (scene: Scene, town: Town) => void;
};

/** Yuan in the account on the first day, and what of it is restricted. */
type Opening = { total: number; restricted: Record<string, number> };

/** How lively the everyday life of a fund is. */
type Routine = {
  /** Gifts and small payments of a usual month; 1 is a middling community. */
  scale: number;
  /** Which purpose pays which kind of small payment. */
  restrictions: Readonly<Record<string, string>>;
  /** Categories of small payments that do not occur here. */
  without?: readonly string[];
};

/** What one party got of a project's income in one period; the row of the fund's income by reference. */
export type Share = Omit<DemoRecord<'revenue'>, 'income'> & { income?: Income };

/** A place while its stories are told. */
export type Scene = {
  community: Community;
  book: DemoBook;
  random: Random;
  uses: Map<string, { project: string | undefined; from: string }>;
  revenue: Map<string, Share[]>;
  corrections: Pointing<DemoRecord<'correction'>>[];
  explanations: Pointing<DemoRecord<'explanation'>>[];
  /** More files of the place, by their path in its folder; written when the rows have their ids. */
  extra: Map<string, () => string>;
};

/** All scenes by the id of their place. */
export type Town = ReadonlyMap<string, Scene>;

/** Papers get their numbers when all rows are there. */
const unnumbered = '0000';

/** Opens the scene of a community. */
export function openScene(community: Community, seed = community.id): Scene {
  const { id = '', opening = { total: 0, restricted: {} } } = community.fund ?? {};
  return {
    community: { ...community, projects: structuredClone(community.projects) },
    book: newBook(id, community.id, opening.total, opening.restricted),
    random: randomFrom(seed),
    uses: new Map(),
    revenue: new Map(),
    corrections: [],
    explanations: [],
    extra: new Map(),
  };
}

/** Number of members that vote: all committees keep their size when a member changes. */
function committeeSize(scene: Scene): number {
  const members = scene.community.fund?.facts.committee?.members ?? [];
  return members.filter(({ to }) => to === undefined).length;
}

/** Enters an application; hands back its id. */
export function use(scene: Scene, story: Use): string {
  const { application, from } = makeUse(story, committeeSize(scene));
  scene.book.applications.set(story.id, application);
  scene.uses.set(story.id, { project: story.project, from });
  return story.id;
}

type Gift = Partial<Omit<Income, 'date' | 'amount' | 'donor_display'>> & { on: string; yuan: number; from: string };

/** Enters a gift: banked, from a person, with a receipt, unless told otherwise. */
export function gift(scene: Scene, { on, yuan, from, ...rest }: Gift): Income {
  const named = rest.donor_type !== 'anonymous' && rest.donor_type !== 'none' && !rest.reverses;
  const row: Income = {
    date: on,
    amount: fen(yuan),
    category: 'I01',
    method: 'transfer',
    donor_display: from,
    donor_type: 'person',
    ...(named ? { receipt_last4: unnumbered, trace_key: randomKey(scene.random.key(10)) } : {}),
    ...rest,
  };
  // A row of several givers is followed as a whole.
  if (row.donors) delete row.trace_key;
  return add(scene.book.income, row);
}

type Payment = Partial<Omit<Spending, 'date' | 'amount' | 'payee_display' | 'category' | 'purpose'>> & {
  on: string;
  yuan: number;
  to: string;
  category: string;
  purpose: string;
};

/** Enters a payment: to a firm, with a voucher, for the project of its application, unless told otherwise. */
export function pay(scene: Scene, { on, yuan, to, ...rest }: Payment): Spending {
  const authority = rest.application ? scene.uses.get(rest.application) : undefined;
  if (rest.application && (!authority || on < authority.from))
    throw new Error(`${rest.application} may be paid from ${authority?.from}, not on ${on}`);
  const row: Spending = {
    date: on,
    amount: fen(yuan),
    payee_display: to,
    payee_type: 'company',
    ...(authority?.project ? { project: authority.project } : {}),
    voucher_last4: unnumbered,
    ...rest,
  };
  return add(scene.book.spending, row);
}

type Sending = Omit<Transfer, 'to_fund' | 'date' | 'amount'> & { on: string; yuan: number };

/** Enters a transfer to the fund of another scene. */
export function transfer(from: Scene, to: Scene, { on, yuan, ...rest }: Sending): Transfer {
  return send(from.book, to.book, { date: on, amount: fen(yuan), ...rest });
}

/** The scene of a place of the town. */
export function sceneOf(town: Town, id: string): Scene {
  const scene = town.get(id);
  if (!scene) throw new Error(`${id} is not in this town`);
  return scene;
}
