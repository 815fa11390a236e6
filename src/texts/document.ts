import { documentsBehind, paymentsToProve } from '../domain/ledger/document.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import { fill, type Words } from './text.ts';

/** Words of the papers behind the rows of a fund. */
export const documentWords = {
  title: { zh: '{year} 年票据', en: 'Documents of {year}' },
  documents: { zh: '票据和文件', en: 'Documents' },
  lede: { zh: '{n} 张', en: '{n} {n:document|documents}' },
  what: {
    zh: '这里的图片是遮盖以后的副本：二维码、校验码、账号、签名、人脸和车牌都已去掉，公布前有人核看过。',
    en: 'The pictures are covered copies: QR codes, check codes, account numbers, signatures, faces and number plates were removed, and somebody looked at each before it was published.',
  },
  where: {
    zh: '原件由{custodian}保存在会计档案里，写着档案号的，可以凭号查问。',
    en: 'The originals lie in the accounting archive of {custodian}; where an archive number is given, ask for it by that number.',
  },
  hash: {
    zh: '原件指纹由原件和一把只存档案里的密钥算出：审计可以据此确认原件没有换过，别人无法由它猜出原件的内容。',
    en: 'The hash of an original is made with a key that lies with it in the archive: an auditor can tell that the original is still the same, and nobody can guess from it what the original says.',
  },
  proves: { zh: '证明', en: 'For' },
  application: { zh: '用资申请 {id}', en: 'application {id}' },
  alt: { zh: '{kind}，{day}，遮盖后的副本', en: '{kind}, {day}, covered copy' },
  open: { zh: '看大图', en: 'Full size' },
  noCopy: { zh: '没有公开副本', en: 'No public copy' },
  checked: { zh: '{role}于 {day} 核看', en: 'Looked at by {role} on {day}' },
  archive: { zh: '档案号 {id}', en: 'Archive number {id}' },
  retracted: { zh: '{day} 撤回', en: 'Retracted on {day}' },
  original: { zh: '原件指纹', en: 'Hash of the original' },
  share: {
    zh: '达到申请限额的 {of} 笔公益支出里，{n} 笔登记了票据',
    en: '{of} charitable {of:payment|payments} above the limit for an application, {n} of them with a document',
  },
  see: { zh: '{kind}：看票据 {id}', en: '{kind}: see document {id}' },
} as const satisfies Words;

/** How many of the payments that somebody may want to see the paper of have one. */
export function documentsShareText(site: Site, fund: PublicFund, locale: Locale): string {
  const payments = paymentsToProve(site, fund);
  const behind = documentsBehind(fund);
  const n = payments.filter(({ id }) => behind.has(id)).length;
  return fill(documentWords.share[locale], { n, of: payments.length });
}
