import { readFileSync } from 'node:fs';

// Every command imports this first, so that with `--help` nothing of it begins.
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
