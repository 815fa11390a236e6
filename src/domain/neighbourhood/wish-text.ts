/** What lets neighbours recognise a person. */
export type PersonalKind = 'age' | 'address' | 'number' | 'hardship' | 'surname';

/** Words that point to a person: the first of them, what they are, and the text without them where that is certain. */
type Personal = { found: string; kind: PersonalKind; fix: string | undefined };

/** The longest public description of a wish, in characters. */
export const longestWish = 60;

/** Finds what would let neighbours recognise a person in a text that is published. */
export function findPersonal(text: string): Personal | undefined {
  const plain = text.normalize('NFKC').replace(/[\u200b-\u200f\ufeff]/g, '');
  const hits = traits.flatMap(({ pattern, kind }) => {
    const hit = new RegExp(pattern).exec(plain.replace(day, (on) => '·'.repeat(on.length)));
    return hit ? [{ found: hit[0], at: hit.index, kind }] : [];
  });
  const first = hits.toSorted((a, b) => a.at - b.at)[0];
  return first && { found: first.found.trim(), kind: first.kind, fix: rewrite(plain) };
}

const surname =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟]';
const old = '大爷|大妈|大娘|奶奶|爷爷|婆婆|阿婆|阿公|老伯|老太|老人';
const grown = '阿姨|叔叔|师傅|女士|先生|大姐|大哥|嫂';
const young = '小朋友|同学|宝宝';
const figure = '[0-9零一二三四五六七八九十百两]';
const illness =
  '癌|肿瘤|透析|尿毒症|白血病|残疾|智障|瘫痪|偏瘫|中风|抑郁|精神病|精神障碍|自闭症|痴呆|阿尔茨海默|帕金森|艾滋|糖尿病|心脏病|低保|特困|孤儿|单亲|失独|服刑|社区矫正|戒毒';
const whom = '老人|居民|家庭|儿童|孩子|学生|青年';

/** Days are no telephone numbers. */
const day = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/g;

type Trait = { pattern: RegExp; kind: PersonalKind; rewrite?: (text: string) => string };

const traits: readonly Trait[] = [
  {
    pattern: new RegExp(`${figure}{1,4}\\s*周?岁`),
    kind: 'age',
    rewrite: (text) =>
      text.replace(new RegExp(`(?:今年|现年|年龄)?${figure}{1,4}\\s*周?岁(?:高龄)?的?[，,]?`, 'g'), ''),
  },
  {
    pattern: new RegExp(`(?:[A-Za-z]|${figure})+\\s*(?:号楼|栋|幢|单元|室)`),
    kind: 'address',
    rewrite: (text) =>
      text.replace(
        new RegExp(
          `(?:家住|住在|住)?(?:(?:[A-Za-z]|${figure})+\\s*(?:号楼|栋|幢|单元|室|号)\\s*)+\\d*\\s*室?的?[，,]?`,
          'g',
        ),
        '',
      ),
  },
  {
    pattern: /\d(?:[\s-]?\d){6,}/,
    kind: 'number',
    rewrite: (text) => text.replace(/[，,]?(?:联系)?(?:电话|手机)?[:：是]?\s*\d(?:[\s-]?\d){6,}/g, ''),
  },
  {
    pattern: new RegExp(illness),
    kind: 'hardship',
    // Only before the one who wishes can the word go without changing what is wished for.
    rewrite: (text) => text.replace(new RegExp(`(?:患|有)?(?:${illness})(?:家庭)?的?(?=${whom})`, 'g'), ''),
  },
  {
    pattern: new RegExp(`${surname}(?:[*某]{1,2}|(?:${old}|${grown}|${young}))家?`),
    kind: 'surname',
    rewrite: (text) =>
      text
        .replace(new RegExp(`${surname}(?:${old})`, 'g'), '一位老人')
        .replace(new RegExp(`${surname}(?:${grown})`, 'g'), '一位居民')
        .replace(new RegExp(`${surname}(?:${young})`, 'g'), '一个孩子')
        .replace(new RegExp(`${surname}[*某]{2}`, 'g'), '一位居民'),
  },
];

/** The text with all of it replaced; nothing where something would be left. */
function rewrite(text: string): string | undefined {
  const kept = traits.reduce((so, trait) => trait.rewrite?.(so) ?? so, text).replace(/^[，,、。\s]+|[，,、\s]+$/g, '');
  const clean = traits.every(({ pattern }) => !pattern.test(kept.replace(day, '')));
  return clean && kept.length >= 4 ? kept : undefined;
}
