import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type AskPortal, askedPortal, type PortalQuestion } from '../template/portal-answers.ts';
import { portalQuestions as asked, newWords } from '../texts/new.ts';
import { fill } from '../texts/text.ts';
import { newPortal } from './new-portal.ts';
import { replaceDemonstration } from './replace.ts';

/** What the command needs of its surroundings: the data folder that a flag names, where it prints, and whom it asks; nobody where no terminal is. */
export type Surroundings = {
  folder: (option: string | undefined) => string;
  print: (text: string) => void;
  ask: ((question: string) => Promise<string>) | undefined;
};

const options = {
  ...(Object.fromEntries(Object.keys(asked).map((key) => [key, { type: 'string' }])) as Record<
    PortalQuestion,
    { type: 'string' }
  >),
  ...({ dir: { type: 'string' }, title: { type: 'string' }, data: { type: 'string' } } as const),
  ...({ replace: { type: 'boolean' }, force: { type: 'boolean' } } as const),
};

/**
 * Begins a portal of one's own: `new -- portal --dir DIR` in an empty folder, `new -- portal --replace` in place of the demonstration. What is not said by
 * flags is asked on the terminal. Throws at a wrong call; nothing is written then.
 */
export async function portalCommand(
  args: readonly string[],
  { folder, print, ask: question }: Surroundings,
): Promise<0> {
  const { values } = parseArgs({ args: [...args], options });
  const { dir, replace } = values;
  if (!dir === !replace) throw new Error(`${newWords.portal.zh} (${newWords.portal.en})`);
  const ask: AskPortal = async (key, must) => {
    const { zh, en } = asked[key];
    const text = (values[key] ?? (await question?.(`${zh} (${en})`)) ?? '').trim();
    if (must && text === '') throw new Error(`--${key}：${zh} (${en})`);
    return text;
  };
  const portal = await askedPortal(values.title, ask);
  if (replace) {
    const data = folder(values.data);
    const aside = replaceDemonstration(data, portal, values.force === true);
    print(`${fill(newWords.replaced.zh, { data, aside })}\n${fill(newWords.replaced.en, { data, aside })}\n`);
    return 0;
  }
  const own = resolve(dir as string);
  const files = newPortal(own, portal);
  const list = files.map((file) => `＋ ${file}`).join('\n');
  print(`${list}\n\n${fill(newWords.begun.zh, { folder: own })}\n${fill(newWords.begun.en, { folder: own })}\n`);
  return 0;
}
