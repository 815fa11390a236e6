import { describe, expect, test } from 'vitest';
import { tellsPrivate } from '../../src/build/view-guard.ts';
import { checkData } from '../../src/check.ts';
import { publish } from '../../src/domain/published/public.ts';

const never = () => false;

describe('a published view', () => {
  test('tells nothing private of the data of this project, but for what they release', () => {
    const { portal, released } = checkData('data');
    expect(tellsPrivate(publish(portal), released)).toBe(false);
  });

  test('is read at whatever depth, keys and lines included, and through circles', () => {
    const circle: { own?: unknown; note: string } = { note: '第一行\n电话 13812345678' };
    circle.own = circle;
    for (const view of [
      [new Map([['a', { list: [{ deep: '请打 13812345678' }] }]])],
      [new Map([['13812345678', 1]])],
      [new Set(['13812345678'])],
      circle,
    ])
      expect(tellsPrivate(view, never)).toBe(true);
    expect(tellsPrivate({ amount: 13_812_345_678, days: ['2026-03-05'], bytes: new Uint8Array(9) }, never)).toBe(false);
  });

  test('may tell what the data release', () => {
    const view = ['值班电话 13812345678'];
    expect(tellsPrivate(view, (_, value) => value === '13812345678')).toBe(false);
  });
});
