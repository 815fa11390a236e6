import type { Hit, PrivateKind } from './kind.ts';
import { nameBehind, someone } from './name.ts';
import { minors, peoples, troubles } from './vocabulary.ts';

/**
 * Finds what points at one person: an illness, hardship, belief, descent or conviction beside a name, an age or a single person; an exact age beside an
 * address; a child with its name; a day of birth; coordinates.
 */
export function findPersons(text: string): Hit[] {
  const hits: Hit[] = coordinates(text);
  if (!hint.test(text)) return hits;
  for (const { 0: sentence, index } of text.matchAll(/[^\n\r。；;！!？?]+/g)) {
    if (trouble.test(sentence)) hits.push(...sensitive(sentence, index));
    if (age.test(sentence)) hits.push(...aged(sentence, index));
    hits.push(...children(sentence, index), ...births(sentence, index));
  }
  return hits;
}

/** How far apart the two may stand, in characters. */
const reach = 40;

/** Offices, services, places and things that carry the word in their name. */
const offices =
  '(?:[症病]?(?:残联|人?(?:联合会|联(?!系)|专职|专委|专干|联络|工作|服务|康复|证|事业|用品|通道|车位|卫生间|厕所|设施|辅具|之家|协会)|' +
  '筛查|讲座|宣传|预防|科普|防治|防控|知识|义诊|日(?!常)|中心|机构|社工|政策|标准|条件|法(?!轮)|专家|医|门诊|科|救助项目|救助基金|基金|疫苗|互助会|夏令营|冬令营|工作站)|' +
  '[自乡县州镇村区小中文风民服舞特聚食餐寺庙协])';
const words = troubles.join('|').replaceAll('|癌', '|(?<!防|抗|两)癌');
/** The first letters of all words: nearly every letter of a text is none of them. */
const firsts = [...new Set([...troubles, ...peoples].map((word) => word[0]))].join('');
const trouble = new RegExp(`(?=[${firsts}])(?<!助|防|禁|反)(?:${words}|${peoples.join('|')})(?!${offices})`);

/** Whoever carries no name and is told apart. */
const one = '(?:(?<![\\d第之统])[一1] ?[位名户个])';
const people = '(?:老人|居民|患者|病人|儿童|孩子|学生|青年|妇女|女孩|男孩|家庭|人员|母亲|父亲|女儿|儿子|者|人|户)';

const years = '(?<![\\d.\\-–—~～至到满过])\\d{1,3} ?周?岁(?!以|及|之|起|至|到|[-—–~～]|左右|组|段|[、和]\\d)';
const english =
  '(?<![\\d.\\-–—])\\d{1,3}[- ]years?[- ]old|\\baged \\d{1,3}\\b(?! (?:to|and|or|and over))(?!\\+|[-–]\\d)';
const age = new RegExp(`${years}|${english}`, 'i');

const hint = new RegExp(
  `${trouble.source}|${age.source}|${minors.join('|')}|出生|生于|生日|日生|born|DOB|date of birth`,
  'i',
);

function soft(kind: PrivateKind, start: number, text: string): Hit {
  return { kind, certainty: 'warning', start, end: start + text.length };
}

const allTrouble = new RegExp(trouble.source, 'g');
const allAges = new RegExp(age.source, 'gi');

/** The first word of trouble with someone near it, or one person told apart. */
function sensitive(sentence: string, offset: number): Hit[] {
  const persons = [...peopleIn(sentence)].toSorted((a, b) => a.start - b.start);
  let next = 0;
  for (const { 0: found, index } of sentence.matchAll(allTrouble)) {
    const end = index + found.length;
    while (next < persons.length && (persons[next] as Place).end < index - reach) next++;
    const near = next < persons.length && (persons[next] as Place).start <= end + reach;
    if (near || nameBehind(sentence, end)) return [soft('sensitive', offset + index, found)];
  }
  return [];
}

type Place = { start: number; end: number };

/** Where a sentence tells of someone: by name, by age, or as one of them (`一名尿毒症患者`, `低保户 1 户`). */
function* peopleIn(sentence: string): Generator<Place> {
  for (const pattern of [someone, allAges, oneBefore, oneBehind])
    for (const { 0: found, index } of sentence.matchAll(pattern)) yield { start: index, end: index + found.length };
}

