import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { common } from '../../src/texts/common.ts';
import { figureText } from '../../src/texts/figure.ts';
import { checkedOf } from './kinds.ts';

const { portal } = checkedOf(inject('plain').data);

test.each(['zh', 'en'] as const)(
  'every reported figure stands on the page of its place, marked as reported, with its source (%s)',
  (locale) => {
    const figures = portal.records.aggregate;
    expect(figures.length).toBeGreaterThan(50);
    for (const figure of figures) {
      const page = join(inject('plain').out, locale === 'en' ? 'en' : '', 'places', figure.home, 'index.html');
      const text = readFileSync(page, 'utf8')
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ');
      expect([figure.id, text.includes(figureText(figure, locale))]).toEqual([figure.id, true]);
      expect([figure.id, text.includes(common.reported[locale])]).toEqual([figure.id, true]);
      expect([figure.id, text.includes(figure.source.title[locale] ?? figure.source.title.zh)]).toEqual([
        figure.id,
        true,
      ]);
    }
  },
);
