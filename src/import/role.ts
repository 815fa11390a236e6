import { comparable } from '../schemas/plain.ts';

/**
 * What a column of a source holds. `credit` and `debit` are the two sides of an account, whose meaning the source does not tell; `direction` says of
 * one amount whether it came or went; `status` whether it was paid at all; `private` is never taken over.
 */
export const roles = [
  ...['date', 'year', 'month', 'day'],
  ...['amount', 'income', 'spending', 'debit', 'credit', 'balance', 'direction'],
  ...['person', 'counterparty', 'giver', 'payee', 'purpose', 'note', 'method', 'category', 'project', 'status', 'fee'],
  ...['receipt', 'number', 'private', 'ignore'],
] as const;
export type ColumnRole = (typeof roles)[number];

/** Names of columns as charities, platforms and banks write them, for each role; compared without blanks, brackets and capitals. */
const names: readonly (readonly [role: ColumnRole, names: string])[] = [
  [
    'date',
    '日期 时间 记账日期 入账日期 到账日期 交易日期 交易时间 捐赠日期 捐赠时间 捐款日期 捐款时间 支付日期 支付时间 付款日期 付款时间 收款日期 业务日期 凭证日期 发生日期 结算日期 年月日 创建时间 完成时间 date time day bookingdate transactiondate paidat createdat',
  ],
  ['year', '年 年份 年度'],
  ['month', '月 月份'],
  ['day', '日'],
  [
    'amount',
    '金额 交易金额 发生额 发生金额 捐赠金额 捐款金额 数额 款项 人民币 总额 实收金额 实付金额 支付金额 订单金额 净额 收支金额 金额收入为正支出为负 amount money sum value total cny rmb',
  ],
  [
    'income',
    '收入 收入金额 收方 收方金额 收方发生额 收款 收款金额 入账 入账金额 存入 存入金额 转入 转入金额 到账金额 收到 捐入 进账 收 来款 income in received deposit creditamount收',
  ],
  [
    'spending',
    '支出 支出金额 付方 付方金额 付方发生额 付款 付款金额 出账 出账金额 支取 支取金额 转出 转出金额 支付 付出 花费 支 付 开支 expense out paid withdrawal spending',
  ],
  ['debit', '借方 借方金额 借方发生额 借 借方发生 debit dr'],
  ['credit', '贷方 贷方金额 贷方发生额 贷 贷方发生 credit cr'],
  ['balance', '余额 结余 账户余额 当前余额 可用余额 结存 期末余额 balance'],
  [
    'direction',
    '收支 收付 收支类型 借贷 借贷标志 借贷方向 收付标志 收付类型 资金流向 资金方向 进出 方向 direction inout',
  ],
  [
    'giver',
    '捐赠人 捐款人 捐助人 赠与人 捐赠者 捐赠方 捐赠单位 捐赠人名称 捐赠人姓名 捐赠人单位 捐款单位 捐赠人公示名 捐赠来源 付款人 付款方 付款单位 付款户名 来款单位 donor donorname giver payer',
  ],
  ['payee', '收款人 收款方 收款单位 收款户名 收款账户名称 领款人 供应商 受益人 payee vendor recipient'],
  ['person', '姓名 名称 户名 单位名称 昵称 微信昵称 用户 用户名 网名 person name nick nickname user'],
  [
    'counterparty',
    '对方 对方户名 对方名称 对方单位 对方账户名称 对手户名 对方账户名 交易对方 往来单位 往来户名 客户 客户名称 商户名称 counterparty',
  ],
  ['status', '状态 交易状态 支付状态 订单状态 当前状态 捐赠状态 退款状态 资金状态 status state'],
  ['fee', '手续费 服务费 平台服务费 交易手续费 支付手续费 费用 fee charge'],
  ['purpose', '用途 事由 支出用途 支出事项 付款用途 费用用途 支付明细 支出内容 purpose usage'],
  [
    'note',
    '摘要 备注 说明 附言 留言 明细 内容 事项 项目说明 交易摘要 交易附言 交易备注 remark remarks note notes memo comment description summary message',
  ],
  [
    'method',
    '方式 支付方式 捐赠方式 捐款方式 付款方式 收款方式 支付渠道 捐赠渠道 渠道 平台 捐赠平台 募捐平台 支付平台 platform channel method paymentmethod via',
  ],
  ['category', '类别 收入类别 支出类别 科目 会计科目 费用类别 分类 款项类别 捐赠类型 资金类别 category type class'],
  ['project', '项目 项目名称 所属项目 捐赠项目 project projectname'],
  ['receipt', '票据号 票据编号 票据号码 捐赠票据 捐赠票据号 收据号 收据编号 发票号 receipt receiptno invoice'],
  [
    'number',
    '序号 编号 行号 号 凭证号 凭证字号 凭证编号 记账凭证号 流水号 交易流水号 交易流水 业务流水号 订单号 交易号 交易单号 商户单号 商户订单号 支付订单号 账务流水号 单号 笔数 id no number index orderid orderno transactionid serial',
  ],
  [
    'private',
    '电话 手机 手机号 手机号码 联系电话 联系方式 身份证 身份证号 身份证号码 证件号 证件号码 地址 联系地址 住址 家庭住址 邮箱 电子邮箱 微信 微信号 qq qq号 openid 账号 银行账号 卡号 银行卡号 对方账号 对方账户 付款账号 收款账号 对方开户行 开户行 开户银行 性别 年龄 出生日期 民族 link url homepage phone mobile tel email mail address idcard account accountno',
  ],
];

const known = new Map(names.flatMap(([role, list]) => list.split(' ').map((name) => [name, role] as const)));

/** What a column of this name holds, where its name says it; a unit or a remark in brackets makes no other name. */
export function roleOf(header: string): ColumnRole | undefined {
  const name = comparable(header).replace(/[*#:：'"“”]/g, '');
  const bare = name.replace(/[（(【[][^）)】\]]*[）)】\]]/g, '');
  return (
    known.get(name) ??
    known.get(bare) ??
    known.get(bare.replaceAll('/', '')) ??
    known.get(bare.replace(/[（(]?(?:人民币)?元[）)]?$/, '')) ??
    parted(bare)
  );
}

/** Names of two rows of heads: `2026年/月`, `借方/金额`; what stands above says more of an amount, what stands below of the rest. */
function parted(name: string): ColumnRole | undefined {
  const [first = '', last] = name.split('/');
  if (last === undefined) return undefined;
  const own = known.get(last);
  return own === 'amount' ? (known.get(first) ?? own) : (own ?? known.get(first));
}
