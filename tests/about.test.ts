import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { split } from '../src/domain/common/money.ts';
import { scoreGroupIds } from '../src/domain/score/item.ts';
import { defaults, items } from '../src/domain/score/score.ts';
import { readYuan } from '../src/schemas/yuan.ts';
import { demonstration } from './demonstration.ts';

const languages = ['zh', 'en'] as const;
type Language = (typeof languages)[number];

const names = (language: Language) => readdirSync(`content/about/${language}`).toSorted();
const page = (language: Language, name: string) => readFileSync(`content/about/${language}/${name}.mdx`, 'utf8');
const pages = names('zh').map((file) => file.replace('.mdx', ''));

const frontmatter = (text: string) =>
  Object.fromEntries(
    (/^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? '').split('\n').map((line) => {
      const [key, ...rest] = line.split(': ');
      return [key, rest.join(': ')];
    }),
  );
const body = (text: string) => text.replace(/^---\n.*?\n---\n/s, '');
const headings = (text: string) =>
  [...body(text).matchAll(/^(#+) (.+)$/gm)].map(([, marks, words]) => ({ marks, words }));
const tables = (text: string) =>
  [...body(text).matchAll(/(?:^\|.*\|\n)+/gm)].map(([table]) =>
    table
      .trim()
      .split('\n')
      .filter((line) => !/^\|[-|]+\|$/.test(line))
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      ),
  );
const tableWith = (language: Language, name: string, word: string) =>
  tables(page(language, name)).find((rows) => rows.flat().includes(word)) ?? [];
const fen = (text: string | undefined) => {
  const amount = readYuan(text ?? '');
  if (amount === undefined) throw new Error(`not an amount: ${text}`);
  return amount;
};
const amounts = (text: string) => [...text.matchAll(/\d[\d,]*\.\d\d(?!\d)/g)].map(([found]) => found).toSorted();

describe('the about pages', () => {
  it('are the same in both languages', () => {
    expect(names('en')).toEqual(names('zh'));
    expect(pages.toSorted()).toEqual(
      [
        'index',
        'reading',
        'method',
        'rules',
        'glossary',
        'complaint',
        'privacy',
        'corrections',
        'score',
        'purge',
        'publication',
      ].toSorted(),
    );
  });

  it.each(pages)('%s has title, description and the same order in both languages', (name) => {
    for (const language of languages) {
      const { title, description, order } = frontmatter(page(language, name));
      expect(title).toBeTruthy();
      expect(description).toBeTruthy();
      expect(order).toMatch(/^\d+$/);
    }
    expect(frontmatter(page('zh', name)).order).toBe(frontmatter(page('en', name)).order);
  });

  it('stand each at a place of its own', () => {
    const orders = pages.map((name) => frontmatter(page('zh', name)).order);
    expect(new Set(orders).size).toBe(pages.length);
  });

  it.each(pages)('%s has the same headings, tables and amounts in both languages', (name) => {
    const [zh, en] = [page('zh', name), page('en', name)];
    expect(headings(en).map(({ marks }) => marks)).toEqual(headings(zh).map(({ marks }) => marks));
    expect(tables(en).map((rows) => rows.map(({ length }) => length))).toEqual(
      tables(zh).map((rows) => rows.map(({ length }) => length)),
    );
    expect(amounts(en)).toEqual(amounts(zh));
  });

  it.each(pages)('%s begins its headings at the second level and repeats none', (name) => {
    for (const language of languages) {
      const found = headings(page(language, name));
      expect(found[0]?.marks).toBe('##');
      expect(new Set(found.map(({ words }) => words)).size).toBe(found.length);
      expect(found.every(({ marks }) => marks === '##' || marks === '###')).toBe(true);
    }
  });

  it.each(pages)('%s has whole tables and no markup that MDX would run', (name) => {
    for (const language of languages) {
      const text = page(language, name);
      for (const [head, ...rows] of tables(text))
        for (const row of rows) expect([row[0], row.length]).toEqual([row[0], head?.length]);
      expect(body(text)).not.toMatch(/[{}<>]/);
    }
  });

  it.each(pages)('%s links only to pages that exist, by relative address', (name) => {
    const here = name === 'index' ? '/about/' : `/about/${name}/`;
    const known = [
      '/search/',
      '/data/',
      '/trace/',
      '/verify/',
      ...pages.map((one) => (one === 'index' ? '/about/' : `/about/${one}/`)),
    ];
    for (const language of languages)
      for (const [, target] of body(page(language, name)).matchAll(/\]\(([^)]+)\)/g)) {
        expect(target).toMatch(/^\.\.?\//);
        expect(known).toContain(new URL(target as string, `https://x${here}`).pathname);
      }
  });
});

describe('the glossary', () => {
  it('has the same terms in both languages', () => {
    const terms = (language: Language) =>
      tables(page(language, 'glossary')).map((rows) => rows.slice(1).map((row) => row.slice(0, 2)));
    expect(terms('en')).toEqual(terms('zh'));
    expect(terms('zh').flat().length).toBeGreaterThan(80);
  });

  it('explains each term once, in one sentence', () => {
    const rows = (language: Language) => tables(page(language, 'glossary')).flatMap((table) => table.slice(1));
    const terms = rows('zh').map(([term]) => term);
    expect(new Set(terms).size).toBe(terms.length);
    for (const [term, , meaning] of rows('zh'))
      expect([term, meaning]).toEqual([term, expect.stringMatching(/^[^。]+。$/)]);
    for (const [term, , meaning] of rows('en'))
      expect([term, meaning]).toEqual([term, expect.stringMatching(/^[^.]+\.$/)]);
  });
});

describe('the examples', () => {
  it.each(languages)('in %s carry over, add and subtract to what there is now', (language) => {
    const word = language === 'zh' ? '上年结转' : 'Carried over';
    const [, carried, income, spending, now] = tableWith(language, 'reading', word).map((row) => row[1]);
    expect(fen(carried) + fen(income) - fen(spending)).toBe(fen(now));
    const restrictions = tableWith(language, 'reading', language === 'zh' ? '非限定' : 'Unrestricted');
    const [, restricted, free, total] = restrictions.map((row) => row[1]);
    expect(fen(restricted) + fen(free)).toBe(fen(total));
    expect(fen(total)).toBe(fen(now));
    expect(tableWith(language, 'reading', '万')[1]?.join('')).toBe(String(fen(now)));
  });

  it.each(languages)('in %s of advance and settlement add up', (language) => {
    const text = page(language, 'reading');
    const line = (word: string) => text.split('\n').find((one) => one.includes(word)) ?? '';
    const [advanced, returned, net] = [
      ...line(language === 'zh' ? '预借 3,' : 'advanced 3,').matchAll(/[\d,]+\.\d\d/g),
    ].map(([one]) => fen(one));
    expect(Number(advanced) - Number(returned)).toBe(net);
    const [gross, fee, credit] = [...line(language === 'zh' ? '手续费 6' : 'fee 6').matchAll(/[\d,]+\.\d\d/g)].map(
      ([one]) => fen(one),
    );
    expect(Number(gross) - Number(fee)).toBe(credit);
  });

  it.each(languages)('in %s of two funds add up, alone and together', (language) => {
    const rows = tableWith(language, 'method', language === 'zh' ? '街道基金' : 'Street fund').slice(1);
    const [street, community, together] = rows.map((row) => row.slice(1).map(fen));
    expect(rows).toHaveLength(3);
    for (const row of [street, community, together]) {
      const [opening = 0, income = 0, spending = 0, received = 0, given = 0, closing] = row ?? [];
      expect(opening + income - spending + received - given).toBe(closing);
    }
    for (const column of [0, 1, 2, 5])
      expect(Number(street?.[column]) + Number(community?.[column])).toBe(together?.[column]);
    expect(street?.[4]).toBe(community?.[3]);
  });

  it.each(languages)('in %s of a split is what the portal itself computes', (language) => {
    const rows = tableWith(language, 'method', '50%').slice(1);
    const parts = rows.slice(0, -1);
    const total = fen(rows.at(-1)?.[2]);
    expect(parts.map((row) => fen(row[2]))).toEqual(
      split(
        total,
        parts.map((row) => Number.parseInt(row[1] ?? '', 10)),
      ),
    );
  });
});

describe('the page of rules', () => {
  const rules = demonstration.portal.settings?.rules;

  it('states the values that the data are checked with', () => {
    const zh = page('zh', 'rules');
    expect(zh).toContain(`不少于 ${rules?.committee.minimum} 人，且为单数`);
    expect(rules?.committee.odd).toBe(true);
    expect(rules?.quorum.share).toEqual({ of: 2, in: 3 });
    expect(zh).toContain('到会人数达到应到的三分之二');
    expect(rules?.pass).toMatchObject({ of: 'due', percent: { of: 50, in: 100 } });
    expect(zh).toContain('同意人数超过应到的一半');
    expect(rules?.notice.unit).toBe('working');
    expect(zh).toContain(`公示不少于 ${rules?.notice.days} 个工作日`);
    expect(zh).toContain(`公示不少于 ${rules?.purpose_notice.days} 日`);
    expect(zh).toContain(`单笔不满 ${Number(rules?.application_threshold.amount) / 100} 元`);
    expect(zh).toContain(`每年 ${rules?.annual_report.month} 月 ${rules?.annual_report.day} 日前`);
    expect(zh).toContain(`每季度结束后 ${rules?.quarterly_posting.days} 日内`);
    const { campaign_progress, project_progress, campaign_results, project_results, major_events, queries } =
      rules ?? {};
    expect(project_progress).toMatchObject({ months: campaign_progress?.months, over: campaign_progress?.over });
    expect(zh).toContain(
      `超过 ${campaign_progress?.over} 个月的公开募捐和慈善项目，至少每 ${campaign_progress?.months} 个月公布一次进展`,
    );
    expect(project_results?.months).toBe(campaign_results?.months);
    expect(zh).toContain(`公开募捐、慈善项目结束后 ${campaign_results?.months} 个月内`);
    expect(zh).toContain(`以及与重要关联方的往来，${major_events?.days} 日内公开`);
    expect(queries?.unit).toBe('working');
    expect(zh).toContain(`${queries?.days} 个工作日内答复查询`);
    expect(rules?.satisfaction?.fair).toBe(false);
    expect(zh).toContain(`有效答卷不足 ${rules?.satisfaction?.minimum} 份`);
    expect(zh).toContain(`数字小于 ${rules?.small_groups?.minimum} 的不公布`);
    expect(zh).toContain(`每个微心愿不超过 ${Number(rules?.wishes?.limit) / 100} 元`);
    expect(zh).toContain(`满 ${rules?.matching?.minimum} 分才提示可以对接`);
  });

  it('gives every rule a basis and a nature', () => {
    const natures = { zh: /法律|规章|地方|做法|约定/, en: /Law|Ministry|Local|Practice|Ours/ };
    for (const language of languages) {
      const checked = tables(page(language, 'rules')).filter(
        ([head]) => head?.length === 3 && /规则|Rule/.test(head[0] ?? ''),
      );
      expect(checked.length).toBeGreaterThan(5);
      for (const [rule, basis, nature] of checked.flatMap((rows) => rows.slice(1))) {
        expect([rule, basis]).not.toContain('');
        expect([rule, nature]).toEqual([rule, expect.stringMatching(natures[language])]);
      }
    }
  });

  it('does not cite the measures that were replaced on 1 January 2026', () => {
    for (const language of languages) expect(page(language, 'rules')).not.toMatch(/61 号|Order 61/);
  });
});

describe('the page of the self-score', () => {
  it.each(languages)('in %s lists every item with its points, group by group', (language) => {
    const listed = tables(page(language, 'score'))
      .filter(([head]) => head?.length === 3)
      .map((rows) => rows.slice(1));
    expect(listed).toEqual(
      scoreGroupIds.map((group) =>
        items
          .filter((item) => item.group === group)
          .map(({ name, needs, points }) => [name[language], needs[language], String(points)]),
      ),
    );
  });

  it('states the weights and levels that hold', () => {
    const zh = page('zh', 'score');
    for (const [index, band] of defaults.bands.entries())
      expect(zh).toContain(`${band} 分起为${'一二三四五'[index]}级`);
    expect(zh).toContain(`财务占 ${defaults.weights.finance} 分`);
    expect(zh).toContain(`占 ${defaults.weights.projects} 分`);
    const rest = [defaults.weights.basic, defaults.weights.governance, defaults.weights.residents];
    expect(new Set(rest)).toEqual(new Set([15]));
    expect(zh).toContain('另外三组各 15 分');
  });

  it.each(languages)('in %s speaks of no other index', (language) => {
    expect(page(language, 'score')).not.toMatch(/FTI|透明指数|transparency index/i);
  });
});