const oneBefore = new RegExp(`${one}[^,，、\\n]{0,6}${trouble.source}`, 'g');
const oneBehind = new RegExp(`${trouble.source}${people}{0,2} ?${one}`, 'g');

const home =
  /(?:号楼|[\da-z甲乙丙十] ?[栋幢座]|单元|[路街巷弄胡同里道]\s?\d{1,5} ?号|[路街巷弄](?!道|灯|面|边|上|口|过|程|演)|住[^\n]{0,8}里|胡同|\d号院|\b(?:street|road|lane|building|unit|avenue) ?\d|\d+ [A-Z]\w+ (?:street|road|lane|avenue))/i;

/** An exact age with a street or a building in the same sentence. */
function aged(sentence: string, offset: number): Hit[] {
  const found = age.exec(sentence) as RegExpExecArray;
  const near = sentence.slice(Math.max(0, found.index - reach), found.index + found[0].length + reach);
  return home.test(near) ? [soft('age', offset + found.index, found[0])] : [];
}

const child = new RegExp(`(?:${minors.join('|')})`, 'g');
const young = /(?<=[\u4e00-\u9fff]{2})(?:\([男女]?, ?|\(|, ?[男女], ?|, ?)(?:1[0-7]|[1-9]) ?周?岁/;

/** A child, or someone who goes to school, with the name. */
function children(sentence: string, offset: number): Hit[] {
  for (const found of sentence.matchAll(child)) {
    const name = nameBehind(sentence, found.index + found[0].length);
    if (name) return [soft('minor', offset + name.at, name.text)];
  }
  const end = young.exec(sentence)?.index ?? 0;
  const name = [4, 3, 2]
    .map((length) => (end >= length ? nameBehind(sentence, end - length, length) : undefined))
    .find(Boolean);
  return name ? [soft('minor', offset + name.at, name.text)] : [];
}

const day = '(?:19|20)\\d{2}(?:[-./年] ?\\d{1,2}(?:[-./月] ?\\d{1,2} ?日?|月)?|(?:0[1-9]|1[0-2])[0-3]\\d)';
const birth = new RegExp(
  `(?:(?<!诞|产|发)出?生(?:日期|年月日|年月|于|日)[:为是]? ?|出生[:,]? ?|\\b(?:DOB|date of birth|born(?: on)?):? ?)(${day})|` +
    `(${day}) ?(?:出生(?!率|人口|缺陷)|生(?=[,，、)。;]|$))`,
  'i',
);
const yearOnly = /(?:19|20)\d{2} ?年?(?:出?生(?![产活态效意命])|出生)/;
const birthday = /生日[:为是]? ?\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日[^,，]{0,4}生日/;

/** A day of birth; a year or a birthday alone only beside a name. */
function births(sentence: string, offset: number): Hit[] {
  const full = birth.exec(sentence);
  if (full) return [soft('birth', offset + full.index, full[0])];
  const part = yearOnly.exec(sentence) ?? birthday.exec(sentence);
  return part && sentence.search(someone) >= 0 ? [soft('birth', offset + part.index, part[0])] : [];
}

const point = '(?:1[0-3]\\d|[3-9]\\d|\\d)\\.\\d{4,}';
const place = new RegExp(
  `(?<![\\d.])[NE]?${point}°?[NE]?(?:[,、;/ ]{1,3}|&\\w{1,4}=)[NE]?${point}(?!\\d|\\.\\d)|[东西]经 ?\\d{1,3}°[^\\n]{0,14}|[南北]纬 ?\\d{1,2}°[^\\n]{0,14}|经度[:为]? ?\\d{1,3}\\.\\d{3,}|纬度[:为]? ?\\d{1,2}\\.\\d{3,}`,
  'g',
);

/** Two numbers with the decimals of a map, or what is said to be degrees. Only within China, where the two cannot be taken for a price. */
function coordinates(text: string): Hit[] {
  if (!/\d\.\d{3}|[经纬] ?\d/.test(text)) return [];
  return [...text.matchAll(place)].slice(0, 40).map(({ 0: found, index }) => soft('coordinates', index, found));
}
