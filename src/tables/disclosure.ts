import { type Duty, nextDuty, recordOf, type Standing } from '../domain/disclosure/clock.ts';
import { allDuties, dutiesFor } from '../domain/disclosure/duties.ts';
import { homeRoots, ledgersUnder } from '../domain/portal/rollup.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import type { Bilingual } from '../schemas/field.ts';
import { disclosureWords } from '../texts/disclosure.ts';
import { bindsText, dutyBasis, dutyName } from '../texts/duty.ts';
import { dutyKinds, dutyLimit } from '../texts/duty-limit.ts';
import { bilingual, code, date, id, make, number, text } from './shape/column.ts';
import type { Table } from './shape/table.ts';
import { pick } from './shape/words.ts';

/** The legal clock: every duty of every fund, how each fund met its duties, and the rules. */
export function disclosureTables(site: Site): Table[] {
  return [dutyTable(site), recordTable(site), ruleTable(site)];
}

const kinds = pick(disclosureWords, ...dutyKinds);
const states = { ...pick(disclosureWords, 'met', 'late', 'soon', 'ahead'), overdue: disclosureWords.open };

/** The day, the kind and the subject tell the duties of a fund apart. */
function dutyId({ fund, kind, subject, period, due }: Duty): string {
  return [fund, kind, subject ?? period, due].join('/');
}

function dutyTable(site: Site): Table {
  const both = (say: (locale: 'zh' | 'en') => string): Bilingual => ({ zh: say('zh'), en: say('en') });
  const table = make<Duty>('duty', '该公开的事项', 'What must be disclosed, and when', allDuties(site), [
    text('id', '编号', 'Id', dutyId),
    id('fund', 'fund', '基金', 'Fund', (duty) => duty.fund),
    id('place', 'place', '地点', 'Place', (duty) => duty.home),
    code('kind', '种类', 'Kind', kinds, (duty) => duty.kind),
    text('period', '期间', 'Period', (duty) => (duty.subject === undefined ? duty.period : undefined)),
    text('subject', '对象', 'Subject', (duty) => duty.subject),
    ...bilingual('name', '事项', 'What is due', (duty: Duty) => both((locale) => dutyName(site, duty, locale))),
    date('due', '到期日', 'Due', (duty) => duty.due),
    date('published', '公开日期', 'Published', (duty) => duty.published),
    code('state', '状态', 'State', states, (duty) => duty.state),
    number('days', '迟了或还剩几天', 'Days late, overdue or left', (duty) => duty.days),
    ...bilingual('basis', '依据', 'Basis', (duty: Duty) => both((locale) => dutyBasis(site, duty.kind, locale))),
  ]);
  return { ...table, key: ['id'], parts: { funds: 'fund' } };
}

type Recorded = { fund: PublicFund; record: Standing; next: Duty | undefined };

/** The funds whose ledgers are added up: real ones, or the demonstration where there are no real ones yet. */
function recordTable(site: Site): Table {
  const funds = homeRoots(site).flatMap(({ id }) => ledgersUnder(site, id));
  const rows = funds.map((fund) => {
    const duties = dutiesFor(site, [fund]);
    return { fund, record: recordOf(duties), next: nextDuty(duties) };
  });
  const table = make<Recorded>('disclosure_record', '各基金的公开记录', 'Disclosure record by fund', rows, [
    id('fund', 'fund', '基金', 'Fund', (row) => row.fund.id),
    ...bilingual('name', '名称', 'Name', (row: Recorded): Bilingual => row.fund.name),
    number('due', '到期', 'Came due', (row) => row.record.due),
    number('met', '按时', 'On time', (row) => row.record.met),
    number('late', '延迟', 'Late', (row) => row.record.late),
    number('overdue', '逾期', 'Overdue', (row) => row.record.overdue),
    date('next_due', '下一项到期日', 'Next due', (row) => row.next?.due),
    { ...text('next_duty', '下一项', 'Next', (row) => row.next && dutyId(row.next)), to: 'duty' },
  ]);
  return { ...table, key: ['fund'] };
}

function ruleTable(site: Site): Table {
  const { rules } = site.settings;
  const ruled = dutyKinds.filter((kind) => dutyLimit(rules, kind, 'zh'));
  const table = make('disclosure_rule', '公开期限和依据', 'Time limits for disclosure and their basis', ruled, [
    code('kind', '种类', 'Kind', kinds, (kind) => kind),
    text('limit', '期限', 'Limit', (kind) => dutyLimit(rules, kind, 'zh')),
    text('limit_en', '期限（英文）', 'Limit (English)', (kind) => dutyLimit(rules, kind, 'en')),
    text('basis', '依据', 'Basis', (kind) => dutyBasis(site, kind, 'zh')),
    text('basis_en', '依据（英文）', 'Basis (English)', (kind) => dutyBasis(site, kind, 'en')),
    text('binds', '约束谁', 'Binds', (kind) => bindsText(site, kind, 'zh')),
    text('binds_en', '约束谁（英文）', 'Binds (English)', (kind) => bindsText(site, kind, 'en')),
  ]);
  return { ...table, key: ['kind'] };
}
