import type { CodeEntry } from '../entry.ts';

/** Problems of settings and of the calendar of disclosure: rules that no calendar knows, addresses, days far from the books, reports that nothing asks for. */
export const settingCodes = {
  'setting-range': {
    severity: 'error',
    group: 'value',
    title: { zh: '设置超出可用范围', en: 'Setting out of range' },
    message: {
      zh: '这里写的是 {found}；可以写的是：{expected}。',
      en: 'This says {found}; possible is: {expected}.',
    },
    remedy: {
      zh: '改到可以写的范围里；规则有依据（basis）的，照依据写的数。',
      en: 'Write what is possible; where the rule has a basis, the number that stands there.',
    },
  },
  'site-address': {
    severity: 'error',
    group: 'value',
    title: { zh: '网站地址不能用', en: 'Site address cannot be used' },
    message: { zh: '网站地址“{found}”不能用：{why}。', en: 'The site address "{found}" cannot be used: {why}.' },
    remedy: {
      zh: '写网站实际使用的地址，例如 https://example.org/portal/。网站放在域名下面，写到域名为止。',
      en: 'Write the address where the site will stand, such as https://example.org/portal/. At the root of a host, end with the host.',
    },
  },
  'as-of-far': {
    severity: 'warning',
    group: 'value',
    recipe: 'monthly-routine',
    title: { zh: '数据截至日离账目太远', en: 'As-of date far from the books' },
    message: {
      zh: '数据截至 {as_of}，所有账本里最后一笔账或对账单却在 {on}，相隔超过 {months} 个月。',
      en: 'The data are said to be complete to {as_of}, but the last entry or statement of all books is of {on}, more than {months} months before.',
    },
    remedy: {
      zh: '先看 portal.yaml 的 as_of，年份有没有写错，改成账目实际录到的那一天。这么久确实没有收支，在 explanations.yaml 里说明。',
      en: 'Look at as_of in portal.yaml first: is the year right? It is the day up to which the books were kept. If nothing moved for so long, explain it in explanations.yaml.',
    },
  },
  'address-example': {
    severity: 'notice',
    group: 'value',
    title: { zh: '网站地址还是演示地址', en: 'Site address of the demonstration' },
    message: {
      zh: '网站地址还是“{found}”，这是留给演示用的，打不开；基金“{fund}”却不是虚构的。',
      en: 'The site address is still "{found}", which is kept for examples and leads nowhere, while the fund "{fund}" is not invented.',
    },
    remedy: {
      zh: '发布以前，把 portal.yaml 的 base_url 改成网站真正的地址。网页、订阅和数据文件里的链接都用它。',
      en: 'Before publishing, write the real address of the site in base_url of portal.yaml: links in pages, feeds and data files begin with it.',
    },
  },
  'report-unfit': {
    severity: 'warning',
    group: 'disclosure',
    recipe: 'report',
    title: { zh: '报告没有对应的公开事项', en: 'Report that meets no duty' },
    message: { zh: '期间“{found}”的{kind}{why}。', en: 'The {kind} of "{found}" {why}.' },
    remedy: {
      zh: '对照报告原件核对期间和公布日期，写错的改正。没有写错的，不要改期间去凑别的一期，在 explanations.yaml 里说明。',
      en: 'Compare period and day of publication with the report and correct what was mistyped. If both are right, do not move it to another period; explain it in explanations.yaml.',
    },
  },
  'report-outside': {
    severity: 'warning',
    group: 'disclosure',
    recipe: 'report',
    title: { zh: '报告所属的基金不对', en: 'Report by another fund' },
    message: {
      zh: '“{found}”的{kind}没有算数：{why}。',
      en: 'The {kind} "{found}" counts for nothing: {why}.',
    },
    remedy: {
      zh: '对照报告原件：编号写错的，改正；是另一只基金公布的，移到那只基金的 reports.yaml。募捐备案里有这只基金、名单漏写的，补进募捐活动的 funds；项目的付款漏记的，补记付款。都不是的，在 explanations.yaml 里说明，不要只为了算数改名单。',
      en: 'Compare it with the report: correct the id if it was mistyped, move it to reports.yaml of the fund that published it. If the campaign was filed for this fund and the list lacks it, add it to "funds" of the campaign; if a payment for the project is missing, record it. Otherwise explain it in explanations.yaml; do not change a list only to make the report count.',
    },
  },
  'established-missing': {
    severity: 'notice',
    group: 'disclosure',
    title: { zh: '没有写基金成立日期', en: 'Day of establishment not given' },
    message: {
      zh: '基金“{found}”期初余额是 0（{on}），没有写成立日期，该公开的事项从第一笔账算起。',
      en: 'The fund "{found}" opens with 0 on {on} and does not say when it was established; what is due is counted from its first entry.',
    },
    remedy: {
      zh: '在 fund.yaml 里加一行 established（成立日期），例如 established: 2026-03-01。',
      en: 'Add the day to fund.yaml, for example established: 2026-03-01.',
    },
  },
  'filing-number': {
    severity: 'error',
    group: 'value',
    title: { zh: '备案号写法不对', en: 'Filing number not in its form' },
    message: {
      zh: '“{found}”不是{kind}的写法，例如 {example}。',
      en: '"{found}" is not written as the {kind} is, such as {example}.',
    },
    remedy: {
      zh: '从备案通知或者查询网站照抄，省份简称、“号”字和网站序号都要有；没有备案的，删掉这一行。',
      en: 'Copy it from the notice of the filing or from the register, with the province, the last character and the number of the site; without a filing, delete the line.',
    },
  },
  'hosting-abroad': {
    severity: 'warning',
    group: 'disclosure',
    title: { zh: '网站放在境外', en: 'Site hosted abroad' },
    message: {
      zh: '服务器在境外，网站上的署名和打码的姓名都是个人信息，放上去就是向境外提供。《个人信息保护法》第三十八条要求具备条件之一：通过国家网信部门组织的安全评估，经专业机构认证，按标准合同与境外接收方订立合同，或者法律、行政法规、国家网信部门规定的其他条件；第三十九条要求告知本人并取得单独同意；第五十五条要求事前做影响评估。',
      en: 'The servers are abroad. Names on the site, masked ones too, are personal information, and putting them there provides them abroad. Art 38 of the Personal Information Protection Law asks for one of these: a security assessment by the cyberspace administration, a certification, the standard contract with the recipient, or what other rules provide; Art 39 for notice to, and separate consent of, each person; Art 55 for an impact assessment beforehand.',
    },
    remedy: {
      zh: '能放在境内的，改放境内：街道等国家机关处理的个人信息，第三十六条要求存储在境内。确要放在境外的，先与托管的慈善组织和当地网信部门核实，手续办齐再公布。',
      en: 'Host it in the mainland where you can: Art 36 asks that for what state organs, such as a street office, process. Otherwise settle it with the host charity and the local cyberspace administration before you publish.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
