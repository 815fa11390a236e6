import { describe, expect, it } from 'vitest';
import { demonstration } from './demonstration.ts';

type Case = 'A' | 'B' | 'C' | 'D' | 'E';
type Precision = 'exact' | 'at_least' | 'approximate';
type Pin = readonly [Case, id: string, subject: string, value: number, precision: Precision, unit: string];

/** Every number of the five published cases, where it is entered and how exact it was reported. */
const figures: readonly Pin[] = [
  ['A', 'jiulong-pilot-communities', 'jiulong-street', 6, 'exact', '个'],
  ['A', 'jiulong-dragon-fund-raised', 'jiulong-dragon-fund', 3_200_000, 'at_least', '元'],
  ['A', 'jiulong-dragon-fund-channels', 'jiulong-dragon-fund', 4, 'exact', '个'],
  ['A', 'shuinian-parking-compounds', 'shuinian-parking', 2, 'exact', '个'],
  ['A', 'shuinian-parking-area', 'shuinian-parking', 3000, 'at_least', '平方米'],
  ['A', 'shuinian-parking-spaces', 'shuinian-parking', 78, 'exact', '个'],
  ['A', 'shuinian-parking-cost', 'shuinian-parking', 100_000, 'at_least', '元'],
  ['A', 'shuinian-parking-parties', 'shuinian-parking', 4, 'exact', '方'],
  ['A', 'jiulong-creative-projects', 'jiulong-creative-competition', 96, 'exact', '个'],
  ['A', 'jiulong-creative-matched', 'jiulong-creative-competition', 100, 'at_least', '元'],
  ['A', 'jiulong-creative-served', 'jiulong-creative-competition', 100_000, 'at_least', '人'],
  ['B', 'huanshan-2022-communities', 'huanshan-venture-2022', 7, 'exact', '个'],
  ['B', 'huanshan-2022-projects', 'huanshan-venture-2022', 21, 'exact', '个'],
  ['B', 'huanshan-2022-organizations', 'huanshan-venture-2022', 14, 'exact', '家'],
  ['B', 'huanshan-2022-self-run', 'huanshan-venture-2022', 7, 'exact', '个'],
  ['B', 'huanshan-2022-dimensions', 'huanshan-venture-2022', 4, 'exact', '个'],
  ['B', 'huanshan-two-plus-one-organizations', 'huanshan-two-plus-one', 2, 'exact', '家'],
  ['B', 'huanshan-two-plus-one-centres', 'huanshan-two-plus-one', 1, 'exact', '个'],
  ['B', 'huanshan-previous-projects', 'huanshan-street', 12, 'exact', '个'],
  ['B', 'huanshan-previous-organizations', 'huanshan-street', 10, 'exact', '家'],
  ['C', 'wanhua-partners', 'wanhua-red-partners', 42, 'exact', '个'],
  ['C', 'wanhua-agreements', 'wanhua-red-partners', 53, 'exact', '份'],
  ['C', 'wanhua-joint-activities', 'wanhua-red-partners', 4, 'exact', '次'],
  ['C', 'wanhua-wishes', 'wanhua-micro-wishes', 52, 'exact', '个'],
  ['C', 'wanhua-councils', 'wanhua-courtyard-council', 49, 'exact', '次'],
  ['C', 'wanhua-council-participants', 'wanhua-courtyard-council', 200, 'at_least', '人'],
  ['C', 'wanhua-problems-solved', 'wanhua-courtyard-council', 12, 'exact', '个'],
  ['D', 'zibo-income-paths', 'zibo', 3, 'exact', '条'],
  ['D', 'wenshao-institutions', 'wenshao-space-for-services', 11, 'exact', '家'],
  ['D', 'wenshao-services', 'wenshao-space-for-services', 14, 'exact', '个'],
  ['D', 'wenshao-give-back', 'wenshao-development-fund', 190_000, 'at_least', '元'],
  ['D', 'dashijie-markets', 'dashijie-neighbourhood-market', 11, 'exact', '场'],
  ['D', 'dashijie-businesses', 'dashijie-neighbourhood-market', 300, 'at_least', '家'],
  ['D', 'dashijie-visits', 'dashijie-neighbourhood-market', 5000, 'at_least', '人次'],
  ['D', 'dashijie-give-back', 'dashijie-development-fund', 10_000, 'at_least', '元'],
  ['D', 'dashijie-goods', 'dashijie-development-fund', 100, 'at_least', '件'],
  ['D', 'luyang-women-employed', 'luyang-micro-work', 60, 'at_least', '人'],
  ['D', 'luyang-daily-wage', 'luyang-micro-work', 80, 'exact', '元'],
  ['D', 'luyang-give-back', 'luyang-development-fund', 50_000, 'exact', '元'],
  ['E', 'kunming-north-new-roads', 'kunming-north-roads', 2, 'exact', '条'],
  ['E', 'kunming-north-communities', 'kunming-north-roads', 3, 'exact', '个'],
  ['E', 'kunming-north-solar-lamps', 'kunming-north-roads', 80, 'exact', '盏'],
  ['E', 'courtyard-306-months', 'courtyard-306', 2, 'approximate', '个月'],
  ['E', 'hongshan-rounds', 'hongshan-micro-renovation', 5, 'exact', '轮'],
  ['E', 'hongshan-years-without-property', 'hongshan-micro-renovation', 30, 'at_least', '年'],
  ['E', 'hongshan-fee-reduction', 'hongshan-micro-renovation', 100, 'at_least', '人'],
  ['E', 'hongshan-council-parties', 'hongshan-micro-renovation', 4, 'exact', '方'],
  ['E', 'hongshan-charging-areas', 'hongshan-micro-renovation', 5, 'exact', '处'],
  ['E', 'liuhe-member-units', 'liuhe-community-partners', 26, 'exact', '家'],
  ['E', 'liuhe-party-members', 'liuhe-community-partners', 270, 'at_least', '人'],
  ['E', 'liuhe-joint-meetings', 'liuhe-community-partners', 1, 'exact', '次'],
  ['E', 'liuhe-volunteer-teams', 'liuhe-community-partners', 6, 'exact', '支'],
  ['E', 'yongxing-teams', 'yongxing-bang', 7, 'exact', '支'],
  ['E', 'changshou-loan-salon-businesses', 'changshou-loan-salon', 50, 'at_least', '家'],
];

