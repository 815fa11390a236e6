import { isPlaceholder } from '../domain/common/placeholder.ts';
import { countedRows } from '../domain/ledger/document.ts';
import { byName } from '../domain/ledger/organisation.ts';
import type { Portal } from '../domain/portal/portal.ts';
import { type AdviceEntry, adviceAt, type Looked, sift, together } from './entry.ts';
import { incomeRows, ownProjects, paymentRows, soundFunds } from './scope.ts';

/** Names and texts that look unfinished or do not fit one another. */
export const nameEntries = {
  'name-variants': {
    class: 'accuracy',
    title: { zh: '同一个单位的名称有几种写法', en: 'One organisation, written in more than one way' },
    unit: { zh: '个单位', en: 'organisations' },
    why: {
      zh: '只差括号、空格或“有限”两个字，搜索和合计却会当成两家，居民看不出一共付了多少。',
      en: 'They differ only in brackets, blanks or 有限, yet search and totals take them for two, and nobody sees how much one was paid.',
    },
    todo: {
      zh: '照营业执照或登记证书上的全称统一写法。确实是两家的，不用改。',
      en: 'Write the registered full name everywhere. If they really are two, leave them.',
    },
    look: variants,
  },
  'type-unlike-name': {
    class: 'accuracy',
    title: { zh: '名称和类型对不上', en: 'Name and type do not fit' },
    unit: { zh: '笔收支', en: 'rows' },
    why: {
      zh: '名称像单位，类型却是个人，或者正好相反。个人和单位的合计都会算错。',
      en: 'The name is that of an organisation and the type says person, or the other way round. The sums of both come out wrong.',
    },
    todo: {
      zh: '核对“捐赠人类型”“收款方类型”。',
      en: 'Check the type of the donor or payee.',
    },
    look: (portal) =>
      together([
        sift(incomeRows(portal), ({ donor_display, donor_type }) =>
          donor_type === 'person' ? isOffice(donor_display) : organisations.has(donor_type) && isMasked(donor_display),
        ),
        sift(paymentRows(portal), ({ payee_display, payee_type }) =>
          payee_type === 'person' ? isOffice(payee_display) : organisations.has(payee_type) && isMasked(payee_display),
        ),
      ]),
  },
  'text-unfinished': {
    class: 'accuracy',
    title: { zh: '还留着“待补”“测试”一类的字', en: 'Words that were to be filled in later' },
    unit: { zh: '条记录', en: 'records' },
    why: {
      zh: '这些字会原样公布，读者会怀疑别的内容也没有写完。',
      en: 'They are published as they are, and readers doubt what stands beside them.',
    },
    todo: {
      zh: '写上实际内容；不知道的，可以不填的就空着。',
      en: 'Write what is true; leave blank what is not known and may be blank.',
    },
    look: (portal) =>
      together([
        sift(written(portal), holdsUnfinished),
        sift(tabled(portal), (row) => columns.some((column) => isUnfinished((row as Record<string, unknown>)[column]))),
      ]),
  },
  'purpose-brief': {
    class: 'usefulness',
    title: { zh: '“用途”太短，或者只是重复类别', en: 'Purposes that are very short or repeat the category' },
    unit: { zh: '笔支出', en: 'payments' },
    why: {
      zh: '居民想知道买了什么、给谁用。“购物资”三个字答不了。',
      en: 'Residents want to know what was bought and for whom. One word does not tell.',
    },
    todo: {
      zh: '在“用途”里写清楚做什么、多少、给谁，例如“端午走访用大米 20 袋”；不要写人名和住址。',
      en: 'Say in "purpose" what, how much and for whom: "20 bags of rice for the Dragon Boat visits"; no names or addresses.',
    },
    look: (portal) =>
      sift(
        paymentRows(portal).filter(({ category }) => portal.spendingTerms.get(category)?.exempt !== true),
        ({ purpose, category }) =>
          [...purpose.trim()].length < 4 || purpose.trim() === portal.spendingTerms.get(category)?.zh,
      ),
  },
  'english-missing': {
    class: 'usefulness',
    title: { zh: '没有英文名称', en: 'No English name' },
    unit: { zh: '个名称', en: 'names' },
    why: {
      zh: '英文页面上会出现读者看不懂的中文，住在这里的外国居民和境外捐赠人读不下去。',
      en: 'English pages show a Chinese name in its place; foreign residents and donors abroad cannot read on.',
    },
    todo: {
      zh: '把 name 分成两行：zh 写中文，en 写英文。',
      en: 'Split "name" into zh and en.',
    },
    look: (portal) => {
      const funds = soundFunds(portal);
      const homes = new Set(funds.map(({ home }) => home));
      const held = new Set(funds.map(({ custodian }) => custodian));
      return sift(
        [
          ...[...portal.places.values()].filter(({ id }) => homes.has(id)),
          ...[...portal.custodians.values()].filter(({ id }) => held.has(id)),
          ...funds,
          ...ownProjects(portal),
        ],
        ({ name }) => !name.en,
      );
    },
  },
} as const satisfies Record<string, AdviceEntry>;

