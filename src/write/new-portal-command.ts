import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDate } from '../schemas/date.ts';
import { siteAddressFault } from '../schemas/site-address.ts';
import { bareYuan, readYuan } from '../schemas/yuan.ts';
import type { NewPortal } from '../template/portal.ts';
import { portalQuestions as asked, newWords } from '../texts/new.ts';
import { fill } from '../texts/text.ts';
import { newPortal } from './new-portal.ts';
import { replaceDemonstration } from './replace.ts';

/** What the command needs of its surroundings: the data folder that a flag names, where it prints, and whom it asks; nobody where no terminal is. */
export type Surroundings = {
  folder: (option: string | undefined) => string;
  print: (text: string) => void;
  ask: ((question: string) => Promise<string>) | undefined;
};

type Key = keyof typeof asked;
type Ask = (key: Key, must: boolean) => Promise<string>;

const options = {
  ...(Object.fromEntries(Object.keys(asked).map((key) => [key, { type: 'string' }])) as Record<
    Key,
    { type: 'string' }
  >),
  ...({ dir: { type: 'string' }, title: { type: 'string' }, data: { type: 'string' } } as const),
  ...({ replace: { type: 'boolean' }, force: { type: 'boolean' } } as const),
};

/**
 * Begins a portal of one's own: `new -- portal --dir DIR` in an empty folder, `new -- portal --replace` in place of the demonstration. What is not said by
 * flags is asked on the terminal. Throws at a wrong call; nothing is written then.
 */
export async function portalCommand(
  args: readonly string[],
  { folder, print, ask: question }: Surroundings,
): Promise<0> {
  const { values } = parseArgs({ args: [...args], options });
  const { dir, replace } = values;
  if (!dir === !replace) throw new Error(`${newWords.portal.zh} (${newWords.portal.en})`);
  const portal = await portalOf(values.title, async (key, must) => {
    const { zh, en } = asked[key];
    const text = (values[key] ?? (await question?.(`${zh} (${en})`)) ?? '').trim();
    if (must && text === '') throw new Error(`--${key}：${zh} (${en})`);
    return text;
  });
  if (replace) {
    const data = folder(values.data);
    const aside = replaceDemonstration(data, portal, values.force === true);
    print(`${fill(newWords.replaced.zh, { data, aside })}\n${fill(newWords.replaced.en, { data, aside })}\n`);
    return 0;
  }
  const own = resolve(dir as string);
  const files = newPortal(own, portal);
  const list = files.map((file) => `＋ ${file}`).join('\n');
  print(`${list}\n\n${fill(newWords.begun.zh, { folder: own })}\n${fill(newWords.begun.en, { folder: own })}\n`);
  return 0;
}

async function portalOf(title: string | undefined, ask: Ask): Promise<NewPortal> {
  const publisher = await ask('publisher', true);
  const street = await ask('street', false);
  const community = await ask('place', true);
  const fund = await ask('fund', true);
  const charity = await ask('custodian', true);
  const url = await ask('base-url', true);
  const why = siteAddressFault(url);
  if (why) throw new Error(`--base-url “${url}”：${why.zh} (${why.en})`);
  const asOf = dayOf('as-of', await ask('as-of', true));
  const ledger = await ledgerOf(ask);
  const named = title ?? `${street || community}阳光公示`;
  return { publisher, title: named, url, asOf, street: street || undefined, community, fund, charity, ledger };
}

async function ledgerOf(ask: Ask): Promise<NewPortal['ledger']> {
  const begun = await ask('opened-on', false);
  if (!begun) return undefined;
  const on = dayOf('opened-on', begun);
  const total = yuanOf(await ask('opening', true));
  const agreement = await ask('agreement', true);
  const signed = dayOf('agreed', await ask('agreed', true));
  return { on, total, agreement, signed, purpose: await ask('purpose', true) };
}

function dayOf(flag: Key, text: string): string {
  const day = readDate(text);
  if (!day) throw new Error(`--${flag} 写成 2026-10-31 这样 (a day such as 2026-10-31), “${text}”`);
  return day;
}

function yuanOf(text: string): string {
  const yuan = readYuan(text) === undefined ? bareYuan(text) : text;
  if (yuan === undefined || (readYuan(yuan) ?? -1) < 0)
    throw new Error(`--opening 写成 1234.50 这样 (an amount such as 1234.50), “${text}”`);
  return yuan.replaceAll(',', '');
}
