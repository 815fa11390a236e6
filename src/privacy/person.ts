import type { Hit } from './kind.ts';

/** Finds what points at one person: an illness or hardship beside a name, an age or a single person; an exact age beside an address. */
export function findPersons(text: string): Hit[] {
  if (!trouble.test(text) && !age.test(text)) return [];
  const hits: Hit[] = [];
  for (const { 0: sentence, index } of text.matchAll(/[^\n\r。；;！!？?]+/g)) {
    if (trouble.test(sentence)) hits.push(...sensitive(sentence, index));
    if (age.test(sentence)) hits.push(...aged(sentence, index));
  }
  return hits;
}

/** How far apart the two may stand, in characters. */
const reach = 40;

const troubles =
  '低保|特困|残疾|精神(?:病|障碍|残疾|分裂|疾病|疾患|失常|异常)|癌|尿毒症|透析|艾滋|HIV|失独|单亲|孤儿|服刑|社区矫正|戒毒|' +
  '白血病|恶性肿瘤|智障|瘫痪|偏瘫|抑郁症|自闭症|痴呆|阿尔茨海默';
/** Offices, services and things that carry the word in their name. */
const offices =
  '[症病]?(?:残联|人?(?:联合会|联(?!系)|专职|专委|专干|联络|工作|服务|康复|证|事业|用品|通道|车位|卫生间|厕所|设施|辅具|之家|协会)|' +
  '筛查|讲座|宣传|预防|科普|防治|防控|知识|义诊|日(?!常)|中心|机构|社工|政策|标准|条件|法)';
const trouble = new RegExp(`(?<!助|防)(?:${troubles})(?!${offices})`);

const surname =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎武乔贺赖龚]';
const titles =
  '大爷|大妈|大娘|奶奶|爷爷|婆婆|阿婆|阿公|老伯|老太|阿姨|叔叔|师傅|女士|先生|大姐|大哥|大叔|小朋友|小姐|嫂';
/** Whoever carries a name, or is said to be one. */
const one = '(?:(?<![\\d第之统])[一1] ?[位名户个])';
const people = '(?:老人|居民|患者|病人|儿童|孩子|学生|青年|妇女|女孩|男孩|家庭|人员|母亲|父亲|女儿|儿子|者|人|户)';

/** Anyone in the sentence. */
const named = new RegExp(
  [
    `(?<![每一上下本\\d])${surname}(?:[*＊某]{1,2}|[xX×]{2}|(?:${titles}))`,
    `(?:户|居民|患者|老人|学生|儿童|家长|姓名:?|母亲|父亲|妻子|丈夫|儿子|女儿|业主) ?${surname}(?![路街市县区镇村局])[\\u4e00-\\u9fff]{1,2}(?=[,，、(（: 的因患]|$)`,
    `(?:^|[,，、: ])${surname}[\\u4e00-\\u9fff]{2}(?<![路街市县区镇村局室馆站院证员班校店会所部组厅费金款边末])(?=[,，(（: ])`,
    '(?:该[名户位]|[其他她](?:父|母|子|女|妻|夫|丈夫|妻子|儿子|女儿|母亲|父亲)|(?<!日)本人(?!确认|申请|同意|签|自愿))',
  ].join('|'),
  'u',
);

function sensitive(sentence: string, offset: number): Hit[] {
  const found = trouble.exec(sentence) as RegExpExecArray;
  const from = Math.max(0, found.index - reach);
  const near = sentence.slice(from, found.index + found[0].length + reach);
  if (!named.test(near) && !isAged(near) && !isOne(near)) return [];
  const start = offset + found.index;
  return [{ kind: 'sensitive', certainty: 'warning', start, end: start + found[0].length }];
}

/** `一名尿毒症患者`, `低保户 1 户`: one of them, told apart. */
function isOne(near: string): boolean {
  const before = new RegExp(`${one}[^,，、\\n]{0,6}(?:${troubles})(?!${offices})`);
  const after = new RegExp(`(?:${troubles})${people}{0,2} ?${one}`);
  return before.test(near) || after.test(near);
}

const years = '(?<![\\d.\\-—–~～至到满过])\\d{1,3} ?周?岁(?!以|及|之|起|至|到|[-—–~～]|左右|组|段|[、和]\\d)';
const english =
  '(?<![\\d.\\-—–])\\d{1,3}[- ]years?[- ]old|\\baged \\d{1,3}\\b(?! (?:to|and|or|and over))(?!\\+|[-–]\\d)';
const age = new RegExp(`${years}|${english}`, 'i');

function isAged(near: string): boolean {
  return age.test(near);
}

const home =
  /(?:号楼|[\da-z甲乙丙十] ?[栋幢座]|单元|[路街巷弄胡同里道]\s?\d{1,5} ?号|[路街巷弄](?!道|灯|面|边|上|口|过|程|演)|胡同|\d号院|\b(?:street|road|lane|building|unit|avenue) ?\d|\d+ [A-Z]\w+ (?:street|road|lane|avenue))/i;

/** An exact age with a street or a building in the same sentence. */
function aged(sentence: string, offset: number): Hit[] {
  const found = age.exec(sentence) as RegExpExecArray;
  const near = sentence.slice(Math.max(0, found.index - reach), found.index + found[0].length + reach);
  if (!home.test(near)) return [];
  const start = offset + found.index;
  return [{ kind: 'age', certainty: 'warning', start, end: start + found[0].length }];
}
