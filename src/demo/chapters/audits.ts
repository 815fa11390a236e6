import { type DemoRecord, sceneOf, type Town } from '../scene.ts';
import { b } from '../words.ts';

/** Two audits of 2025: that of the host charity, and one of a single fund, with a finding about which nothing was done yet. */
export function addAudits(town: Town): void {
  audit(town, 'demo-guihuayuan', {
    published: '2026-06-18',
    auditor: b('示范区示例会计师事务所（虚构）', 'Demo District accountants (fictional)'),
    scope: 'host',
    opinion: 'unqualified',
    findings: [
      {
        text: b(
          '有 3 笔支出的发票抬头写的是社区，不是托管慈善组织',
          'Three invoices were made out to the community instead of the host charity',
        ),
        done: b('已请收款单位重开，换回原件', 'The payees issued them again'),
        done_on: '2026-07-08',
      },
    ],
  });
  audit(town, 'demo-liuan', {
    published: '2026-08-20',
    auditor: b('示范区示例会计师事务所（虚构）', 'Demo District accountants (fictional)'),
    scope: 'fund',
    opinion: 'qualified',
    findings: [
      {
        text: b(
          '工坊 2025 年第四季度的领料单不全，无法核实 860 元辅料的去向',
          'Withdrawal slips of the workshop for the fourth quarter of 2025 are incomplete; the use of material for 860 yuan could not be verified',
        ),
      },
      {
        text: b('缝纫机没有登记固定资产卡', 'The sewing machines were not entered in the register of assets'),
        done: b('补登 8 张卡片，贴了编号', 'Eight cards were added and the machines numbered'),
        done_on: '2026-09-03',
      },
    ],
  });
}

function audit(town: Town, place: string, told: Omit<DemoRecord<'report'>, 'kind' | 'period'>): void {
  const { reports } = sceneOf(town, place).book;
  reports.push({ kind: 'audit', period: '2025', ...told });
  reports.sort((one, other) => (one.published < other.published ? -1 : one.published > other.published ? 1 : 0));
}
