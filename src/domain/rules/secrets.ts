import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { isDemonstration } from '../portal/demonstration.ts';
import type { Portal } from '../portal/portal.ts';

/** What the demonstration publishes about its trace: whoever takes its settings over takes these too. */
const demonstrationTrace = { salt: 'sunshine.example 2026', number: '9900000438' } as const;

/** Secrets that everyone knows, in a portal that is not the demonstration. `example`: whether its folder of secrets is a copy of the published one. */
export function checkSecrets(portal: Portal, example: boolean): Draft[] {
  // A book that could not be read may be the one that is real.
  if (isDemonstration(portal) || portal.broken.funds.size > 0 || !portal.settings) return [];
  const { trace } = portal.settings;
  return [
    ...(example ? [told(words.folder, [])] : []),
    ...(trace?.salt === demonstrationTrace.salt ? [told(words.salt, ['trace', 'salt'])] : []),
    ...(trace?.example?.number === demonstrationTrace.number ? [told(words.receipt, ['trace', 'example'])] : []),
  ];
}

function told(params: { what: Both; fix: Both }, path: string[]): Draft {
  return { code: 'secret-public', file: 'portal.yaml', ...(path.length ? { path } : {}), params };
}

const words = {
  folder: {
    what: { zh: '密钥文件夹里的示例密钥', en: 'The example secret in the folder of secrets' },
    fix: {
      zh: '把密钥文件夹里的示例文件移走，运行 npm run snapshot，会生成本站自己的密钥，生成后请备份',
      en: 'move the example files out of the folder of secrets and run npm run snapshot: it makes secrets of your own; keep a backup of them',
    },
  },
  salt: {
    what: { zh: '盐值 trace.salt ', en: 'The salt, trace.salt,' },
    fix: {
      zh: '换成别处没有用过的一段文字。捐赠表里已有 trace_key 的，要用新的盐值重新计算',
      en: 'write any text that no other portal uses; where gifts have a trace_key already, derive the keys anew with the new salt',
    },
  },
  receipt: {
    what: { zh: '演示票据 trace.example ', en: 'The demonstration receipt, trace.example,' },
    fix: {
      zh: '删掉 trace 下面的 example，连同它的号码和校验码，别的不动；要有演示票据，另编一张',
      en: 'delete "example" under "trace" with its number and code and nothing else; if visitors shall try one, invent another',
    },
  },
} as const;
