import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { Code } from '../src/issues/codes.ts';

/** The sections of a page of the help. */
export const headings = {
  zh: { fix: '怎样改', wrong: '错误的写法', right: '正确的写法' },
  en: { fix: 'How to fix it', wrong: 'Wrong', right: 'Right' },
} as const;

/** Lays the files of an example over the smallest right data folder and hands that to `use`. */
export function withExample<T>(files: readonly Pick<Block, 'path' | 'text'>[], use: (folder: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'help-'));
  try {
    cpSync('tests/help-base', root, { recursive: true });
    for (const { path, text } of files) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A fenced block: the file that it is, its text, and the line above it. */
export type Block = { path: string; text: string; before: string };

/** A page in its parts: what stands before the first heading, and the sections. */
export function readPage(language: 'zh' | 'en', code: Code) {
  const source = readFileSync(`content/help/${language}/${code}.mdx`, 'utf8');
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const [lead = '', ...rest] = body.split(/^## /m);
  const sections = new Map(
    rest.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end).trim()] as const;
    }),
  );
  return { front: parse(head) as { title: string; description: string }, body, lead: lead.trim(), sections };
}

/** The wrong and the right example of a page. */
export function examples(language: 'zh' | 'en', code: Code) {
  const { sections } = readPage(language, code);
  const read = (heading: string) => blocks(sections.get(heading) ?? '').map(({ path, text }) => ({ path, text }));
  return { wrong: read(headings[language].wrong), right: read(headings[language].right) };
}

/** All fenced blocks of a text. */
export function blocks(text: string): Block[] {
  return [...text.matchAll(/([^\n]*)\n*^```\w+ ?(\S*)\n(.*?\n)```$/gms)].map(
    ([, before = '', path = '', content = '']) => ({
      path,
      text: content,
      before,
    }),
  );
}
