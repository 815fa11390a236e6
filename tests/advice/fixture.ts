import { joinFolder } from '../../src/check-folder.ts';
import type { Portal } from '../../src/domain/portal/portal.ts';
import { folderOf } from '../../src/folder/folder.ts';

const fund = 'places/willow/funds/willow-fund';

/** Eight small gifts a month, so that a month is busy and a category has a median. */
const gifts = ['2026-01', '2026-02', '2026-03'].flatMap((month, index) =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((day) => `I-${index * 8 + day},${month}-0${day},,50,I01,transfer,爱心居民,person,,,,,`),
);

/** A small portal of which nothing is to be said: every test of the advice looks at something here. */
const right: Readonly<Record<string, string>> = {
  'portal.yaml': `title: {zh: 柳岸公示, en: Willow portal}
publisher: {zh: 柳岸街道, en: Willow Street}
base_url: https://willow.test/
locales: [zh, en]
as_of: 2026-06-30
attribution: fifo
contact: {phone: 0000-1111}
licence: {name: CC-BY-4.0, url: "https://creativecommons.org/licenses/by/4.0/", title: 知识共享署名 4.0}
rules:
  committee: {minimum: 1, odd: true, basis: 章程}
  quorum: {share: 2/3, basis: 章程}
  pass: {of: due, percent: 50, basis: 章程}
  notice: {days: 5, unit: working, basis: 章程}
  purpose_notice: {days: 60, basis: 慈善法}
  application_threshold: {amount: 500, basis: 章程}
  annual_report: {month: 5, day: 31, basis: 章程}
  quarterly_posting: {days: 15, basis: 章程}
`,
  'custodians/charity.yaml': `name: {zh: 柳岸慈善会, en: Willow Charity}
uscc: 91350100M000100Y43
complaint_line: 0000-2222
official_page: https://cishan.chinanpo.gov.cn/x
`,
  'vocabulary/income_categories.yaml': `- {code: I01, zh: 居民捐赠, en: Residents, class: donation}
- {code: I15, zh: 物资捐赠, en: In kind, class: donation}
- {code: I99, zh: 其他, en: Other, class: other_income}
`,
  'vocabulary/spending_categories.yaml': `- {code: E01, zh: 困难救助, en: Relief, class: charitable, to_person: true}
- {code: E07, zh: 小微改造, en: Repair, class: charitable}
- {code: E20, zh: 管理费, en: Fee, class: administration, exempt: true}
- {code: E99, zh: 其他, en: Other, class: other_expense}
`,
  'vocabulary/needs.yaml': '- {code: N01, zh: 为老, en: Elders}\n',
  'places/willow/place.yaml': `name: {zh: 柳岸社区, en: Willow}
kind: community
population: 3000
households: 1200
contact: {phone: 0000-3333}
`,
  [`${fund}/fund.yaml`]: `name: {zh: 柳岸社区基金, en: Willow Fund}
kind: community_fund
custodian: charity
status: active
established: 2025-10-01
coverage: ledger
opening_balance: {on: 2026-01-01, total: 20000}
committee:
  term: 2026 年至 2028 年
  members:
    - {display_name: 王*, role: 主任, from: 2026-01-01}
purposes:
  - {id: elders, name: 为老服务, scope: 走访和助餐}
`,
  [`${fund}/income.csv`]: `id,date,banked_on,amount,category,method,donor_display,donor_type,donors,goods,quantity,unit,note
${gifts.join('\n')}
I-30,2026-03-15,2026-03-20,900,I01,transfer,柳岸商贸有限公司,organization,,,,,
I-31,2026-03-21,,300,I01,cash,募捐箱,anonymous,40,,,,
I-32,2026-03-15,,200,I15,in_kind,爱心居民,person,,大米,20,袋,
I-33,2026-06-21,,12.34,I99,transfer,示例银行,none,,,,,结息
`,
  [`${fund}/spending.csv`]: `id,date,banked_on,amount,category,project,application,payee_display,payee_type,purpose,beneficiaries,evidence,note
S-1,2026-03-01,,4000,E07,lamps,lamps,明亮灯具店,company,更换楼道灯 40 盏，共 4000 元,,票据,
S-2,2026-03-02,,600,E01,lamps,lamps,柳岸便民超市,company,走访困难家庭购米油 20 份,20,票据,
S-3,2026-03-04,,75,E20,,,柳岸慈善会,custodian,一季度管理费 75 元,,,
S-4,2026-03-05,,60,E07,,,柳岸商贸有限公司,company,修理长椅两张,,,
`,
  [`${fund}/documents.csv`]: `id,date,kind,spending,archive_no
P-1,2026-03-01,票据,S-1,2026-03-001
P-2,2026-03-02,票据,S-2,2026-03-002
`,
  [`${fund}/balances.csv`]: 'date,balance,source\n2026-05-31,18000.00,对账单\n',
  [`${fund}/pledges.csv`]: `id,date,amount,donor_display,donor_type,due,status
P-1,2026-01-01,1000,柳岸商贸有限公司,organization,2026-06-01,open
`,
  [`${fund}/goods.csv`]: `id,date,item,unit,in,out,kind,income
G-1,2026-03-22,大米,袋,20,,donated,I-32
G-2,2026-03-25,大米,袋,,20,distributed,
`,
  [`${fund}/queries.csv`]: 'id,received,answered,topic,answer\nQ-1,2026-03-01,2026-03-03,灯什么时候换,三月底换完\n',
  [`${fund}/reports.yaml`]: '- {kind: annual, period: "2025", published: 2026-05-01, document: 2025.pdf}\n',
  [`${fund}/applications/lamps.yaml`]: `purpose: 更换楼道灯
project: lamps
amount: 5000
proposed: {on: 2026-01-10, by: 居委会}
consulted: [{on: 2026-01-12, who: 楼组长, result: 同意}]
approval: {on: 2026-02-01, amount: 5000}
`,
  'places/willow/projects/lamps.yaml': `name: {zh: 楼道灯, en: Stair lamps}
kind: works
stage: closed
coverage: ledger
planned: {start: 2026-02-10, end: 2026-03-10, cost: 4000}
actual: {start: 2026-02-10, end: 2026-03-12, cost: 4000}
outputs: [{indicator: 灯, unit: 盏, target: 40, actual: 40}]
location: 三巷口
after: {file: lamps.jpg, alt: 亮着灯的楼道}
`,
  'places/willow/surveys.csv': `id,project,date,method,issued,valid,very_satisfied,satisfied,fair,dissatisfied,unknown
V-1,lamps,2026-04-01,问卷,60,60,30,20,10,0,0
`,
  'places/willow/meetings/spring.yaml': `kind: courtyard_council
date: 2026-03-01
due: 20
present: 18
topics:
  - {id: bench, title: 修长椅, result: agreed, responsible: 居委会, due: 2026-04-01, solved_on: 2026-03-20, outcome: 修好两张}
  - {id: shade, title: 搭雨棚, result: agreed, responsible: 居委会, due: 2026-07-15}
`,
  'places/willow/wishes.csv': `id,category,description,group,posted_month,claimed,claimed_by,claimed_by_type,fulfilled,followed_up,status,feedback
W-1,goods,一副老花镜,elder,2026-02,2026-02-10,爱心居民,person,2026-03-01,2026-03-10,followed_up,很合用
`,
  'places/willow/needs.csv': `id,category,description,urgency,people,raised_on,status
N-1,N01,助浴,normal,30,2026-03-01,open
`,
  'places/willow/volunteers.csv': 'team,members,period,services,hours\n柳岸志愿队,20,2026-03,4,160\n',
};

/** A text of one file, called by the end of its path, to be written otherwise. */
export type Change = readonly [file: string, before: string | RegExp, after: string];

/** The portal with these changes; each text must be there. */
export function portalWith(...changes: readonly Change[]): Portal {
  const texts = new Map(Object.entries(right));
  for (const [file, before, after] of changes) {
    const path = [...texts.keys()].find((one) => `/${one}`.endsWith(`/${file}`)) ?? '';
    const text = texts.get(path) ?? '';
    const changed = text.replace(before, after);
    if (changed === text) throw new Error(`${file} does not hold ${before}`);
    texts.set(path, changed);
  }
  const { portal, read } = joinFolder(
    folderOf(new Map([...texts].map(([path, content]) => [path, new TextEncoder().encode(content)]))),
  );
  // A row that cannot be read would be missing without a word.
  if (read.issues.length > 0) throw new Error(JSON.stringify(read.issues));
  return portal;
}
