import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { helpOf } from '../../scripts/help.ts';
import { run } from '../build/run.ts';

const commands = Object.entries(packageJson.scripts)
  .filter(([name]) => name !== 'test' && name !== 'start')
  .flatMap(([name, line]) => {
    const [, file] = /^node --import \.\/scripts\/help\.ts (scripts\/\S+)/.exec(line) ?? [];
    return file ? [{ name, file }] : [];
  });

describe('--help', () => {
  test('is asked of every command', () => {
    const helpers = ['folders.ts', 'help.ts', 'test.ts'];
    const files = readdirSync('scripts').filter((file) => file.endsWith('.ts') && !helpers.includes(file));
    expect(commands.map(({ file }) => file.slice('scripts/'.length)).toSorted()).toEqual(files.toSorted());
  });

  test.each(commands)('$name says what it does', ({ name, file }) => {
    const script = readFileSync(file, 'utf8');
    expect(helpOf(script)).toContain(`npm run ${name}`);
    expect(script.startsWith("import './help.ts';\n"), 'nothing begins before').toBe(true);
  });

  test.each(['dev', 'snapshot'])('%s does nothing', async (name) => {
    const file = `scripts/${name}.ts`;
    const { code, stdout, stderr } = await run(file, { PORTAL_DATA: 'nowhere' }, ['--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`${helpOf(readFileSync(file, 'utf8'))}\n`);
  });
});
