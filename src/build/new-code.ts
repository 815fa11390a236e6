import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codes } from '../issues/codes.ts';

const tables = 'src/issues/codes';
const languages = {
  zh: ['怎样改', '错误的写法', '正确的写法'],
  en: ['How to fix it', 'Wrong', 'Right'],
} as const;

/**
 * Begins a problem that the check can tell, in the project under `root`: its entry in a table, its page in each language, its example. All that a person has
 * to write is blank, and the tests ask for it. `table` is the file of `src/issues/codes/`; the first word of the name where it is not given. Returns the files.
 */
export function newCode(root: string, name: string, table = name.split('-')[0] as string): string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(name))
    throw new Error(
      `“${name}”不是代码：写成用连字符连起来的小写英文词，例如 share-late (lower-case words joined by hyphens)`,
    );
  if (name in codes) throw new Error(`已经有代码“${name}” (this code exists)`);
  const known = readdirSync(join(root, tables)).map((file) => file.replace('.ts', ''));
  if (!known.includes(table))
    throw new Error(`没有“${table}”这张代码表，用 --in 指定：${known.join('、')} (no such table; name one with --in)`);
  const pages = (['zh', 'en'] as const).map((language) => [`content/help/${language}/${name}.mdx`, page(language)]);
  const files = new Map([...pages, [`content/help/examples/${name}.yaml`, example]] as [string, string][]);
  for (const file of files.keys()) if (existsSync(join(root, file))) throw new Error(`${file}：已经有了 (exists)`);
  const file = `${tables}/${table}.ts`;
  files.set(file, withEntry(readFileSync(join(root, file), 'utf8'), name));
  for (const [path, text] of files) writeFileSync(join(root, path), text);
  return [...files.keys()];
}

/** The table with an entry at its end, in the drawer of the one before. */
function withEntry(table: string, name: string): string {
  const group = [...table.matchAll(/^ {4}group: '(\w+)'/gm)].at(-1)?.[1];
  const blank = "{ zh: '', en: '' }";
  const entry = [
    `  '${name}': {`,
    "    severity: 'error',",
    `    group: '${group}',`,
    ...['title', 'message', 'remedy'].map((text) => `    ${text}: ${blank},`),
    '  },\n',
  ];
  return table.replace(/^\} as const satisfies/m, `${entry.join('\n')}$&`);
}

function page(language: keyof typeof languages): string {
  const [fix, wrong, right] = languages[language];
  const examples = `## ${wrong}\n\n<Example as="wrong" />\n\n## ${right}\n\n<Example as="right" />\n`;
  return `---\ndescription: ""\n---\n\n## ${fix}\n\n1.\n\n${examples}`;
}

/** Files by their paths, over those of `tests/help-base`; and what the check tells of the wrong ones: code, file, line, column, field. */
const example = 'wrong: {}\nright: {}\ntold: []\n';
