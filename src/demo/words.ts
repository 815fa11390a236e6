/** Text in both languages. */
export type DemoText = { zh: string; en: string };

/** Chinese and English of one text; apostrophes as printers set them. */
export const b = (zh: string, en: string): DemoText => ({ zh, en: en.replaceAll("'", '’') });

/** Who brings a use of money forward. */
export const proposers = {
  committee: b('社区居委会', "Residents' committee"),
  party: b('社区党委', 'Community party committee'),
  council: b('居民议事会', "Residents' council"),
  volunteers: b('志愿服务队', 'Volunteer team'),
  heads: b('楼栋长', 'Heads of the buildings'),
  owners: b('业主委员会', "Owners' committee"),
  women: b('妇女之家', "Women's home"),
  station: b('社会工作站', 'Social work station'),
} as const;

/** Surnames and last characters of masked names; no full name is ever made. */
export const demoSurnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
export const endings = [...'明华芳英强敏静丽军杰娟涛超霞平刚桂兰玉萍红娜玲燕勇艳辉凤云波琴宁梅莉斌'];

/** Names of givers who wish no name of their own. */
export const collectives = [
  '爱心居民',
  '热心居民',
  '匿名',
  '一位老党员',
  '广场舞队爱心队员',
  '晨练队爱心居民',
  '退休教师（匿名）',
  '楼栋爱心邻居',
  '热心业主',
  '爱心家庭',
];
