import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Node loads this before a command (`--import`) and before each of its threads: with `--help` nothing else is loaded, and what was compiled is kept, which is
// half of the time that a command takes to begin. Every command imports it too, for those who start it by its name.
enableCompileCache(fileURLToPath(new URL('../.astro/compiled', import.meta.url)));

if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
  process.stdout.write(`${helpOf(readFileSync(process.argv[1] ?? '', 'utf8'))}\n`);
  process.exit(0);
}

/** What a command says of itself: the comment before its first statement, on one line. */
export function helpOf(script: string): string {
  const [, comment = ''] = /^\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n(?=try|const|if)/m.exec(script) ?? [];
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''));
  return lines.join(' ').trim().replace(/ +/g, ' ');
}
