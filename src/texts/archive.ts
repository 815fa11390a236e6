/** Words of the short text that goes with the whole data as one file. */
export const archiveWords = {
  title: { zh: '{title}：公开数据', en: '{title}: the published data' },
  what: {
    zh: '这里是全部公开数据，数据截至 {day}。文件夹、文件和字段都与发布单位的数据文件夹一致：解压到一个空文件夹，就能再检查一遍，也能重新生成同样的网页。',
    en: 'This is all that is published, as of {day}. Folders, files and fields are those of the publisher’s own data folder: unpacked into an empty folder, the data can be checked again and give the same pages.',
  },
  volume: {
    zh: '这里是公开数据的一册（{id}），数据截至 {day}。文件夹、文件和字段都与发布单位的数据文件夹一致：把各册解压到同一个空文件夹，就是全部公开数据，能再检查一遍，也能重新生成同样的网页。门户设置、词表和不属于任何地点的记录在 {address}data/portal.zip；其余各册在 {address}data/volumes/编号/portal.zip，编号见 {address}data/index.json。',
    en: 'This is a volume ({id}) of what is published, as of {day}. Folders, files and fields are those of the publisher’s own data folder: all volumes, unpacked into one empty folder, are the whole of it, can be checked again and give the same pages. Settings, vocabulary and what belongs to no place are in {address}data/portal.zip; the other volumes are {address}data/volumes/<id>/portal.zip, with the ids of {address}data/index.json.',
  },
  root: { zh: '数据指纹：{root}', en: 'Data root: {root}' },
  from: { zh: '下载自：{address}', en: 'Taken from: {address}' },
  fields: { zh: '每个文件、每个字段的说明：{address}', en: 'Every file and field is explained at: {address}' },
  few: {
    zh: '人数太少的数字不公布，这里也不写：需求、协议、支出和项目标“few”，满意度调查标“suppressed”，微心愿不写人群、金额、日期和付款，标“few”；可能属于它们的付款一律写“微心愿支出”，不写收款方、项目和备注，也不写用途限定，在各项合计里算作非限定；只有一两个人选的调查选项和相邻的合在一起；更正里写“*”。不公布不等于 0，也不等于不知道。各地点的 withheld.yaml 只写网页上已经能看出来的合计，供重新读取数据时使用。',
    en: 'Numbers that concern too few people are withheld on the pages and here: needs, agreements, payments and projects say "few", surveys "suppressed", micro-wishes say "few" and leave out group, amounts, days and payment, and every payment that may be theirs has one common purpose and no payee, project, note or restriction, and counts as unrestricted in all sums; survey answers of one or two people go together with neighbouring ones; corrections say "*". Withheld is neither 0 nor unknown. The withheld.yaml of a place holds only sums that the pages show already; they are needed when the data are read again.',
  },
  kept: {
    zh: '票据号、查询密钥、收款方编号和同意书编号留在发布单位，不在这里；“on-file”表示捐赠人的同意书由发布单位保管。没有查询密钥，用这份数据生成的网站就不能凭票据号查捐赠。',
    en: 'Receipt numbers, trace keys, payee numbers and consent numbers stay with the publisher; "on-file" says that the publisher keeps the donor’s consent. Without the keys, a site made of these data cannot look a gift up by its receipt.',
  },
  fictional: {
    zh: '标有“fictional: true”的地点、机构和项目是演示用的虚构数据。',
    en: 'Places, organizations and projects marked "fictional: true" are invented for demonstration.',
  },
  licence: { zh: '许可：{title}（{name}），{url}', en: 'Licence: {title} ({name}), {url}' },
} as const;
