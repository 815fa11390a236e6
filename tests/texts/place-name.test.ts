import { expect, test } from 'vitest';
import { placeName, titleAt } from '../../src/texts/place-name.ts';

const place = { name: { zh: 'Wanhua 社区', en: 'Wanhua Community' }, name_unverified: true };
const known = { name: { zh: '花园社区', en: 'Garden' } };

test('a place whose characters are not verified says so in Chinese, and only there', () => {
  expect(placeName(place, 'zh').text).toBe('Wanhua 社区（音译，汉字待核）');
  expect(placeName(place, 'en').text).toBe('Wanhua Community');
  expect(placeName(known, 'zh').text).toBe('花园社区');
});

test('so does a title that names it; another title stays as it is', () => {
  const title = { zh: 'Wanhua 社区 微改造', en: 'Wanhua works' };
  expect(titleAt(title, place, 'zh').text).toBe('Wanhua 社区（音译，汉字待核）微改造');
  expect(titleAt(title, place, 'en').text).toBe('Wanhua works');
  expect(titleAt({ zh: '楼道灯' }, place, 'zh').text).toBe('楼道灯');
  expect(titleAt({ zh: '花园社区 微改造' }, known, 'zh').text).toBe('花园社区 微改造');
});
