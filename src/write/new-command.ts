import { parseArgs } from 'node:util';
import { nearest } from '../issues/nearest.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import { givenOf, plainFields } from '../template/given.ts';
import { newKinds } from '../template/record.ts';
import { type Given, lackingIn } from '../template/skeleton.ts';
import { newWords } from '../texts/new.ts';
import { fill } from '../texts/text.ts';
import { changeData, undoCommand } from './history.ts';
import { portalCommand, type Surroundings } from './new-portal-command.ts';
import { prepareRecord } from './new-record.ts';
import { resumeChanges } from './resume.ts';

/**
 * Runs `npm run new` with its arguments: `portal`, or the kind of a record with `--to` and the names of its fields as flags. Returns 0 where the check has
 * nothing to say of it, 1 where something is still to be filled in; throws at a wrong call.
 */
export async function newCommand(args: readonly string[], surroundings: Surroundings): Promise<0 | 1> {
  const [what = '', ...rest] = args;
  if (what === 'portal') return portalCommand(rest, surroundings);
  if (what === '--undo') return undoCommand(surroundings.folder(undefined), isNew, surroundings.print);
  const kind = newKinds.find((one) => one === what || kinds[one].words.zh === what);
  if (!kind)
    throw new Error(
      `npm run new -- portal | ${newKinds.join(' | ')}${nearest(what, newKinds) && `  ${nearest(what, newKinds).zh}`}`,
    );
  return begin(kind, rest, surroundings);
}

async function begin(kind: Kind, args: readonly string[], { folder, print, ask }: Surroundings): Promise<0 | 1> {
  const fields = plainFields(kind);
  const names = ['data', 'to', ...(fields.has('id') ? [] : ['id']), 'undo', ...fields.keys()];
  const unknown = args.flatMap((arg) => /^--([^=]+)/.exec(arg)?.[1] ?? []).find((name) => !names.includes(name));
  if (unknown)
    throw new Error(
      `--${unknown}：${nearest(unknown, names) ? nearest(unknown, names).zh : names.map((name) => `--${name}`).join(' ')}`,
    );
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map((name) => [name, { type: name === 'undo' ? 'boolean' : 'string' } as const])),
  });
  const { data: option, to = '', id, undo: back, ...texts } = values as Record<string, string>;
  const data = folder(option);
  resumeChanges(data);
  if (back) return undoCommand(data, isNew, print);
  const given = await asked(kind, texts, ask);
  const prepared = prepareRecord(data, { kind, to, id: fields.has('id') ? undefined : id, given });
  const { files, lacking, issues } = prepared;
  changeData(data, { what: `new ${kind} ${files[0]?.file}`, files });
  print(files.map(({ file, before }) => `${before === undefined ? '＋' : '～'} ${file}\n`).join(''));
  const lacked = lacking.map(({ key, zh }) => `${zh}（${key}）`).join('、');
  const keys = lacking.map(({ key, en }) => `${en} (${key})`).join(', ');
  if (lacking.length > 0)
    print(`${fill(newWords.lacking.zh, { fields: lacked })}\n${fill(newWords.lacking.en, { fields: keys })}\n`);
  if (issues.length > 0) print(`${newWords.found.zh} ${newWords.found.en}\n`);
  for (const { message, remedy } of issues)
    print(`  ✗ ${message.zh} → ${remedy.zh}\n    ${message.en} → ${remedy.en}\n`);
  print(`${newWords.next.zh}\n${newWords.next.en}\n`);
  return lacking.length + issues.length > 0 ? 1 : 0;
}

/** What the flags say; in a terminal what is still lacking is asked for, and a blank answer leaves it open. */
async function asked(kind: Kind, texts: Record<string, string>, ask: Surroundings['ask']): Promise<Given> {
  const known = { ...texts };
  const fields = plainFields(kind);
  if (ask)
    for (const { key } of lackingIn(kind, read(kind, known)))
      for (const [name, { zh, en, choices }] of fields) {
        if (name !== key && !name.startsWith(`${key}.`)) continue;
        const list = Object.entries(choices).map(([code, word]) => `${word} ${code}`);
        const answer = (await ask(`${zh} ${en}${list.length > 0 ? `（${list.join('、')}）` : ''}`)).trim();
        if (answer) known[name] = answer;
      }
  return read(kind, known);
}

function read(kind: Kind, texts: Readonly<Record<string, string>>): Given {
  const given = givenOf(kind, texts);
  if ('wrong' in given) throw new Error(`--${given.name}：${given.wrong.zh} (${given.wrong.en})`);
  return given.given;
}

/** Whether a change was made by this command. */
function isNew(what: string): boolean {
  return what.startsWith('new ');
}
