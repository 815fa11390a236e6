import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What became of the hook: put there, there already in this form, or left alone because someone else's hook stands there. */
type Installed = { state: 'installed' | 'present' | 'foreign'; file: string };

/** Puts the check into the repository's pre-commit hook. Run again it changes nothing; a hook of someone else is never touched. */
export function installHook(folder: string): Installed {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const hooks = resolve(folder, git('rev-parse', '--git-path', 'hooks'));
  const file = join(hooks, 'pre-commit');
  const text = hookText(git('rev-parse', '--show-prefix'));
  const present = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (present !== undefined && !present.includes(mark)) return { state: 'foreign', file };
  if (present === text) return { state: 'present', file };
  mkdirSync(hooks, { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return { state: 'installed', file };
}

const mark = '# sunshine-portal: pre-commit';

/**
 * The hook checks what is about to be committed, not what lies in the folder: the staged data are written aside and checked there.
 * `prefix` is the path of the project in its repository, blank or with a slash at its end.
 */
function hookText(prefix: string): string {
  return `#!/bin/sh
${mark}. Put here by "npm run hook"; delete this file to go without.
cd "./${prefix}" || exit 2
if ! git diff --cached --quiet -- data; then
  staged=$(mktemp -d) || exit 2
  trap 'rm -rf "$staged"' EXIT
  git ls-files -z -- data | git checkout-index -z --stdin --prefix="$staged/" || exit 2
  npm run -s check -- --data "$staged/${prefix}data" || exit 1
fi
npm run -s guard -- --staged || exit 1
`;
}
