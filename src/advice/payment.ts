import { daysBetween } from '../domain/common/day.ts';
import { countedRows, documentsBehind } from '../domain/ledger/document.ts';
import type { Fund, Portal } from '../domain/portal/portal.ts';
import { type AdviceEntry, sift, together } from './entry.ts';
import { charitableRows, incomeRows, soundFunds } from './scope.ts';

/** What rows of gifts and payments could also tell. */
export const paymentEntries = {
  'payment-loose': {
    class: 'usefulness',
    title: { zh: '要申请的支出没有挂在项目上', en: 'Payments that need an application and belong to no project' },
    unit: { zh: '笔达到申请限额的公益支出', en: 'charitable payments that need an application' },
    why: {
      zh: '不挂项目，居民只看到付了钱，看不到做成了什么。',
      en: 'Without a project residents see that money was paid, not what came of it.',
    },
    todo: {
      zh: '在支出的“项目”填项目编号，或者在用资申请里写 project；还没有建项目的，先建一个。',
      en: 'Name the project in "project" of the payment or of its application; begin one where there is none.',
    },
    look: (portal) =>
      sift(
        charitableRows(portal),
        ({ project, application = '' }) => !project && !portal.applications.get(application)?.project,
      ),
  },
  'evidence-missing': {
    class: 'usefulness',
    title: { zh: '要申请的支出没有写凭证', en: 'Payments that need an application, without evidence' },
    unit: { zh: '笔达到申请限额的公益支出', en: 'charitable payments that need an application' },
    why: {
      zh: '写明有票据、验收单还是照片，居民心里有数，审计也知道找什么。',
      en: 'That there is an invoice, an acceptance record or a photograph reassures residents and tells an auditor what to ask for.',
    },
    todo: {
      zh: '在“凭证”填手里有的几样，用分号隔开，例如“票据;验收单”；没有的不要填。',
      en: 'Enter in "evidence" what is at hand, separated by semicolons. Never what is not there.',
    },
    look: (portal) => sift(charitableRows(portal), ({ evidence }) => !evidence),
  },
  'document-none': {
    class: 'usefulness',
    title: { zh: '要申请的支出没有登记票据', en: 'Payments that need an application, without a document' },
    unit: { zh: '笔达到申请限额的公益支出', en: 'charitable payments that need an application' },
    why: {
      zh: '居民和捐赠人点开一笔支出，最想看到的是票据；审计要知道原件在哪里。',
      en: 'The paper is what residents and donors look for behind a payment, and auditors ask where the original lies.',
    },
    todo: {
      zh: '在 documents.csv 登记一行：遮盖好、有人核看过的公开件，或者原件的会计档案号。',
      en: 'Enter it in documents.csv: a covered copy that somebody looked at, or the archive number of the original.',
    },
    look: (portal) =>
      sift(charitableRows(portal), ({ book, id }) => !documentsBehind(portal.funds.get(book) as Fund).has(id)),
  },
  'aid-uncounted': {
    class: 'usefulness',
    title: { zh: '救助慰问没有写帮到几个人', en: 'Aid without the number of people' },
    unit: { zh: '笔付给单位的救助慰问支出', en: 'payments of aid by way of others' },
    why: {
      zh: '捐赠人最想知道帮到了几个人；不写人数，页面只能说花了多少钱。',
      en: 'Donors ask how many were helped; without the number the page only says what was spent.',
    },
    todo: {
      zh: '在“受益人数”填人数，同一个人只算一次；人数太少不宜公布的，在“人数少不公布”写“是”。',
      en: 'Enter the number of people in "beneficiaries", each once. Where they are too few to publish, mark "few" instead.',
    },
    look: (portal) =>
      sift(
        // What is paid to one person helps one; nobody needs to be told.
        charitableRows(portal).filter(
          ({ category, payee_type }) =>
            payee_type !== 'person' && portal.spendingTerms.get(category)?.to_person === true,
        ),
        ({ beneficiaries, few }) => beneficiaries === undefined && !few,
      ),
  },
  'batch-uncounted': {
    class: 'usefulness',
    title: { zh: '合在一起记的捐赠没有写人次', en: 'Joint gifts without the number of givers' },
    unit: { zh: '笔合记的捐赠', en: 'joint gifts' },
    why: {
      zh: '几百个人的心意，页面上只算一笔；捐赠人次会少报。',
      en: 'The gifts of hundreds count as one, and the number of givers comes out too low.',
    },
    todo: {
      zh: '照平台结算单或捐款名册在“人次”填笔数。',
      en: 'Enter the number of gifts from the settlement or the list in "donors".',
    },
    look: (portal) => sift(incomeRows(portal).filter(isJoint), ({ donors }) => donors === undefined),
  },
  'goods-unfollowed': {
    class: 'usefulness',
    title: { zh: '捐来的物资看不出去了哪里', en: 'Donated goods whose use is not told' },
    unit: { zh: '笔满三个月的实物捐赠', en: 'gifts in kind older than three months' },
    why: {
      zh: '捐米捐衣的人，想知道发到了谁手里。没有出库记录，东西像是还堆在库房。',
      en: 'Who gave rice or clothes wants to know who got them. Without a row they seem to lie in the store.',
    },
    todo: {
      zh: '在 goods.csv 记一行“受赠”，“对应收入”填捐赠编号；发出去以后再记一行“发放”。',
      en: 'Enter a row "donated" in goods.csv that names the gift in "income", and a row "distributed" when they go out.',
    },
    look: (portal) => together(soundFunds(portal).map((fund) => sift(oldGoods(portal, fund), isLying(fund)))),
  },
} as const satisfies Record<string, AdviceEntry>;

type Gift = Fund['income'][number];

/** Whether a row is what many gave: a settlement of gifts, or a name that says so. */
function isJoint({ donor_display, donor_type, settlement }: Gift): boolean {
  if (donor_type !== 'person' && donor_type !== 'anonymous') return false;
  return (
    (settlement !== undefined && donor_type === 'anonymous') ||
    /等.{0,6}[人名位户]|若干|多[人名位]|各位|众筹|募捐箱|捐款箱|网友|居民们|合计|一批/.test(donor_display)
  );
}

function oldGoods({ asOf }: Portal, { income }: Fund): Gift[] {
  return countedRows(income).filter(({ method, date }) => method === 'in_kind' && daysBetween(date, asOf) > 90);
}

/** Whether nothing of a gift is known to have gone out. */
function isLying({ goods }: Fund): (gift: Gift) => boolean {
  const rows = goods.filter(({ retracted_on }) => !retracted_on);
  const items = new Map(rows.flatMap(({ income, item }) => (income ? [[income, item] as const] : [])));
  const gone = new Set(rows.flatMap(({ item, out }) => (out ? [item] : [])));
  return ({ id }) => !gone.has(items.get(id) ?? '');
}
