import { expect, test } from 'vitest';
import { reword } from '../../src/client/reword.ts';

const said = [
  ['吃饭', '助餐'],
  ['老人吃饭', '长者助餐'],
  ['停车费', '停车 收益'],
  ['e-bike', 'charging shed'],
] as const;

test.each([
  ['桂花园吃饭', '桂花园 助餐', ['助餐']],
  ['老人吃饭怎么办？', '长者助餐', ['长者助餐']],
  ['停车费去哪了', '停车 收益', ['停车 收益']],
  ['where can I charge my Ｅ-bike', 'charge charging shed', ['charging shed']],
])('%s is searched as %s, too', (question, words, put) => {
  expect(reword(question, said)).toEqual({ words, put });
});

test.each(['e-bikes', '去哪了', '助餐', ''])('“%s” has no other words', (question) => {
  expect(reword(question, said)).toBeUndefined();
});

test('no words, no other question', () => expect(reword('怎么吃饭', [])).toBeUndefined());
