import type { PublicFund, Site } from '../published/public.ts';
import { type Finding, inapplicable, missing, present, type ScoreItem, shown, supplied } from './item.ts';

const terms = { page: 'fund', part: 'terms' } as const;

/** A: who the fund is and how it is reached. 15 points. */
export const basicItems = [
  {
    id: 'host',
    group: 'basic',
    points: 2,
    name: { zh: '托管慈善组织名称和信用代码', en: 'Name and credit code of the custodian' },
    needs: { zh: '写明名称和统一社会信用代码', en: 'Its name and Unified Social Credit Code' },
    from: { kind: 'custodian', field: 'uscc' },
    at: terms,
    find: (site, fund) =>
      ofCustodian(site, fund, 'uscc', '没有写统一社会信用代码', 'The Unified Social Credit Code is missing'),
  },
  {
    id: 'certificate',
    group: 'basic',
    points: 2,
    name: { zh: '募捐资格证书和备案编号', en: 'Fundraising certificate and filing numbers' },
    needs: {
      zh: '有公开募捐的，写明资格证书编号和每次募捐的备案编号',
      en: 'Where there are public campaigns: the certificate and the filing number of each',
    },
    from: { kind: 'campaign', field: 'filing_number' },
    at: terms,
    find: findCertificate,
  },
  {
    id: 'name',
    group: 'basic',
    points: 1,
    name: { zh: '基金全称', en: 'Full name of the fund' },
    needs: { zh: '写全称', en: 'The full name' },
    from: { kind: 'fund', field: 'name' },
    at: terms,
    find: (_, fund) => shown(fund.name.zh.length > 0, '没有写全称', 'The full name is missing'),
  },
  {
    id: 'agreement',
    group: 'basic',
    points: 2,
    name: { zh: '托管协议摘要', en: 'Summary of the agreement' },
    needs: {
      zh: '有一份现行协议，写明编号、签订日期和宗旨',
      en: 'An agreement in force: number, day of signature, purpose',
    },
    from: { kind: 'fund', field: 'agreements' },
    at: terms,
    find: ({ asOf }, { agreements = [] }) =>
      agreements.length === 0
        ? missing('没有公布托管协议', 'No agreement is published')
        : shown(
            agreements.some(({ signed, from = signed, to }) => from <= asOf && (to === undefined || asOf <= to)),
            '公布的协议都不在期限内',
            'None of the published agreements is in force',
          ),
  },
  {
    id: 'status',
    group: 'basic',
    points: 1,
    name: { zh: '设立日期和状态', en: 'Day of founding and status' },
    needs: { zh: '写明哪天设立、现在是否运行', en: 'When it was founded and whether it is active' },
    from: { kind: 'fund', field: 'established' },
    at: terms,
    find: (_, { established, status }) =>
      shown(
        established !== undefined && status !== undefined,
        '没有写设立日期或者状态',
        'The day of founding or the status is missing',
      ),
  },
  {
    id: 'rules',
    group: 'basic',
    points: 2,
    name: { zh: '管理规则和依据', en: 'Rules and their basis' },
    needs: {
      zh: '公示、表决、免申请限额等规则连同依据公布在基金页上',
      en: 'Notice, vote and threshold rules stand on the fund’s page with their basis',
    },
    from: { kind: 'fund', field: 'rules' },
    at: terms,
    find: ({ settings: { rules } }, fund) =>
      shown(
        [
          rules.notice,
          rules.quorum,
          rules.pass,
          rules.application_threshold,
          ...(fund.rules ? [fund.rules] : []),
        ].every(({ basis }) => basis.zh.length > 0),
        '有的规则没有写依据',
        'Some rule has no basis',
      ),
  },
  {
    id: 'contact',
    group: 'basic',
    points: 2,
    name: { zh: '联系方式和投诉电话', en: 'Contact and complaint line' },
    needs: { zh: '既有联系电话或邮箱，也有投诉监督电话', en: 'A telephone or e-mail, and a complaint line' },
    from: { kind: 'custodian', field: 'complaint_line' },
    at: terms,
    find: (site, fund) => {
      const host = site.custodians.get(fund.custodian ?? '');
      const contacts = [host?.contact, site.places.get(fund.home)?.contact];
      if (!contacts.some((contact) => contact?.phone ?? contact?.email))
        return supplied(missing('没有联系电话或邮箱', 'No telephone or e-mail'), 'custodian', 'contact');
      return shown(host?.complaint_line !== undefined, '没有投诉监督电话', 'No complaint line');
    },
  },
  {
    id: 'channels',
    group: 'basic',
    points: 1,
    name: { zh: '线下公开渠道', en: 'Where it is posted' },
    needs: {
      zh: '写明公示在哪里看，或者报告哪几天张贴',
      en: 'Where notices can be read, or the days on which reports were posted',
    },
    from: { kind: 'report', field: 'posted_from' },
    at: { page: 'fund', part: 'disclosure' },
    find: (_, { reports, applications }) =>
      shown(
        reports.some(({ posted_from, retracted }) => posted_from !== undefined && !retracted) ||
          applications.some(({ notices = [] }) => notices.some(({ channels = [] }) => channels.length > 0)),
        '公示没有写方式，报告没有写张贴日期',
        'Neither the place of a notice nor the days of posting are given',
      ),
  },
  {
    id: 'official',
    group: 'basic',
    points: 2,
    name: { zh: '慈善中国页面链接', en: 'Link to Charity in China' },
    needs: { zh: '链接到慈善组织在“慈善中国”的页面', en: 'A link to the custodian’s entry on the national platform' },
    from: { kind: 'custodian', field: 'official_page' },
    at: terms,
    find: (site, fund) =>
      ofCustodian(site, fund, 'official_page', '没有链接到“慈善中国”', 'There is no link to the national platform'),
  },
] as const satisfies readonly ScoreItem[];

/** Something that only a real charity can have: an invented one must not look like one. */
function ofCustodian(site: Site, fund: PublicFund, key: 'uscc' | 'official_page', zh: string, en: string): Finding {
  const host = site.custodians.get(fund.custodian ?? '');
  if (!host) return supplied(missing('没有写托管的慈善组织', 'The custodian is not named'), 'fund', 'custodian');
  if (host.fictional) return invented();
  return shown(host[key] !== undefined, zh, en);
}

function findCertificate(site: Site, fund: PublicFund): Finding {
  const host = site.custodians.get(fund.custodian ?? '');
  const campaigns = [...site.campaigns.values()].filter(
    ({ funds, retracted }) => funds.includes(fund.id) && !retracted,
  );
  if (host?.fictional) return invented();
  if (campaigns.length === 0 && host?.certificate_no === undefined)
    return inapplicable('没有登记公开募捐活动', 'No public campaign is on record');
  if (host?.certificate_no === undefined)
    return supplied(
      missing('没有写公开募捐资格证书编号', 'The fundraising certificate is missing'),
      'custodian',
      'certificate_no',
    );
  const open = campaigns.filter(({ filing_number }) => filing_number === undefined).length;
  return open === 0
    ? present()
    : missing('{of} 次募捐里有 {n} 次没有写备案编号', '{n} of {of} {of:campaign|campaigns} without a filing number', {
        n: open,
        of: campaigns.length,
      });
}

function invented(): Finding {
  return inapplicable(
    '示范用的慈善组织是虚构的，不编造代码、证书和页面',
    'The demonstration charity is fictional: codes, certificates and pages are not made up',
  );
}
