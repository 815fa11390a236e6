import { describe, expect, it } from 'vitest';
import { sentenceText } from '../../src/domain/common/sentence.ts';
import { shareHistoryOf } from '../../src/domain/project/recovery.ts';
import { publish } from '../../src/domain/published/public.ts';
import { shareLead, shareMethod } from '../../src/texts/share-lead.ts';
import { demonstration } from '../demonstration.ts';

const site = publish(demonstration.portal);
const run = (id: string) => {
  const project = site.projects.get(id);
  const found = project && shareHistoryOf(site, project);
  if (!found) throw new Error(`no run of ${id}`);
  return found;
};
const say = (id: string, locale: 'zh' | 'en') =>
  shareLead(run(id), site.funds, locale).map(({ label, parts }) => `${label} ${sentenceText(parts).trim()}`);

describe('the answer before the table of shares', () => {
  it('tells who advanced what, how much is recovered and since when, and what the fund got', () => {
    expect(say('demo-fenglin-parking', 'zh')).toMatchInlineSnapshot(`
      [
        "投入 示范区安居物业服务有限公司垫付 18,000.00 元，到 2025 年 4 月 30 日已全部收回。",
        "基金 示范区慈善总会枫林社区公益微基金至今分得 41,302.45 元。",
      ]
    `);
    expect(say('demo-fenglin-parking', 'en')).toMatchInlineSnapshot(`
      [
        "Cost Anju property company advanced 18,000.00 yuan, fully recovered by 30 April 2025.",
        "Funds Fenglin Community Micro-fund of the District Charity Federation has received 41,302.45 yuan so far.",
      ]
    `);
  });

  it('projects a day only with its method', () => {
    expect(say('demo-fenglin-charging', 'zh')).toMatchInlineSnapshot(`
      [
        "投入 示范区绿芯充电服务有限公司（虚构）垫付 24,000.00 元，已收回 10,365.42 元。还差 13,634.58 元；按最近 6 个月的平均数推算，约在 2027 年 5 月 31 日收完。",
        "基金 示范区慈善总会枫林社区公益微基金还没有分到钱：先收回投入，再分配。",
      ]
    `);
    expect(shareMethod(run('demo-fenglin-charging'), 'zh')).toMatchInlineSnapshot(
      `"推算方法：最近 6 个已结算月份共收回 10,365.42 元，平均每月 1,727.57 元；用未收回的 13,634.58 元除以平均数，不足一个月按一个月算，从最后一个结算月往后数，取那个月的最后一天。"`,
    );
    expect(shareMethod(run('demo-fenglin-parking'), 'zh')).toBeUndefined();
  });

  it('is silent where no period was published', () => {
    expect(say('shuinian-parking', 'zh')).toEqual([]);
  });
});
