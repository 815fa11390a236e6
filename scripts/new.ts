import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readDate } from '../src/schemas/date.ts';
import { siteAddressFault } from '../src/schemas/site-address.ts';
import { bareYuan, readYuan } from '../src/schemas/yuan.ts';
import { newPortal } from '../src/write/new-portal.ts';
import { fail } from './folders.ts';

/**
 * Begins a portal of one's own: `npm run new -- portal --dir DIR`. What is not said by flags is asked on the terminal. Exit 2: a wrong call, or the folder is
 * not empty; nothing is written then.
 */
const asked = {
  publisher: '谁来公示，例如 云山街道办事处 (publisher)',
  street: '街道名称，没有就直接回车 (street, may be blank)',
  place: '社区名称 (community)',
  fund: '基金名称 (fund)',
  custodian: '保管资金的慈善组织 (host charity)',
  'base-url': '网站地址，例如 https://yunshan.example.org/ (address of the site)',
  'as-of': '数据到哪一天，例如 2026-10-31 (data are complete up to)',
  'opened-on': '账从哪一天开始，不知道就直接回车 (the ledger begins on, may be blank)',
  opening: '那一天账户里有多少元 (balance on that day, yuan)',
  agreement: '托管协议编号 (number of the agreement with the charity)',
  agreed: '协议哪一天签的 (signed on)',
  purpose: '协议写的基金用途 (purpose of the fund by the agreement)',
} as const;
type Key = keyof typeof asked;

try {
  const options = Object.fromEntries(
    [...Object.keys(asked), 'dir', 'title'].map((key) => [key, { type: 'string' as const }]),
  );
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const given = values as Partial<Record<Key | 'dir' | 'title', string>>;
  if (positionals.join(' ') !== 'portal' || !given.dir)
    throw new Error('npm run new -- portal --dir 文件夹 (a folder for the new portal)');
  const terminal =
    process.stdin.isTTY === true ? createInterface({ input: process.stdin, output: process.stderr }) : undefined;
  const ask = async (key: Key, must: boolean): Promise<string> => {
    const text = given[key] ?? (terminal ? await terminal.question(`${asked[key]}: `) : '');
    if (must && text.trim() === '') throw new Error(`--${key}：${asked[key]}`);
    return text.trim();
  };
  const publisher = await ask('publisher', true);
  const street = await ask('street', false);
  const community = await ask('place', true);
  const fund = await ask('fund', true);
  const charity = await ask('custodian', true);
  const url = await ask('base-url', true);
  const why = siteAddressFault(url);
  if (why) throw new Error(`--base-url “${url}”：${why.zh} (${why.en})`);
  const asOf = dayOf('as-of', await ask('as-of', true));
  const begun = await ask('opened-on', false);
  const ledger = begun
    ? {
        on: dayOf('opened-on', begun),
        total: yuanOf(await ask('opening', true)),
        agreement: await ask('agreement', true),
        signed: dayOf('agreed', await ask('agreed', true)),
        purpose: await ask('purpose', true),
      }
    : undefined;
  terminal?.close();
  const folder = resolve(given.dir);
  const title = given.title ?? `${street || community}阳光公示`;
  const files = newPortal(folder, {
    publisher,
    title,
    url,
    asOf,
    street: street || undefined,
    community,
    fund,
    charity,
    ledger,
  });
  process.stdout.write(
    `${files.map((file) => `＋ ${file}`).join('\n')}\n\n接着 Next:\n  PORTAL_DATA=${folder}/data npm run check\n  PORTAL_DATA=${folder}/data npm start\n密钥在 ${folder}/secrets，请备份，不要公开 (the secrets: keep a backup, never publish them)\n`,
  );
} catch (error) {
  fail(error);
}

function dayOf(flag: Key, text: string): string {
  const day = readDate(text);
  if (!day) throw new Error(`--${flag} 写成 2026-10-31 这样 (a day such as 2026-10-31), “${text}”`);
  return day;
}

function yuanOf(text: string): string {
  const yuan = readYuan(text) === undefined ? bareYuan(text) : text;
  if (yuan === undefined || readYuan(yuan) === undefined || (readYuan(yuan) ?? 0) < 0)
    throw new Error(`--opening 写成 1234.50 这样 (an amount such as 1234.50), “${text}”`);
  return yuan.replaceAll(',', '');
}
