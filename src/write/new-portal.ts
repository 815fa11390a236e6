import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createSecrets } from '../read/secrets.ts';
import { editorSettings } from '../template/editor.ts';
import { type NewPortal, portalFiles } from '../template/portal.ts';

/** Where editors of the kind of VS Code look for their settings. */
const editorFile = '.vscode/settings.json';

/**
 * Writes the data folder of a new portal and its secrets. Nothing of the demonstration gets there but settings and code lists, as this program has them. The
 * folder must be empty. Returns the files.
 */
export function newPortal(folder: string, portal: NewPortal): string[] {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} 不是空文件夹 (this folder is not empty)`);
  const data = join(folder, 'data');
  const codeLists = readdirSync('data/vocabulary').map((name) => `vocabulary/${name}`);
  const files = portalFiles(
    portal,
    readFileSync('data/portal.yaml', 'utf8'),
    codeLists.map((file) => [file, readFileSync(join('data', file), 'utf8')] as const),
  );
  for (const [file, text] of files) {
    mkdirSync(dirname(join(data, file)), { recursive: true });
    writeFileSync(join(data, file), text);
  }
  writeFileSync(
    join(folder, '.gitignore'),
    '# 密钥和导入记录不进仓库，另外备份 (secrets and records of imports stay out of git; keep a backup)\n/secrets/\n/dist/\n',
  );
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, editorFile), editorSettings(portal.url));
  createSecrets(data);
  return ['.gitignore', editorFile, ...[...files.keys()].map((file) => `data/${file}`), 'secrets/'];
}
