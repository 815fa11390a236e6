import { existsSync } from 'node:fs';
import { checkData } from '../check.ts';
import type { Both } from '../issues/both.ts';
import { createSecrets, secretsFolder } from '../read/secrets.ts';

/**
 * Sees to it that there are secrets before a publication is recorded: makes them where a portal has none yet, and says so. Refuses where the last entry was hashed
 * with secrets that are not here, unless these are known to be lost.
 */
export function readySecrets(data: string, lost: boolean): Both | (Both & { refused: true }) | undefined {
  const { secrets, snapshots } = checkData(data);
  if (secrets) return undefined;
  const folder = secretsFolder(data);
  if (snapshots.secrets !== 'fit' && !lost)
    return {
      refused: true,
      zh: `没有记快照：上次快照用的密钥不在 ${folder}，从备份恢复；确实丢了，运行 npm run snapshot -- --new-secrets`,
      en: `no snapshot: the secrets of the last one are not in ${folder}; restore them from the backup, or, if they are lost for good, run npm run snapshot -- --new-secrets`,
    };
  const before = existsSync(folder);
  createSecrets(data);
  return {
    zh: `${before ? '密钥文件夹里补上了' : '已生成'}本站的密钥：${folder}。请立刻备份到别的地方，不要公开，不要放进版本库；丢了就不能再核对以前的快照`,
    en: `${before ? 'the secrets of this portal were added to' : 'secrets of this portal were made in'} ${folder}. Keep a backup of them elsewhere now, never publish them, never commit them; without them earlier snapshots cannot be checked`,
  };
}