/** The rarer spellings of an organisation, each at its first row, with the record that has the usual one. */
function variants(portal: Portal): Looked {
  const spelt = [...Map.groupBy(parties(portal), ({ name }) => name).values()];
  const names = [...Map.groupBy(spelt, ([first]) => bareName(first?.name ?? '')).values()];
  const places = names.flatMap((spellings) => {
    const [usual, ...rarer] = spellings.toSorted((a, b) => b.length - a.length);
    return rarer.flatMap(([first]) => (first ? [adviceAt(first, usual?.[0]?.id)] : []));
  });
  return { of: names.length, places };
}

const organisations: ReadonlySet<string> = new Set([
  'organization',
  'government',
  'company',
  'social_organization',
  'public_institution',
]);

function parties(portal: Portal): (Prose & { name: string })[] {
  const funds = soundFunds(portal);
  // Spellings that are registered for one organisation are found together anyway.
  const known = byName(portal.records.organisation);
  return writtenNames(portal, funds).map((one) => ({ ...one, name: known.get(one.name)?.name ?? one.name }));
}

function writtenNames(portal: Portal, funds: ReturnType<typeof soundFunds>): (Prose & { name: string })[] {
  return [
    ...portal.records.organisation,
    ...funds.flatMap(({ spending }) =>
      countedRows(spending)
        .filter(({ payee_type }) => organisations.has(payee_type) || payee_type === 'individual_business')
        .map(({ id, at, payee_display: name }) => ({ id, at, name })),
    ),
    ...funds.flatMap(({ income, pledges }) =>
      [...countedRows(income), ...pledges]
        .filter(({ donor_type }) => organisations.has(donor_type))
        .map(({ id, at, donor_display: name }) => ({ id, at, name })),
    ),
    ...portal.records.partner,
  ];
}

const bareName = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s()[\]〔〕【】《》“”"·]/g, '')
    .replace(/有限(?:责任)?(?=公司)/, '')
    .toLowerCase();

const isOffice = (name: string) =>
  /(?:公司|协会|学会|商会|基金会|中心|学校|小学|中学|幼儿园|医院|银行|委员会|居委会|合作社|事务所|办事处)$/.test(
    name.trim(),
  );

const isMasked = (name: string) => /^\p{Script=Han}[*＊]{1,2}\p{Script=Han}?$|(?:先生|女士)$/u.test(name.trim());

/** A record with its place, whatever its kind. */
type Prose = { id: string; at: { file: string; line?: number } };

/** Records of files with prose at any depth. */
function written({ records }: Portal): Prose[] {
  return [
    ...[records.place, records.fund, records.project, records.application, records.meeting, records.round],
    ...[records.report, records.event, records.aggregate, records.campaign, records.custodian],
  ].flat();
}

/** Rows of tables with prose in a few columns. */
function tabled({ records }: Portal): Prose[] {
  return [
    ...[records.spending, records.transfer, records.reallocation, records.query, records.goods],
    ...[records.partner, records.resource, records.need, records.agreement, records.activity, records.wish],
  ].flat();
}

const columns = [
  ...['purpose', 'payee_display', 'note', 'reason', 'topic', 'answer', 'item', 'title'],
  ...['description', 'content', 'promised', 'feedback', 'way'],
];

/** The end of a text that waits for more, and words of somebody who tries. */
const unfinished =
  /待(?:补充?|填写?|完善)[）)】\]。]?$|测试(?:数据|文字|一下|用)|^测试\d*$|示例文字|[?？]{2,}|xxx|XXX|TODO|lorem ipsum/;

/** Longer texts are no mere placeholder. */
const longest = 6;

/** Whether a text was to be filled in. “无” may be an answer. */
function isUnfinished(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  return unfinished.test(text) || (text.length <= longest && !/^[无略没—–-]/.test(text) && isPlaceholder(text));
}

/** Whether a Chinese text at any depth of a record is unfinished. */
function holdsUnfinished(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsUnfinished);
  if (typeof value !== 'object' || value === null) return false;
  return 'zh' in value ? isUnfinished(value.zh) : Object.values(value).some(holdsUnfinished);
}
