import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashOf } from '../../src/snapshot/hash.ts';
import { forgetName, forgetPart, keyedHash, nonceOf } from '../../src/snapshot/nonces.ts';

const [seed, fresh] = [hashOf('seed'), hashOf('fresh')];
const names = ['a', 'b', 'c'];
const start = { seed, kept: {} };

test('the keyed hash is the HMAC of the system', () => {
  const key = Buffer.from(seed, 'hex');
  expect(keyedHash(seed, '阳光')).toBe(createHmac('sha256', key).update('阳光').digest('hex'));
});

test('a forgotten name has another nonce, and all others keep theirs', () => {
  const after = forgetName(start, 'b', names, fresh);
  for (const name of ['a', 'c']) expect(nonceOf(after, name)).toBe(nonceOf(start, name));
  expect(nonceOf(after, 'b')).not.toBe(nonceOf(start, 'b'));
  expect(JSON.stringify(after)).not.toContain(seed);
  const twice = forgetName(after, 'c', names, hashOf('other'));
  expect(nonceOf(twice, 'a')).toBe(nonceOf(start, 'a'));
  expect(JSON.stringify(twice)).not.toContain(nonceOf(start, 'c'));
});

test('a forgotten part leaves the other parts and names as they were', () => {
  const after = forgetPart(start, 'b', 'x', ['x', 'y'], names, fresh);
  expect(nonceOf(after, 'b', 'x')).toBeUndefined();
  expect(nonceOf(after, 'b', 'y')).toBe(nonceOf(start, 'b', 'y'));
  expect(nonceOf(after, 'a', 'x')).toBe(nonceOf(start, 'a', 'x'));
  for (const gone of [seed, nonceOf(start, 'b'), nonceOf(start, 'b', 'x')])
    expect(JSON.stringify(after)).not.toContain(gone);
  const twice = forgetPart(after, 'b', 'y', ['x', 'y'], names, hashOf('other'));
  expect(nonceOf(twice, 'b', 'y')).toBeUndefined();
  expect(nonceOf(twice, 'a', 'x')).toBe(nonceOf(start, 'a', 'x'));
});
