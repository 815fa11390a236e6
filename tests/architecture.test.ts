import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arrows } from './arrows.ts';

/** The framework demands a default export here; nowhere else. */
const demanded = /\.config\.|content\.config/;

/** Rooms beside the product: nothing that checks, builds or publishes may know them. Each has its commands. */
const beside: Readonly<Record<string, readonly string[]>> = { demo: ['demo.ts'], bench: ['bench.ts', 'generate.ts'] };

/** Layers that must give the same bytes on every machine and every day. */
const clockless = [
  'issues',
  'privacy',
  'snapshot',
  'schemas',
  'domain',
  'texts',
  'charts',
  'tables',
  'import',
  'template',
  'export',
  'parse',
  'folder',
  'check-folder.ts',
  'review',
  'reconcile',
  'advice',
  'report',
];

/** These, the demonstration and what joins portals know no clock and no chance. */
const repeatable = [...clockless, 'demo', 'join'];

type Source = { file: string; layer: string; text: string; code: string };

const sources: Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro|mdx)$/.test(file))
  .map((path) => {
    const text = readFileSync(join('src', path), 'utf8');
    const file = path.replaceAll('\\', '/');
    return { file, layer: layerOf(file), text, code: withoutComments(text) };
  });

describe('the layout shows the architecture', () => {
  test('every folder of src is a known layer', () => {
    const known = new Set([...Object.keys(arrows), 'pages']);
    expect([...new Set(sources.map(({ layer }) => layer))].filter((layer) => !known.has(layer))).toEqual([]);
  });

  test('the domain has at most twelve doors, and no module stands before them', () => {
    const domain = sources.filter(({ layer }) => layer === 'domain').map(({ file }) => file.split('/').slice(1));
    expect(domain.filter((path) => path.length !== 2)).toEqual([]);
    expect(new Set(domain.map(([room]) => room)).size).toBeLessThanOrEqual(12);
  });

  test('nothing is imported upward, types included', () => {
    const wrong = sources.flatMap(({ file, layer, code }) => {
      const allowed = arrows[layer];
      if (!allowed) return [];
      return importsOf(file, code)
        .filter((target) => target !== layer && !allowed.includes(target))
        .map((target) => `${file} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test('no module needs itself, types included', () => {
    expect(circlesOf(new Map(sources.map(({ file, code }) => [file, importsOf(file, code, (path) => path)])))).toEqual(
      [],
    );
    const two = new Map([
      ['a', ['b']],
      ['b', ['c', 'a']],
      ['c', []],
    ]);
    expect(circlesOf(two)).toEqual(['a → b → a']);
  });

  test('a rule is a leaf: nothing but the check asks for it', () => {
    const asking = sources.filter(({ file, code }) =>
      importsOf(file, code, (path) => path).some((path) => path.startsWith('domain/rules/')),
    );
    expect(asking.map(({ file }) => file).filter((file) => !file.startsWith('domain/rules/'))).toEqual([
      'check-folder.ts',
      'check.ts',
    ]);
  });

  test('every door opens on the published view alone: no page, export, feed or card reads the data behind it', () => {
    const doors = new Set(['tables', 'export', 'charts', 'client', 'components', 'context', 'layouts', 'pages']);
    // What the data hold before publication: the reading of files, the checked portal, and what makes one.
    const behind =
      /from\s+'[^']*(?:\/check(?:-folder)?\.ts|\/read\/(?!pictures\.ts)[^']*|\/domain\/portal\/portal\.ts)'|\bpublish\b/;
    const wrong = sources
      .filter(({ layer }) => doors.has(layer))
      .flatMap(({ file, code }) =>
        [...code.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'[^']*'/gm)]
          .filter(([statement]) => behind.test(statement) && !/^import\s+\{(?:\s*type\s+\w+,?)+\s*\}/.test(statement))
          .map(([statement]) => `${file}: ${statement}`),
      );
    expect(wrong).toEqual([]);
  });

  test('the product does not know the rooms beside it, each of which has its own commands; no command leans on a test', () => {
    const commands = readdirSync('scripts').filter((file) => file.endsWith('.ts'));
    const known = commands.flatMap((file) =>
      importsOf(`scripts/${file}`, withoutComments(readFileSync(`scripts/${file}`, 'utf8')), (path) => path).map(
        (target) => ({ file, target }),
      ),
    );
    for (const [room, own] of Object.entries(beside))
      expect([
        room,
        ...new Set(known.filter(({ target }) => target.startsWith(`src/${room}/`)).map(({ file }) => file)),
      ]).toEqual([room, ...own]);
    expect(known.filter(({ target }) => target.startsWith('tests/'))).toEqual([]);
    const wrong = sources
      .filter(({ layer }) => !(layer in beside))
      .filter(({ file, code }) => importsOf(file, code).some((target) => target in beside));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('the demonstration touches the disk in two places: the calendar of the portal, and the folder it writes', () => {
    const touching = sources.filter(({ layer, code }) => layer === 'demo' && /from\s+['"]node:/.test(code));
    expect(touching.map(({ file }) => file).toSorted()).toEqual(['demo/calendar.ts', 'demo/folder.ts']);
  });

  test('a wrong arrow is found, however it is written', () => {
    const tricks = [
      "import type { A } from '../pages/a.ts';",
      "export * from '../pages/a.ts';",
      "import '../pages/a.ts';",
      "const a = await import('../pages/a.ts');",
      "type A = import('../pages/a.ts').A;",
      'import {\n  a,\n} from "../pages/a.ts";',
    ];
    expect(tricks.map((code) => importsOf('domain/x.ts', code))).toEqual(tricks.map(() => ['pages']));
  });

  test('only the reading layer and its commands touch the disk', () => {
    const pure = new Set([...clockless, 'client', 'components']);
    const wrong = sources.filter(({ layer, code }) => pure.has(layer) && /from\s+['"]node:/.test(code));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('the domain knows neither the framework nor the chart library', () => {
    const pure = new Set(['issues', 'schemas', 'domain', 'texts', 'report', 'parse', 'folder', 'read']);
    const wrong = sources.filter(({ layer, code }) => pure.has(layer) && /from\s+['"](astro|chart\.js)/.test(code));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

describe('words stand in texts, and in the entry that they name', () => {
  /** Where nothing is said by itself; `tables` names its columns, but chooses no word by language. */
  const rooms = ['domain', 'export', 'charts', 'components', 'layouts', 'pages', 'client', 'join'];
  /** What a rule tells, an item of the score, a field of the interface or of a standard. */
  const entry = /^domain\/(rules|score)\/|^export\/api\/|^export\/standard\/\w+-field\.ts$/;
  /** Files that say something themselves, each with its reason. */
  const reasoned: Readonly<Record<string, string>> = {
    'domain/ledger/restriction.ts':
      'rules and the search for withheld words call a restriction by its name, and both lie below texts',
    'export/journal/guard.ts': 'signs that accounting programs would misread are written as Chinese ones',
  };
  const bilingual = /\bzh:\s*(['"`])(?!(?:zh-CN)?\1)/;
  const word = '([\'"`])(?!(?:zh|zh-CN|en)\\1)';
  const choice = new RegExp(
    `['"](?:zh|en)['"]\\s*(?:(?:\\?|&&|\\)\\s*return)\\s*[[(]?\\s*${word}|\\?[^?:\\n]*:\\s*[[(]?\\s*${word.replace('1', '2')})`,
  );
  /** Pages, drawings and files show what the data say; the domain reads Chinese words in them. */
  const chinese = /[\p{Script=Han}、。，；：（）]/u;
  const speaks = ({ layer, code }: Pick<Source, 'layer' | 'code'>) =>
    choice.test(code) ||
    (layer !== 'tables' && bilingual.test(code)) ||
    (layer !== 'tables' && layer !== 'domain' && chinese.test(withoutPatterns(code)));

  test('nowhere else is anything said in two languages, or chosen by language', () => {
    const found = sources.filter((source) => [...rooms, 'tables'].includes(source.layer) && speaks(source));
    expect(found.map(({ file }) => file).filter((file) => !entry.test(file))).toEqual(Object.keys(reasoned));
  });

  test.each([
    "const name = { zh: '项目', en: 'Projects' };",
    'const name = { zh: `项目`, en: `Projects` };',
    "list.join(locale === 'zh' ? '、' : ', ')",
    "const [open, close] = locale === 'zh' ? ['（', '）'] : [' (', ') '];",
    "locale === 'zh' ? undefined : 'to be said'",
    "if (locale === 'zh') return `年`;",
    "locale === 'en' && ' (Chinese)'",
    '<p>{name}（{unit}）</p>',
  ])('%s is found', (code) => {
    expect(speaks({ layer: 'components', code })).toBe(true);
  });

  test.each([
    "<b lang={locale === 'zh' ? undefined : 'zh-CN'}>",
    "const other = locale === 'zh' ? 'en' : 'zh';",
    "const short = name.replace(/社区$| Community$/, '');",
    "locale === 'zh' ? [text] : text.split(sign)",
  ])('%s is no word', (code) => {
    expect(speaks({ layer: 'components', code })).toBe(false);
  });
});

describe('house rules', () => {
  const rules: { name: string; pattern: RegExp; within?: readonly string[]; except?: RegExp }[] = [
    {
      name: 'no default export where the framework does not demand it',
      pattern: /^export default\b/m,
      except: demanded,
    },
    // Chart.js knows its controllers and elements by their classes alone.
    { name: 'no class', pattern: /^(export )?(abstract )?class \w+(?! extends (DatasetController|Element)\b)\b/m },
    { name: 'no enum', pattern: /^(export )?(const )?enum \w/m },
    { name: 'no any', pattern: /(:|<|\bas|\|)\s*any\b(?!\w)/ },
    {
      // Data for programs, and the schematic map whose names are cut short, carry the name as it is recorded.
      name: 'a place is named with the mark of characters that are not verified',
      pattern:
        /\bread\((?:place|home|at)\??\.name\b|\bplace\.name(?:\[locale\]|\.zh)|<Text value=\{(?:place|above|one)\.name\}/,
      within: ['texts', 'components', 'layouts', 'pages', 'charts', 'join'],
      except: /^components\/home\/PlaceMap\.astro$|^texts\/place-name\.ts$/,
    },
    { name: 'no clock', pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/, within: repeatable },
    { name: 'no chance', pattern: /\bMath\.random\b|\brandomUUID\b/, within: repeatable },
    {
      name: 'no locale of the machine',
      pattern: /\.toLocale\w*\(|\.localeCompare\(|\bIntl\.\w+\(\s*(\)|undefined)/,
      within: repeatable,
    },
  ];
  test.each(rules)('$name', ({ pattern, within, except }) => {
    const wrong = sources.filter(
      ({ file, layer, code }) => (!within || within.includes(layer)) && !except?.test(file) && pattern.test(code),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('what is exported is used by another file', () => {
    const users = [
      ...sources.map(({ file, code }) => ({ file: `src/${file}`, code })),
      ...['scripts', 'tests', '.'].flatMap((folder) =>
        readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' })
          .filter((file) => file.endsWith('.ts') || file.endsWith('.mjs'))
          .map((file) => join(folder, file).replaceAll('\\', '/'))
          .map((file) => ({ file, code: withoutComments(readFileSync(file, 'utf8')) })),
      ),
    ];
    const used = new Set(users.flatMap(({ file, code }) => namesUsed(file, code)));
    const unused = sources
      // The framework asks for what a page and the collections export.
      .filter(({ file, layer }) => file.endsWith('.ts') && layer !== 'content.config.ts')
      .flatMap(({ file, code }) =>
        [...code.matchAll(/^export (?:async )?(?:const|function\*?|type|let) (\w+)/gm)].map(
          ([, name]) => `src/${file}#${name}`,
        ),
      )
      .filter((name) => !used.has(name) && !used.has(name.replace(/#.*/, '#*')));
    expect(unused).toEqual([]);
  });

  test('a name is used, however it is imported', () => {
    const code = [
      "import { a, type b as c } from './x.ts';",
      "import type { d } from './x.ts';",
      "export { e } from './x.ts';",
      "import * as all from './y.ts';",
      "const z = await import('./z.ts');",
    ].join('\n');
    expect(namesUsed('src/w.ts', code)).toEqual([
      ...[...'abde'].map((name) => `src/x.ts#${name}`),
      'src/y.ts#*',
      'src/z.ts#*',
    ]);
  });

  test('a module that grows beyond 250 lines is split; a table of texts or of stories is data and may be long', () => {
    const isTable = ({ file, layer, code }: Source) =>
      file === 'issues/codes.ts' || ((layer === 'texts' || layer === 'demo') && !/\bfunction\b|=>/.test(code));
    const long = sources.filter((source) => !isTable(source) && source.text.split('\n').length > 251);
    expect(long.map(({ file, text }) => `${file}: ${text.split('\n').length}`)).toEqual([]);
  });

  test('a line of a template is not longer than a reader can see', () => {
    const long = sources
      .filter(({ file }) => file.endsWith('.astro'))
      .flatMap(({ file, text }) =>
        text.split('\n').flatMap((line, at) => (line.length > 200 ? [`${file}:${at + 1}: ${line.length}`] : [])),
      );
    expect(long).toEqual([]);
  });
});

/** Layers that a source imports, in whatever form; or what else is to be known of the paths. */
function importsOf(file: string, code: string, read: (path: string) => string = layerOf): string[] {
  const targets = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map((found) =>
    normalize(join(dirname(file), found[1] as string)).replaceAll('\\', '/'),
  );
  return targets.map((target) => read(target));
}

/** Names that a file takes from others, as `src/x.ts#name`; `#*` where it takes all of them. */
function namesUsed(file: string, code: string): string[] {
  const from = (path: string | undefined) => normalize(join(dirname(file), path ?? '')).replaceAll('\\', '/');
  const named = [...code.matchAll(/\b(?:import|export)\s+(?:type\s+)?(?:\w+,\s*)?\{([^}]*)\}\s*from\s*'(\.[^']+)'/g)];
  const whole = [...code.matchAll(/\*(?: as \w+)? from '(\.[^']+)'|\bimport\(\s*'(\.[^']+)'/g)];
  return [
    ...named.flatMap(([, names = '', path]) =>
      [...names.matchAll(/(?:^|,)\s*(?:type\s+)?(\w+)/g)].map(([, name]) => `${from(path)}#${name}`),
    ),
    ...whole.map(([, star, asked]) => `${from(star ?? asked)}#*`),
  ];
}

/** One way round for each circle of imports. */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return circles;
}

function layerOf(path: string): string {
  if (path === 'layouts/context.ts') return 'context';
  return extname(path) === '.css' ? 'styles' : (path.split('/')[0] as string);
}

/** Comments may speak of anything. Strings stay, for imports are among them. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/<!--[\s\S]*?-->/g, '');
}

/** Patterns by which words of the data are known are no words themselves. */
function withoutPatterns(code: string): string {
  return code.replace(
    /(?<=[(=,:?|&[]\s*|\breturn\s+|^\s*)\/(?![*/>\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/gm,
    '',
  );
}
