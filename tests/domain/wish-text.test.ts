import { describe, expect, test } from 'vitest';
import { findPersonal } from '../../src/domain/neighbourhood/wish-text.ts';
import { demonstration } from '../demonstration.ts';

describe('words that point to a person', () => {
  test.each([
    ['85岁的老人想要一副老花镜', '85岁', '老人想要一副老花镜'],
    ['今年八十二岁，想学手机', '八十二岁', '想学手机'],
    ['９０ 周岁老人想理发', '90 周岁', '老人想理发'],
    ['家住12号楼3单元的老人想修灯', '12号楼', '老人想修灯'],
    ['B栋 1502 室想要一盏灯', 'B栋', '想要一盏灯'],
    ['想要一盏灯，电话 138 0000 0000', '138 0000 0000', '想要一盏灯'],
    ['残疾老人想要一根拐杖', '残疾', '老人想要一根拐杖'],
    ['低保家庭的孩子想要书包', '低保', '孩子想要书包'],
    ['张大爷想听戏', '张大爷', '一位老人想听戏'],
    ['给李阿姨家换灯泡', '李阿姨家', '给一位居民家换灯泡'],
    ['王*明想要一本字典', '王*', undefined],
    ['王某某想要一本字典', '王某某', '一位居民想要一本字典'],
    ['抑郁以后想有人陪', '抑郁', undefined],
  ])('%s: %s', (text, found, fix) => {
    const hit = findPersonal(text);
    expect([hit?.found, hit?.fix]).toEqual([found, fix]);
  });

  test.each([
    '想在 2026-10-18 重阳节那天吃一碗长寿面',
    '3 楼的活动室想要一盆花',
    '想和消防员叔叔合一张影',
    '想有人教爷爷奶奶用手机',
    '一位老党员想给孩子们讲故事',
    '想学五线谱，一共十二次课',
    '物业三班的师傅想要一个保温壶',
  ])('nothing is found in: %s', (text) => expect(findPersonal(text)).toBeUndefined());

  test('no proposal keeps what was found', () => {
    for (const text of ['85岁的张大爷', '住3栋2单元501室，低保家庭的王奶奶想要一床棉被', '透析的李先生想有人陪']) {
      const fix = findPersonal(text)?.fix;
      if (fix) expect(findPersonal(fix)).toBeUndefined();
    }
  });

  test('the wishes of the demonstration point to nobody', () => {
    const texts = demonstration.portal.records.wish.flatMap((wish) => [wish.description, wish.way, wish.feedback]);
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) if (text) expect([text, findPersonal(text)]).toEqual([text, undefined]);
  });
});