const sources: Record<Case, { publisher: string | undefined; date: string | undefined }> = {
  A: { publisher: '重庆日报', date: '2023-12-19' },
  B: { publisher: '威海广播电视台', date: '2022-06-16' },
  C: { publisher: undefined, date: '2022-08-27' },
  D: { publisher: '淄博日报', date: '2024-11-25' },
  E: { publisher: '中国青年报', date: undefined },
};

const { portal, issues } = demonstration;
const aggregates = new Map(portal.records.aggregate.map((record) => [record.id, record]));
const reported = [...portal.places.values()].filter(({ coverage }) => coverage === 'reported');
const homes = new Set(reported.map(({ id }) => id));
const subjectOf = (id: string) => Object.values(aggregates.get(id)?.subject ?? {});

describe('the published cases', () => {
  it('are valid data', () => {
    const theirs = issues.filter(({ file }) => homes.has(file.split('/')[1] ?? ''));
    expect(theirs.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(figures)('%s: %s of %s is %d, %s', (published, id, subject, value, precision, unit) => {
    const record = aggregates.get(id);
    expect(record).toMatchObject({ value, precision });
    expect(record?.unit.zh).toBe(unit);
    expect(subjectOf(id)).toContain(subject);
    expect(record?.source.title.zh).toBeTruthy();
    expect(record?.source.publisher?.zh).toBe(sources[published].publisher);
    expect(record?.source.date).toBe(sources[published].date);
  });

  it('have no other reported figure than these', () => {
    const entered = portal.records.aggregate.filter(({ home }) => homes.has(home)).map(({ id }) => id);
    expect(entered.toSorted()).toEqual(figures.map(([, id]) => id).toSorted());
  });

  it('keep ranges and rates as reported', () => {
    expect(aggregates.get('luyang-daily-wage')).toMatchObject({ value: 80, value_to: 200, per: 'day' });
    expect(aggregates.get('wenshao-give-back')?.per).toBe('year');
    expect(aggregates.get('luyang-give-back')?.per).toBe('year');
    expect(aggregates.get('liuhe-joint-meetings')?.per).toBe('month');
    expect(aggregates.get('changshou-loan-salon-businesses')?.period?.zh).toBe('2023 年 12 月 1 日');
  });

  it('mark the one figure whose unit was lost, with its words, and no other', () => {
    const uncertain = portal.records.aggregate.filter(({ unit_uncertain }) => unit_uncertain);
    expect(uncertain.map(({ id }) => id)).toEqual(['jiulong-creative-matched']);
    expect(uncertain[0]?.as_reported?.en).toContain('more than 100 yuan');
  });

  it('say what the Chinese original says where a translation lost it', () => {
    expect(aggregates.get('jiulong-dragon-fund-raised')?.as_reported?.zh).toBe('320余万元');
    expect(aggregates.get('shuinian-parking-cost')?.as_reported?.zh).toBe('10余万元');
  });

  it('date the undated source in words', () => {
    for (const [published, id] of figures)
      expect(aggregates.get(id)?.source.date_text?.zh).toBe(published === 'E' ? '约 2023 年 12 月' : undefined);
  });

  it('keep the dates and rules that are not figures', () => {
    const projects = portal.projects;
    expect(projects.get('huanshan-venture-2022')?.milestones?.[0]?.met).toBe('2022-06-14');
    expect(projects.get('changshou-loan-salon')?.milestones?.[0]?.met).toBe('2023-12-01');
    expect(projects.get('courtyard-306')?.follow_ups).toHaveLength(2);
    expect(projects.get('courtyard-306')?.satisfaction_gate?.rule.zh).toBe('居民不满意，不开工。');
    for (const id of ['wenshao', 'dashijie', 'luyang', 'xindong'])
      expect(portal.funds.get(`${id}-development-fund`)?.rules).toMatchObject({ committee_minimum: 3 });
  });

  it('show the revenue share in words, without a percentage', () => {
    const share = portal.projects.get('shuinian-parking')?.revenue_share;
    expect(share?.terms?.zh).toContain('先用来收回改造费');
    expect(share?.recovered_by?.zh).toBe('物业公司');
    expect(share?.shares).toHaveLength(4);
    expect(share?.shares?.filter(({ percent }) => percent !== undefined)).toEqual([]);
  });
});

describe('a reported place', () => {
  it('has a source, and so has each of its funds and projects', () => {
    const all = [
      ...reported,
      ...[...portal.funds.values(), ...portal.projects.values()].filter(({ home }) => homes.has(home)),
    ];
    expect(reported.length).toBeGreaterThan(20);
    for (const { id, coverage, source } of all)
      expect([id, coverage, source?.title.zh !== undefined, source?.title.en !== undefined]).toEqual([
        id,
        'reported',
        true,
        true,
      ]);
  });

  it('never has a ledger row', () => {
    const kinds = ['income', 'spending', 'transfer', 'reallocation', 'balance', 'pledge', 'goods', 'revenue'] as const;
    for (const kind of kinds) expect(portal.records[kind].filter(({ home }) => homes.has(home))).toEqual([]);
    const received = [...portal.funds.values()].filter((fund) => homes.has(fund.home) && fund.received.length);
    expect(received).toEqual([]);
  });

  it('has no partner, agreement or application made up around its figures', () => {
    for (const kind of ['partner', 'agreement', 'application'] as const)
      expect(portal.records[kind].filter(({ home }) => homes.has(home))).toEqual([]);
  });

  it('stays in pinyin where its characters are not verified, and says so', () => {
    const unverified = reported.filter(({ name_unverified }) => name_unverified);
    expect(unverified.map(({ id }) => id).toSorted()).toEqual([
      'changshou-road',
      'dongcheng-street',
      'hongshan-middle-road',
      'liuhe',
      'wanhua',
      'yongxing-road',
    ]);
    for (const { name, note } of unverified) {
      expect(name.zh).toMatch(/^[A-Z][A-Za-z ]+( 社区| 街道)?$/);
      expect(note?.zh).toContain('汉字待核');
    }
  });

  it('is not fictional, and no fictional place is reported', () => {
    expect(reported.filter(({ fictional }) => fictional)).toEqual([]);
  });

  it('stands under the places of its address', () => {
    const path = (id: string): string[] => {
      const place = portal.places.get(id);
      return place ? [...(place.parent ? path(place.parent) : []), place.name.zh] : [];
    };
    expect(path('shuinian').join('')).toBe('重庆市九龙坡区九龙街道水碾社区');
    expect(path('huanshan-street').join('')).toBe('威海市文登区环山街道');
    expect(path('wenshao').join('')).toBe('淄博市临淄区闻韶街道闻韶社区');
    expect(path('xindong').join('')).toBe('淄博市临淄区闻韶街道辛东社区');
    expect(path('dashijie').join('')).toBe('淄博市周村区丝绸路街道大世界社区');
    expect(path('luyang').join('')).toBe('淄博市沂源县南麻街道鲁阳社区');
    expect(path('liuhe').slice(0, 2)).toEqual(['昆明市', '西山区']);
    expect(path('hongshan-middle-road').slice(0, 2)).toEqual(['昆明市', '五华区']);
  });

  it('has every text in both languages', () => {
    const missing: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('zh' in value && !('en' in value)) missing.push(path);
      for (const [key, part] of Object.entries(value)) walk(part, `${path}/${key}`);
    };
    const here = [
      ...reported,
      ...[...portal.records.fund, ...portal.records.project, ...portal.records.aggregate].filter(({ home }) =>
        homes.has(home),
      ),
    ];
    for (const record of here) walk(record, record.id);
    expect(missing).toEqual([]);
  });
});
