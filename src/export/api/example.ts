import type { Frame } from './frame.ts';

/** Code to copy: the first request, the same from a program, and a list page by page. */
type Examples = { curl: string; program: string; pages: string; fund: string | undefined };

/** The examples of a site, with addresses that exist: a fund with a ledger where there is one. */
export function examplesOf({ site, zh, origin }: Frame): Examples {
  const root = new URL(zh.api(), origin).href;
  const fund = [...site.funds.values()].find(({ coverage }) => coverage === 'ledger')?.id;
  const path = fund ? `funds/${fund}.json` : 'index.json';
  const print = fund
    ? [
        'const { fund, position } = await answer.json();',
        'console.log(fund.name.zh, position.on, position.balance / 100);',
      ]
    : ['const { title, as_of } = await answer.json();', 'console.log(title.zh, as_of);'];
  return {
    fund,
    curl: `curl ${root}${path}`,
    program: [`const answer = await fetch('${root}${path}');`, ...print].join('\n'),
    pages: [
      'const items = [];',
      `let next = '${root}points.json';`,
      'while (next) {',
      '  const answer = await fetch(next);',
      '  const page = await answer.json();',
      '  items.push(...page.items);',
      '  next = page.links.next && new URL(page.links.next, next).href;',
      '}',
      'console.log(items.length);',
    ].join('\n'),
  };
}
