/** What the command that joins portals says on the error stream: what is wrong with a source and what to do. */
export const joinFaults = {
  about: { zh: '{source}：{what}', en: '{source}: {what}' },
  nowhere: {
    zh: '没有这个文件夹。门户的网址要写完整，以 https:// 开头；文件夹要写生成好的网站，如 dist',
    en: 'there is no such folder. Write the address of a portal in full, beginning with https://, or the folder of a built site, such as dist',
  },
  address: {
    zh: '网址写得不对：{why}。写门户首页的网址，如 https://example.org/gongshi/',
    en: 'this is no address of a portal: {why}. Write that of its home page, such as https://example.org/gongshi/',
  },
  unreachable: {
    zh: '连不上（{why}）。请核对网址，看看那个门户现在能不能打开，再运行一次',
    en: 'it cannot be reached ({why}). Check the address and whether the portal is up, then run this again',
  },
  answer: {
    zh: '服务器没有给出 {file}（状态码 {status}）。请核对网址，要写到门户首页；门户要用有汇总数据的版本重新生成',
    en: 'the server does not give {file} (status {status}). Check that the address is that of the home page; the portal has to be built by a version that has summaries',
  },
  none: {
    zh: '里面没有 {file}。请核对文件夹；门户要用有汇总数据的版本重新生成',
    en: 'it has no {file}. Check the folder; the portal has to be built by a version that has summaries',
  },
  large: {
    zh: '{file} 超过 {most} MB，没有读。汇总数据不会这么大，请核对网址',
    en: '{file} is larger than {most} MB and was not read. No summary is; check the address',
  },
  json: {
    zh: '{file} 不是 JSON。多半是网址不对，服务器给了一个网页；请写到门户首页',
    en: '{file} is not JSON. Most likely the address is wrong and the server gave a page; write the address of the home page',
  },
  foreign: {
    zh: '{file} 不是门户的汇总数据：没有 version。请核对网址',
    en: '{file} is no summary of a portal: it has no version. Check the address',
  },
  version: {
    zh: '{file} 是第 {found} 版格式，这个程序只读第 {known} 版。请换新版程序再汇总',
    en: '{file} has version {found} of the format, and this program reads version {known} only. Join with a newer program',
  },
  field: {
    zh: '{file} 里的 {where} 缺少，或者写得不对。请让那个门户重新生成网站；文件不要手工改',
    en: '{where} in {file} is missing or not as it should be. Have that portal built again; the file is not to be edited by hand',
  },
  sums: {
    zh: '{file} 里的 {where} 前后矛盾：数字加不起来，或者网页不在这个门户里。请让那个门户重新生成网站；文件不要手工改',
    en: '{where} in {file} contradicts itself: figures do not add up, or a page is not of this portal. Have that portal built again; the file is not to be edited by hand',
  },
  twice: {
    zh: '{name}给了 {n} 次（{sources}），只算一次，用数据截至 {day} 的',
    en: '{name} was given {n} times ({sources}) and counts once, as of {day}',
  },
  alike: {
    zh: '{name}在几个门户里都有（{addresses}），都算进去了；如果是同一个地方，请只留一个来源',
    en: '{name} is on several portals ({addresses}) and all of them count; if it is one place, keep one source',
  },
  days: {
    zh: '各门户数据截至的日子不同，最早 {first}，最晚 {last}；照样相加，网页上写明',
    en: 'the portals’ data end on different days, from {first} to {last}; they are added up all the same, and the page says so',
  },
  nothing: {
    zh: '什么也没有写。读不到的也要先汇总其余的，加 --partial，网页会写明缺了谁',
    en: 'Nothing was written. To join the others all the same, add --partial; the page then says who is missing',
  },
  taken: {
    zh: '{folder} 里有别的文件，不往里写。请换一个空文件夹，或者以前汇总过的文件夹',
    en: '{folder} holds other files and is left alone. Name an empty folder, or that of an earlier overview',
  },
  title: { zh: '写了 --title-en，也要写 --title', en: 'with --title-en, --title is needed too' },
  wrote: {
    zh: '{folder}：{portals} 个门户、{trees} 个地区',
    en: '{portals} {portals:portal|portals}, {trees} {trees:area|areas}',
  },
} as const;
