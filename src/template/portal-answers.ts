import type { Both } from '../issues/both.ts';
import { readDate } from '../schemas/date.ts';
import { siteAddressFault } from '../schemas/site-address.ts';
import { bareYuan, readYuan } from '../schemas/yuan.ts';
import { portalQuestions, portalWrong } from '../texts/new.ts';
import type { NewPortal } from './portal.ts';

/** What is asked of a new portal. */
export type PortalQuestion = keyof typeof portalQuestions;

/** Asks one question; a blank answer is refused where it must be answered. */
export type AskPortal = (key: PortalQuestion, must: boolean) => Promise<string>;

/** A portal as it is answered, question by question; the title follows from the street where none is given. Throws at an answer that cannot be read. */
export async function askedPortal(title: string | undefined, ask: AskPortal): Promise<NewPortal> {
  const publisher = await ask('publisher', true);
  const street = await ask('street', false);
  const community = await ask('place', true);
  const fund = await ask('fund', true);
  const charity = await ask('custodian', true);
  const url = await ask('base-url', true);
  const why = siteAddressFault(url);
  if (why) throw wrong('base-url', url, why);
  const asOf = dayOf('as-of', await ask('as-of', true));
  const ledger = await ledgerOf(ask);
  const named = title ?? `${street || community}阳光公示`;
  return { publisher, title: named, url, asOf, street: street || undefined, community, fund, charity, ledger };
}

async function ledgerOf(ask: AskPortal): Promise<NewPortal['ledger']> {
  const begun = await ask('opened-on', false);
  if (!begun) return undefined;
  const on = dayOf('opened-on', begun);
  const total = yuanOf(await ask('opening', true));
  const agreement = await ask('agreement', true);
  const signed = dayOf('agreed', await ask('agreed', true));
  return { on, total, agreement, signed, purpose: await ask('purpose', true) };
}

function dayOf(flag: PortalQuestion, text: string): string {
  const day = readDate(text);
  if (!day) throw wrong(flag, text, portalWrong.day);
  return day;
}

function yuanOf(text: string): string {
  const yuan = readYuan(text) === undefined ? bareYuan(text) : text;
  if (yuan === undefined || (readYuan(yuan) ?? -1) < 0) throw wrong('opening', text, portalWrong.amount);
  return yuan.replaceAll(',', '');
}

function wrong(flag: PortalQuestion, text: string, why: Both): Error {
  return new Error(`${portalQuestions[flag].zh} (--${flag})：“${text}”，${why.zh} (${why.en})`);
}
