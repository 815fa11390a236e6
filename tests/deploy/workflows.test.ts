import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = 'scripts/hosts/workflows';
const commands = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts as Record<string, string>);

describe.each(readdirSync(folder))('%s', (name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  const lines = text.split('\n').filter((line) => !line.trim().startsWith('#'));
  const code = lines.join('\n');

  test('is YAML, and every command that it runs exists', () => {
    expect(Object.keys(parse(text) as object).length).toBeGreaterThan(2);
    const run = [...code.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, command]) => command as string);
    expect(new Set(run)).toEqual(new Set(['check', 'review', 'snapshot', 'release', 'deploy']));
    expect(run.filter((command) => !commands.includes(command))).toEqual([]);
  });

  test('nothing is deployed before the check, the snapshot, the archive and the push of the tag', () => {
    const at = [
      'npm run check &&',
      'npm run snapshot &&',
      'npm run release',
      'git push --atomic',
      'npm run deploy',
    ].map((word) => code.indexOf(word));
    expect(at.filter((index) => index < 0)).toEqual([]);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(code.slice(at[0])).not.toContain('|| true; npm run');
  });

  test('holds no key itself, and puts none on the command line of the deployment', () => {
    expect(text).not.toMatch(/BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|ghp_|glpat-/);
    expect(/npm run deploy.*/.exec(code)?.[0]).not.toMatch(/SECRET|TOKEN|KEY/);
  });
});
