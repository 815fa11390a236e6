/** What must not be published, with its names for messages. */
export const privateKinds = {
  id_card: { zh: '身份证号', en: 'an identity card number' },
  disability_card: { zh: '残疾人证号', en: 'a disability card number' },
  passport: { zh: '护照、通行证或其他证件号', en: 'the number of a passport or another personal paper' },
  mobile: { zh: '手机号', en: 'a mobile phone number' },
  landline: { zh: '座机号', en: 'a landline number' },
  bank_card: { zh: '银行卡号或账号', en: 'a bank card or account number' },
  plate: { zh: '车牌号', en: 'a vehicle plate' },
  room: { zh: '门牌室号', en: 'a room number' },
  email: { zh: '电子邮箱', en: 'an e-mail address' },
  wechat: { zh: '微信号', en: 'a WeChat id' },
  qq: { zh: 'QQ 号', en: 'a QQ number' },
  age: { zh: '年龄和住址写在一起', en: 'an exact age beside an address' },
  sensitive: {
    zh: '病情、困难、信仰、民族或前科和某一个人写在一起',
    en: 'an illness, hardship, belief, descent or conviction beside one person',
  },
  minor: { zh: '未成年人或学生的姓名', en: 'the name of a child or student' },
  birth: { zh: '某一个人的出生日期', en: "one person's day of birth" },
  coordinates: { zh: '经纬度坐标', en: 'coordinates' },
} as const;

/** The name of what must not be published. */
export type PrivateKind = keyof typeof privateKinds;

/** error: it is what it looks like (a check digit, a fixed form); warning: it very likely is, and someone must look. */
export type Certainty = 'error' | 'warning';

/** Something private in a text: UTF-16 offsets of the text as it was given, and its masked form, the only one that may be told. */
export type Private = { kind: PrivateKind; start: number; end: number; found: string; certainty: Certainty };

/** A find in a prepared text: offsets of that text. */
export type Hit = { kind: PrivateKind; start: number; end: number; certainty: Certainty };

const ofPerson: ReadonlySet<PrivateKind> = new Set(['age', 'sensitive', 'minor', 'birth']);

/** What tells of a person by words and not by a number: someone must judge it where it is written, so it is always a warning. */
export function isOfPerson(kind: PrivateKind): boolean {
  return ofPerson.has(kind);
}

/** Kinds that a message can name: beyond doubt, by their look, or of a person by words. Coordinates may be those of any place, so they are never beyond doubt. */
export function kindsNamed(as: 'found' | 'suspect' | 'person'): PrivateKind[] {
  const all = Object.keys(privateKinds) as PrivateKind[];
  if (as === 'person') return all.filter(isOfPerson);
  return all.filter((kind) => !isOfPerson(kind) && (as === 'suspect' || kind !== 'coordinates'));
}
