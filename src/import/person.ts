import type { donorTypes, payeeTypes } from '../schemas/rows.ts';

/** Who gave or was paid, as the ledger may say it: never the name of a natural person. */
type Party<Type extends string> = { display: string; type: Type };

const government =
  /(?:街道办|办事处|民政局|财政局|人民政府|区政府|镇政府|市政府|管委会办公室|公安局|教育局|卫健委|工信局|妇联|残联|团委|总工会)/;
const organisation =
  /(?:公司|集团|企业|工厂|[一-龥]厂$|商店|超市|酒店|饭店|药店|药房|餐厅|银行|支行|医院|诊所|学校|中学|小学|大学|学院|幼儿园|中心$|协会|学会|商会|联合会|促进会|基金会|慈善会|慈善总会|红十字会|委员会|居委会|村委会|党支部|党委|合作社|工作室|事务所|服务站|服务队|志愿队|志愿者队|俱乐部|物业|电力|燃气|自来水|集团|平台$|基金$|\b(?:ltd|inc|llc|corp|co\.|foundation|association|university|bank)\b)/i;
const shop = /(?:店|馆|坊|铺|经营部|商行|批发部|个体工商户)$/;
const nameless =
  /^(?:匿名.*|无名氏|佚名|爱心人士|爱心网友|爱心市民|热心人士|热心居民|热心市民|热心网友|好心人|不愿透露.*|路人.*|anonymous|anon|n\/?a|无|未知|-+)$/i;

/** How a giver of income is written. A name that no word makes an organisation may be a person's: it stays with the charity. */
export function giver(name: string): Party<keyof typeof donorTypes> {
  const plain = name.normalize('NFKC').trim();
  if (plain === '') return { display: '未说明', type: 'unstated' };
  if (nameless.test(plain)) return { display: '爱心人士', type: 'anonymous' };
  if (government.test(plain)) return { display: plain, type: 'government' };
  if (organisation.test(plain)) return { display: plain, type: 'organization' };
  return { display: '爱心人士', type: 'person' };
}

/** How a payee is written. */
export function payee(name: string): Party<keyof typeof payeeTypes> {
  const plain = name.normalize('NFKC').trim();
  if (plain === '') return { display: '未说明', type: 'unstated' };
  if (/银行|支行/.test(plain)) return { display: plain, type: 'bank' };
  if (/协会|学会|商会|联合会|促进会|基金会|慈善会|慈善总会|红十字会|社工|志愿/.test(plain))
    return { display: plain, type: 'social_organization' };
  if (/医院|学校|中学|小学|大学|幼儿园|居委会|村委会|街道/.test(plain))
    return { display: plain, type: 'public_institution' };
  if (/公司|集团|厂$/.test(plain)) return { display: plain, type: 'company' };
  if (organisation.test(plain) || government.test(plain)) return { display: plain, type: 'unstated' };
  // The sign of a shop may be its owner's name.
  if (shop.test(plain)) return { display: '个体工商户', type: 'individual_business' };
  return { display: '个人', type: 'person' };
}

/** The giver that a summary names (`收到示范区粮油公司捐款`); empty where it names none. */
export function giverIn(summary: string): string {
  const [, name = ''] =
    /^(?:收到?|转入|接收)[:： ]?(.{2,30}?)(?:的|转来|交来|拨来|拨付)*(?:捐款|捐赠|捐助|善款|爱心款|赞助|拨款|资助|款项?)/.exec(
      summary.normalize('NFKC').trim(),
    ) ?? [];
  return name;
}
