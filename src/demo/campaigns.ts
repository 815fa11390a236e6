import type { DemoRecord } from './scene.ts';
import { b } from './words.ts';

const platform = b('示范公益募捐平台（虚构）', 'Demonstration giving platform (fictional)');

/** Public fundraising campaigns of the invented charity. */
export const campaigns: Readonly<Record<string, DemoRecord<'campaign'>>> = {
  'demo-charity-day-2025': day('2025', ['demo-qingfeng-sunshine'], '2025-11-20'),
  'demo-charity-day-2026': day('2026', ['demo-qingfeng-sunshine'], undefined),
  'demo-lit-window-2025': {
    name: b('亮灯的窗：枫林暑期托管（虚构）', 'A lit window: summer day care in Fenglin (fictional)'),
    custodian: 'demo-charity',
    start: '2025-05-06',
    end: '2025-08-31',
    target: 30_000,
    platform,
    funds: ['demo-fenglin-fund'],
    cost_allowed: true,
    partner: b('枫林社区居委会（虚构）', "Fenglin residents' committee (fictional)"),
    partner_assessment: b(
      '合作方负责需求核实和场地，不经手资金，2025 年 4 月评估合格。',
      'The partner checks the need and offers the room; it handles no money. Assessed in April 2025.',
    ),
    surplus: b('结余用于下一年度暑期托管', 'What is left goes to the day care of the next summer'),
    fictional: true,
  },
};

function day(year: string, funds: string[], assessed: string | undefined): DemoRecord<'campaign'> {
  return {
    name: b(`${year} 年青枫慈善日（虚构）`, `Qingfeng charity day ${year} (fictional)`),
    custodian: 'demo-charity',
    start: `${year}-09-01`,
    end: `${year}-09-30`,
    target: 6_000,
    platform,
    funds,
    cost_allowed: true,
    partner: b('青枫街道办事处（虚构）', 'Qingfeng street office (fictional)'),
    ...(assessed
      ? {
          partner_assessment: b(
            `合作方协助宣传，不经手资金，${assessed} 评估合格。`,
            `The partner helped to announce it and handled no money; assessed on ${assessed}.`,
          ),
        }
      : {}),
    surplus: b('结余用于街道困难帮扶', 'What is left goes to hardship relief of the street'),
    fictional: true,
  };
}
