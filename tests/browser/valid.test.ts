import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { kindsOf, siteOf } from './kinds.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // A title is as long as the name of what it shows.
  rules: { 'long-title': 'off' },
});

describe.each(['plain', 'marked'] as const)('the %s site is valid HTML', (name) => {
  const { out, data } = inject(name);
  const kinds = kindsOf(siteOf(data)).flatMap(({ kind, path }) => (path === undefined ? [] : [{ kind, path }]));
  const pages = [
    ...kinds.flatMap(({ kind, path }) =>
      ['', 'en/'].map((language) => ({ kind, file: `${language}${path}index.html` })),
    ),
    { kind: 'missing page', file: '404.html' },
  ];

  test.each(pages)('$kind: $file', async ({ file }) => {
    const { results } = await validator.validateString(readFileSync(join(out, file), 'utf8'), file);
    const messages = results.flatMap(({ messages: all }) => all);
    expect(messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`)).toEqual([]);
  });
});
