import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type Checked, checkData } from '../src/check.ts';
import type { Code } from '../src/issues/codes.ts';
import type { Told } from './case.ts';
import { frozen } from './frozen.ts';

/** The sections of a page of the help. */
export const headings = {
  zh: { fix: '怎样改', wrong: '错误的写法', right: '正确的写法' },
  en: { fix: 'How to fix it', wrong: 'Wrong', right: 'Right' },
} as const;

/** Files of an example, text by path. */
export type Files = Readonly<Record<string, string>>;

/** Lays the files of an example over the smallest right data folder and hands that to `use`. */
export function withExample<T>(files: Files, use: (folder: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'help-'));
  try {
    cpSync('tests/help-base', root, { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const checked = new Map<string, Checked>();

/** What the check says of the smallest right data folder with the files of an example over it; it is asked once a worker. */
export function checkExample(files: Files): Checked {
  const key = JSON.stringify(files);
  const known = checked.get(key) ?? frozen(withExample(files, checkData));
  checked.set(key, known);
  return known;
}

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
  return { front: parse(head) as { description: string }, body, lead: lead.trim(), sections };
}

/** The example of a code: its wrong and its right files, and what the check tells of the wrong ones. None is told where it is shown in words only. */
export type Example = { wrong: Files; right: Files; told?: readonly Told[] };

const examples = new Map<string, Example>();

/** The one example that both pages of a code show. */
export function readExample(code: string): Example {
  const known =
    examples.get(code) ?? frozen(parse(readFileSync(`content/help/examples/${code}.yaml`, 'utf8')) as Example);
  examples.set(code, known);
  return known;
}
