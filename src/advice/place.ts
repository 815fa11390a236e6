import type { Portal } from '../domain/portal/portal.ts';
import type { Sourced } from '../schemas/kinds.ts';
import { type AdviceEntry, sift } from './entry.ts';
import { ownPlaces, soundFunds } from './scope.ts';

/** Who publishes, where, and who keeps the money. */
export const placeEntries = {
  'people-ratio': {
    class: 'accuracy',
    title: { zh: '人口和户数不相称', en: 'Population and households do not fit' },
    unit: { zh: '个两样都写了的地方', en: 'places that give both' },
    why: {
      zh: '平均一户不到一人或超过六人，多半是一个数填错了；人均金额会跟着错。',
      en: 'Fewer than one or more than six to a household: most often one figure is wrong, and every amount per head with it.',
    },
    todo: {
      zh: '照街道或派出所的数字核对 population 和 households。',
      en: 'Check population and households against the figures of the street.',
    },
    look: (portal) =>
      sift(
        ownPlaces(portal).filter(({ population, households }) => population && households),
        ({ population = 0, households = 0 }) => population < households || population > households * 6,
      ),
  },
  'place-people-missing': {
    class: 'usefulness',
    title: { zh: '没有写人口或户数', en: 'No population or no households' },
    unit: { zh: '个有账本的地方', en: 'places with a ledger' },
    why: {
      zh: '没有人口，居民看不出人均多少，社区之间也没法比。',
      en: 'Without it nobody can tell how much there is a head, or compare communities.',
    },
    todo: {
      zh: '在 place.yaml 填 population（常住人口）和 households（户数）。',
      en: 'Enter population and households in place.yaml.',
    },
    look: (portal) =>
      sift(ownPlaces(portal), ({ population, households }) => population === undefined || households === undefined),
  },
  'place-contact-missing': {
    class: 'usefulness',
    title: { zh: '没有写联系电话', en: 'No telephone' },
    unit: { zh: '个有账本的地方', en: 'places with a ledger' },
    why: {
      zh: '居民看了账有疑问，不知道打给谁。',
      en: 'A resident with a question about the book does not know whom to call.',
    },
    todo: {
      zh: '在 place.yaml 的 contact 里填办公电话（phone）和受理时间（hours），不要填个人手机。',
      en: 'Enter the telephone of the office and its hours in "contact" of place.yaml; never that of a private person.',
    },
    look: (portal) => sift(ownPlaces(portal), ({ contact }) => !contact?.phone),
  },
  'charity-code-missing': {
    class: 'usefulness',
    title: { zh: '托管慈善组织没有写统一社会信用代码', en: 'Charities without their credit code' },
    unit: { zh: '家真实的托管组织', en: 'real charities' },
    why: {
      zh: '有了代码，捐赠人才能在“慈善中国”查到这家组织，重名的也分得开。',
      en: 'With the code a donor finds the charity in the national register, and tells it from others of its name.',
    },
    todo: {
      zh: '在 custodians 下的文件里填 uscc，十八位，照法人登记证书抄。',
      en: 'Enter "uscc" in its file under custodians: eighteen characters, from the certificate.',
    },
    look: (portal) =>
      sift(
        charities(portal).filter(({ fictional }) => !fictional),
        ({ uscc }) => !uscc,
      ),
  },
  'charity-page-missing': {
    class: 'usefulness',
    title: { zh: '托管慈善组织没有写“慈善中国”页面', en: 'Charities without their official page' },
    unit: { zh: '家真实的托管组织', en: 'real charities' },
    why: {
      zh: '捐赠人点一下就能核对登记和募捐资格，不用自己去找。',
      en: 'A donor can check registration and licence with one click.',
    },
    todo: {
      zh: '在“慈善中国”找到这家组织的页面，把网址填到 official_page。',
      en: 'Find its page in the national register and enter the address in "official_page".',
    },
    look: (portal) =>
      sift(
        charities(portal).filter(({ fictional }) => !fictional),
        ({ official_page }) => !official_page,
      ),
  },
  'charity-line-missing': {
    class: 'usefulness',
    title: { zh: '托管慈善组织没有写投诉电话', en: 'Charities without a complaint line' },
    unit: { zh: '家托管组织', en: 'charities' },
    why: {
      zh: '对社区不满意的人，要有社区以外的地方可以说。',
      en: 'Whoever is not content with the community needs somebody beyond it to turn to.',
    },
    todo: {
      zh: '在 complaint_line 填它公布的投诉监督电话。',
      en: 'Enter the line that it publishes in "complaint_line".',
    },
    look: (portal) => sift(charities(portal), ({ complaint_line }) => !complaint_line),
  },
  'portal-licence-missing': {
    class: 'usefulness',
    title: { zh: '没有写数据许可', en: 'No licence for the data' },
    unit: { zh: '个网站', en: 'portal' },
    why: {
      zh: '没有许可，研究者和记者下载了也不敢引用。',
      en: 'Without one, researchers and journalists may download the data and not dare to use them.',
    },
    todo: {
      zh: '在 portal.yaml 的 licence 里填简称、网址和全称，常用的是 CC-BY-4.0。',
      en: 'Enter name, address and title in "licence" of portal.yaml; CC-BY-4.0 is usual.',
    },
    look: ({ records }) => sift(records.portal, ({ licence }) => !licence),
  },
  'portal-contact-missing': {
    class: 'usefulness',
    title: { zh: '没有写网站由谁答复', en: 'Nobody named who answers for the site' },
    unit: { zh: '个网站', en: 'portal' },
    why: {
      zh: '发现错误的人，不知道告诉谁。',
      en: 'Whoever finds a mistake does not know whom to tell.',
    },
    todo: {
      zh: '在 portal.yaml 的 contact 里填办公室、电话或电子邮箱。',
      en: 'Enter office, telephone or e-mail in "contact" of portal.yaml.',
    },
    look: ({ records }) => sift(records.portal, ({ contact }) => !contact?.phone && !contact?.email),
  },
} as const satisfies Record<string, AdviceEntry>;

/** Charities that keep the money of a ledger here. */
function charities(portal: Portal): Sourced<'custodian'>[] {
  const ids = new Set(soundFunds(portal).map(({ custodian }) => custodian));
  return [...portal.custodians.values()].filter(({ id }) => ids.has(id));
}
