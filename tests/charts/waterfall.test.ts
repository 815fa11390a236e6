import { describe, expect, it } from 'vitest';
import { barSize } from '../../src/charts/bars.ts';
import { drawGiveBack } from '../../src/charts/give-back.ts';
import { waterfall } from '../../src/charts/waterfall.ts';

const fall = {
  gross: 1_600_000,
  operating_cost: 400_000,
  recovered: 200_000,
  distributable: 1_000_000,
  parties: [
    { name: { zh: '社区基金', en: 'Community fund' }, fen: 400_000, fund: true },
    { name: '物业公司', fen: 600_000, fund: false },
  ],
};

describe('the waterfall', () => {
  it('hangs each bar where the last one ended', () => {
    const { rows } = waterfall(fall, '全程', 'zh', true);
    expect(rows.map(({ name, fen, look, bar }) => [name, fen, look, bar.x, bar.width])).toEqual([
      ['总收入', 1_600_000, 'in', 0, 160],
      ['运营成本', 400_000, 'out', 120, 40],
      ['收回投入', 200_000, 'out', 100, 20],
      ['可分配', 1_000_000, 'rest', 0, 100],
      ['社区基金', 400_000, 'in', 60, 40],
      ['物业公司', 600_000, 'rest', 0, 60],
    ]);
  });

  it('says the same in words, and tells the language of a name that has no English', () => {
    const chart = waterfall(fall, 'Whole run', 'en', true);
    expect(chart.title).toBe(
      'Whole run: gross 16,000.00 yuan, 10,000.00 yuan to share, of which 4,000.00 yuan to funds.',
    );
    expect(chart.rows.map(({ name, lang }) => [name, lang]).slice(-2)).toEqual([
      ['Community fund', undefined],
      ['物业公司', 'zh-CN'],
    ]);
  });

  it('leaves recovery out where there is nothing to recover, and draws no bar for zero', () => {
    const rows = waterfall({ ...fall, recovered: 0, distributable: 1_200_000, parties: [] }, '', 'zh', false).rows;
    expect(rows.map(({ key }) => key)).toEqual(['gross', 'operating', 'distributable']);
    const [, , recovered] = waterfall({ ...fall, recovered: 0 }, '', 'zh', true).rows;
    expect(recovered?.bar.width).toBe(0);
  });

  it('shows a loss to the left of zero', () => {
    const loss = { gross: 300_000, operating_cost: 400_000, recovered: 0, distributable: 0, parties: [] };
    const [gross, operating, rest] = waterfall(loss, '', 'zh', false).rows;
    expect([gross?.bar.x, gross?.bar.width]).toEqual([40, 120]);
    expect([operating?.bar.x, operating?.bar.width, operating?.bar.zero]).toEqual([0, 160, 40]);
    expect(rest?.bar.width).toBe(0);
  });

  it('keeps every bar inside its cell', () => {
    const thin = { gross: 10_000_000, operating_cost: 1, recovered: 1, distributable: 9_999_998, parties: [] };
    for (const { bar } of waterfall(thin, '', 'zh', true).rows) {
      expect(bar.x).toBeGreaterThanOrEqual(0);
      expect(bar.x + bar.width).toBeLessThanOrEqual(barSize.width);
    }
  });
});

describe('the loop', () => {
  const plan = {
    givers: '捐赠和其他收入',
    fund: '示范区慈善总会柳岸社区慈善基金',
    project: '柳岸手工坊',
    out: { text: '投入 22,000.00 元', fen: 2_200_000 },
    back: { text: '回流 3,529.25 元', fen: 352_925 },
    ratio: '每支持 1 元，已回流 0.16 元',
  };

  it('is as wide as its money', () => {
    const [out, back] = drawGiveBack(plan, 'wide').bands;
    expect(out).toMatchObject({ width: 26, tone: 'spent' });
    expect(back).toMatchObject({ width: 4.2, tone: 'given' });
  });

  it('draws what is not known as a dashed line', () => {
    const [out, back] = drawGiveBack({ ...plan, out: { text: '投入 未报道', fen: undefined } }, 'narrow').bands;
    expect(out).toMatchObject({ width: 1, tone: 'none' });
    expect(back?.tone).toBe('given');
  });

  it.each(['wide', 'narrow'] as const)('keeps its words inside the %s drawing', (kind) => {
    const { width, height, labels } = drawGiveBack(plan, kind);
    for (const label of labels) {
      expect(label.x).toBeGreaterThanOrEqual(0);
      expect(label.x + label.width).toBeLessThanOrEqual(width);
      expect(label.y).toBeLessThanOrEqual(height);
    }
  });
});
