import type { Draft } from '../issues/issue.ts';
import { nearest } from '../issues/nearest.ts';
import { isLater, kindOf, knownNames, pathsFor, strangeStem } from '../parse/kind.ts';
import { kinds } from '../schemas/kinds.ts';
import { readPeriod } from '../schemas/period.ts';

/** Whether a file is one of a spreadsheet program: none of these is read, wherever it is. */
export function isSpreadsheet(file: string): boolean {
  return /\.(xls[xmb]?|xlt[xm]?|ett?|ods|fods|numbers|wps)$/i.test(file);
}

/** Problems of a file that the contract does not name: where it belongs, or which name may have been meant. */
export function strangeFile(file: string): Draft[] {
  if (isLater(file)) return [{ code: 'file-later', file }];
  const name = nameOf(file);
  const meant = likely(file);
  if (meant) {
    const near = { zh: `是不是“${meant}”？`, en: ` Did you mean "${meant}"?` };
    return [{ code: 'file-unknown', file, params: { found: name, nearest: near } }];
  }
  const [expected] = pathsFor(file);
  if (expected) return [{ code: 'file-misplaced', file, params: { found: name, expected: expected.replace('*', '') } }];
  return [{ code: 'file-unknown', file, params: { found: name, nearest: nearest(name, knownNames()) } }];
}

/** The problem of a table under a name that only a copy has; undefined for any other file. */
export function copyDraft(file: string, present: ReadonlySet<string>): Draft | undefined {
  const stem = strangeStem(file);
  if (stem === undefined) return undefined;
  const [name, folder] = [nameOf(file), file.slice(0, file.lastIndexOf('/') + 1)];
  const original = [...present]
    .filter((other) => other !== file && other.startsWith(folder + stem) && strangeStem(other) === undefined)
    .filter((other) => name.startsWith(nameOf(other).slice(0, -'.csv'.length)))
    .toSorted((a, b) => b.length - a.length)[0];
  return {
    code: 'file-copy',
    file,
    params: {
      found: name,
      stem,
      copy:
        original && copied.test(name)
          ? { zh: `它像是“${nameOf(original)}”的副本。`, en: ` It looks like a copy of "${nameOf(original)}".` }
          : '',
      fix: { zh: `${stem}-年份.csv、${stem}-年份-月份.csv`, en: `${stem}-YEAR.csv or ${stem}-YEAR-MONTH.csv` },
    },
  };
}

const copied = /副本|复件|拷贝|备份|copy|bak|[(（]\d+[)）]|旧|老|old|新|new|最终|final|修改|更改|草稿|draft/i;

/** Problems of names that some system cannot keep, and of names of which one overwrites the other; one for each. */
export function nameDrafts(files: readonly string[]): Draft[] {
  const spellings = new Map<string, string>();
  const told = new Set<string>();
  return files.toSorted().flatMap((file) => {
    const steps = file.split('/');
    return steps.flatMap((name, index): Draft[] => {
      const path = steps.slice(0, index + 1).join('/');
      if (told.has(path)) return [];
      told.add(path);
      const plain = path.normalize('NFC').toLowerCase();
      const other = spellings.get(plain);
      if (other === undefined) spellings.set(plain, path);
      const why = reserved(name);
      return [
        ...(why ? [{ code: 'file-reserved', file, params: { found: path, why } } as const] : []),
        // Below a folder that is told already everything would be told again.
        ...(other !== undefined && other.slice(0, other.lastIndexOf('/')) === path.slice(0, path.lastIndexOf('/'))
          ? [{ code: 'file-case', file, params: { found: path, other } } as const]
          : []),
      ];
    });
  });
}

function reserved(name: string) {
  if (/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i.test(name))
    return { zh: '是 Windows 留给设备的名字', en: 'is a name that Windows keeps for a device' };
  if (/[. ]$|^ /.test(name))
    return { zh: '以空格开头，或以空格、点结尾', en: 'begins with a blank or ends with a blank or a dot' };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  if (/[<>:"|?*\\\u0000-\u001F]/.test(name))
    return { zh: '里面有 Windows 不允许的符号', en: 'holds a sign that Windows does not allow' };
  return undefined;
}

/** Chinese words that people give to files, and how such a file is called here. */
const words: Record<string, string> = {
  ...{ 收入: 'income', 捐款: 'income', 捐赠: 'income', 支出: 'spending', 付款: 'spending', 开支: 'spending' },
  ...{ 划转: 'transfers', 用途调整: 'reallocations', 认捐: 'pledges', 银行余额: 'balances', 余额: 'balances' },
  ...{ 对账: 'balances', 物资: 'goods', 咨询: 'queries' },
};

const worded = new RegExp(`^(${Object.keys(words).join('|')})(?:明细|台账|流水|账|表)*[-_ ]*(.*)\\.csv$`);

/** Whether a file holds income, or is reported under its own name as one that may. */
export function mayHoldIncome(file: string): boolean {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return isSpreadsheet(file) || kindOf(folder + (likely(file) ?? nameOf(file)))?.kind === 'income';
}

/** The file of the contract that is meant by other capitals, another ending or a Chinese name. */
function likely(file: string): string | undefined {
  const [folder, name] = [file.slice(0, file.lastIndexOf('/') + 1), nameOf(file)];
  const lower = name.toLowerCase().replace(/\.yml$/, '.yaml');
  const [, word = '', rest = ''] = worded.exec(lower) ?? [];
  const period = readPeriod(rest.replace(/(?:明细|台账|流水|账|表)+$/, ''));
  const translated =
    word && `${words[word]}${period && hasPeriods(words[word] as string) ? `-${period.toLowerCase()}` : ''}.csv`;
  return [lower, translated].find((one) => one && one !== name && kindOf(folder + one) && !strangeStem(folder + one));
}

function hasPeriods(stem: string): boolean {
  return Object.values(kinds).some(({ path }) => path.endsWith(`/${stem}*.csv`));
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
