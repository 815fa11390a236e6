import { campaignsFor, committeeOf } from '../domain/ledger/fund.ts';
import { fundWords } from '../texts/fund.ts';
import { localize } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { allFunds, numbered } from './shape/owner.ts';

const seats = {
  member: { zh: '委员', en: 'Member' },
  supervisor: { zh: '监督员', en: 'Supervisor' },
} as const;

/** Who decides on the money of a fund, and who looks on. */
export const committeeTable = defineTable({
  name: 'fund_committee',
  title: { zh: '各基金管委会成员和监督员', en: 'Committee members and supervisors, by fund' },
  subject: 'decisions',
  owner: allFunds,
  key: ['no'],
  rows: (_, fund) => numbered(committeeOf(fund)),
  columns: ({ always, text, code, date, number }) => [
    always(number('no', '序号', 'No.', (row) => row.no)),
    code('seat', '席位', 'Seat', seats, (row) => row.seat),
    text('display_name', '公示名', 'Public name', (row) => row.display_name),
    text('role', '职务', 'Role', (row) => ('role' in row ? row.role.zh : undefined)),
    text('role_en', '职务（英文）', 'Role (English)', (row) => ('role' in row ? row.role.en : undefined)),
    text('represents', '代表', 'Represents', (row) => row.represents?.zh),
    date('from', '任期起', 'From', (row) => row.from),
    date('to', '任期止', 'To', (row) => row.to),
  ],
  page: ({ locale }) => {
    const words = localize(fundWords, locale);
    return {
      caption: words.committee,
      fold: 'stack',
      columns: [
        { of: 'display_name', head: words.member, role: 'key', chinese: true },
        { of: 'role', head: words.role, role: 'state', blank: words.supervisor },
        {
          head: words.represents,
          role: 'small',
          show: ({ represents }) => (represents ? { words: represents } : { missing: 'unpublished' }),
        },
        { head: words.term, role: 'day', show: ({ from = '', to = words.toNow }) => `${from} – ${to}` },
      ],
    };
  },
});

/** Public campaigns that raise money for a fund. */
export const fundCampaigns = defineTable({
  name: 'fund_campaign',
  title: { zh: '各基金公开募捐活动', en: 'Public fundraising campaigns, by fund' },
  subject: 'money',
  owner: allFunds,
  key: ['campaign'],
  rows: campaignsFor,
  columns: ({ id, text, bilingual, date }) => [
    id('campaign', 'campaign', '募捐活动', 'Campaign', (row) => row.id),
    ...bilingual('name', '名称', 'Name', (row) => row.name),
    text('filing_number', '备案编号', 'Filing number', (row) => row.filing_number),
    date('start', '开始', 'Start', (row) => row.start),
    date('end', '结束', 'End', (row) => row.end),
    text('platform', '平台', 'Platform', (row) => row.platform?.zh),
    { ...text('cost_allowed', '可列支成本', 'Cost allowed', (row) => row.cost_allowed?.toString()), field: 'flag' },
  ],
  page: ({ locale }) => {
    const words = localize(fundWords, locale);
    const blank = { missing: 'unpublished' } as const;
    return {
      caption: words.campaigns,
      fold: 'stack',
      id: (row) => row.id,
      columns: [
        {
          head: words.campaign,
          role: 'key',
          // A campaign that is not filed may not collect: nothing leads there.
          show: ({ official_page: href, filing_number, name }) =>
            href && filing_number ? { href, outside: true, text: { words: name } } : { words: name },
        },
        { of: 'filing_number', head: words.filing, role: 'small', blank },
        { head: words.period, role: 'day', show: ({ start, end }) => `${start} – ${end}` },
        { head: words.platform, role: 'small', show: ({ platform }) => (platform ? { words: platform } : blank) },
        {
          head: words.cost,
          role: 'small',
          show: ({ cost_allowed: allowed }) => (allowed === undefined ? blank : allowed ? words.costYes : words.costNo),
        },
      ],
    };
  },
});
