import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretsFolder, writeNonces, writeSecret } from '../../src/read/secrets.ts';
import { hashOf } from '../../src/snapshot/hash.ts';
import { change, publishTiny, put, withFolders } from './folder.ts';

/**
 * Writes the cases about what was published before: `node tests/snapshot/write-cases.ts`. Each is the folder `tests/snapshot/before` with its snapshot, then changed.
 * What a case expects is written by hand.
 */
const [fund, place] = ['places/garden/funds/garden-fund', 'places/garden'];
const row = 'reason: 与单据核对, approved_by_role: 管委会主任, on: 2026-03-02';

type Edit = [file: string, from: string, to: string];

/** The approval of the lamps, given before the notice ended, and how that was told. */
const early: Edit = [
  `${fund}/applications/repair-lamps.yaml`,
  'approval: {on: 2026-02-05',
  'approval: {on: 2026-02-01',
];
const told = `- code: order-breach
  record: repair-lamps
  happened: 公示还没有结束就批准了申请
  why: 当时以为公示开始就可以批准
  action: 管委会开会追认，并在公示栏向居民说明
  by_role: 管委会主任
  on: 2026-02-10
`;

const cases: Record<string, Edit[]> = {
  'snapshot-valid': [
    [`${place}/projects/lamps.yaml`, 'stage: building', 'stage: acceptance'],
    [
      `${place}/projects/lamps.yaml`,
      'cost: 300}',
      'end: 2026-03-01, cost: 300}\nactual: {start: 2026-02-10, end: 2026-02-26, cost: 300}',
    ],
    [`${place}/projects/lamps.yaml`, 'milestones:\n', 'milestones:\n  - {name: 询价, met: 2026-01-28}\n'],
    [`${place}/projects/lamps.yaml`, '安装, due: 2026-02-28', '安装, due: 2026-02-28, met: 2026-02-26'],
    [`${fund}/pledges.csv`, '100,爱心居民,person,,open,,', '100,爱心居民,person,2026-12-31,open,2026-03-01,重复录入'],
    [`${fund}/fund.yaml`, 'sealed_through: 2026-01-31', 'sealed_through: 2026-02-28'],
    [`${fund}/spending.csv`, '示例灯具店', '示例照明店'],
    [`${fund}/income.csv`, 'I-2,', 'I-3,2026-03-03,,50,I01,transfer,爱心居民,person,,\nI-2,'],
    [
      `${place}/corrections.yaml`,
      'on: 2026-02-01}\n',
      `on: 2026-02-01}\n- {record: S-2, fund: garden-fund, field: 收款单位, old: 示例灯具店, new: 示例照明店, ${row}}\n`,
    ],
  ],
  'snapshot-altered': [
    [`${fund}/income.csv`, '平台网友', '平台捐赠人'],
    [`${fund}/spending.csv`, 'S-2,2026-02-20', 'S-2,2026-02-21'],
    [`${fund}/applications/repair-lamps.yaml`, 'for: 3, against: 0', 'for: 2, against: 1'],
    [`${fund}/applications/repair-lamps.yaml`, 'on: 2026-01-20', 'on: 2026-01-19'],
    [`${fund}/pledges.csv`, 'P-1,2026-02-01,800', 'P-1,2026-02-01,80'],
    [`${fund}/pledges.csv`, '2026-06-30', ''],
    [`${fund}/fund.yaml`, 'display_name: 李*', 'display_name: 陈*'],
    [`${place}/projects/lamps.yaml`, 'stage: building', 'stage: planned'],
    [`${place}/projects/lamps.yaml`, '安装, due: 2026-02-28', '安装, due: 2026-03-28'],
    [
      `${place}/corrections.yaml`,
      'on: 2026-02-01}\n',
      `on: 2026-02-01}\n- {record: P-1, fund: garden-fund, field: amount, old: "8000", new: "80", ${row}}\n`,
    ],
  ],
  'snapshot-sealed': [
    [`${fund}/spending.csv`, '一月管理费', '管理费'],
    [`${fund}/spending.csv`, '更换楼道灯', '更换楼道感应灯'],
    [`${fund}/income.csv`, 'I-1,2026-01-05,,', 'I-1,2026-01-05,2026-01-06,'],
    [`${fund}/fund.yaml`, 'sealed_through: 2026-01-31', 'sealed_through: 2026-01-15'],
    [
      `${fund}/reallocations.csv`,
      '',
      'id,date,amount,from_restriction,to_restriction,kind,consent,basis\nR-1,2026-01-20,10,elders,,release,not_needed,协议\nR-2,2026-01-21,10,elders,,release,not_needed,协议\nR-3,2026-02-02,10,elders,,release,not_needed,协议\n',
    ],
    [
      `${place}/corrections.yaml`,
      'on: 2026-02-01}\n',
      `on: 2026-02-01}\n- {record: R-2, fund: garden-fund, field: row, new: 解除限定 10 元, ${row}}\n`,
    ],
  ],
  'snapshot-vanished': [
    [`${fund}/pledges.csv`, 'P-2,2026-02-03,100,爱心居民,person,,open,,\n', ''],
    [
      `${fund}/applications/repair-lamps.yaml`,
      'votes:\n  - {on: 2026-01-25, due: 3, present: 3, for: 3, against: 0, abstain: 0}\n',
      'votes: []\n',
    ],
    [`${place}/projects/lamps.yaml`, '  - {name: 选型, due: 2026-02-05, met: 2026-02-05}\n', ''],
    [`${place}/corrections.yaml`, '少录一个零', '笔误'],
    [`${fund}/reports.yaml`, '', '-'],
  ],
  'snapshot-declared': [
    [`${fund}/pledges.csv`, 'P-2,2026-02-03,100,爱心居民,person,,open,,\n', ''],
    [
      `${place}/corrections.yaml`,
      'on: 2026-02-01}\n',
      `on: 2026-02-01}\n- {record: P-2, fund: garden-fund, field: row, old: 2026-02-03 100.00 爱心居民, ${row}}\n`,
    ],
  ],
  'snapshot-breach-removed': [[`${place}/explanations.yaml`, '', '-']],
  'snapshot-breach-corrected': [
    [`${fund}/applications/repair-lamps.yaml`, 'approval: {on: 2026-02-01', 'approval: {on: 2026-02-05'],
    [`${place}/explanations.yaml`, '', '-'],
    [
      `${place}/corrections.yaml`,
      'on: 2026-02-01}\n',
      `on: 2026-02-01}\n- {record: repair-lamps, fund: garden-fund, field: approval.on, old: 2026-02-01, new: 2026-02-05, ${row}}\n`,
    ],
  ],
  'snapshot-secrets': [[`${fund}/pledges.csv`, 'P-1,2026-02-01,800', 'P-1,2026-02-01,800']],
  'snapshot-chain': [['snapshots/chain.json', '"date":"2026-03-31"', '"date":"2026-03-30"']],
  'snapshot-values': [['snapshots/0001/values.json', '"amount":80000', '"amount":80']],
  'snapshot-cut': [
    ['snapshots/0002/site.sha256', '', ''],
    ['snapshots/notes.txt', '', '备忘\n'],
  ],
};

/** What such a folder said before it was published, where it is not the one all begin with. */
const earlier: Record<string, Edit[]> = {
  'snapshot-breach-removed': [early, [`${place}/explanations.yaml`, '', told]],
  'snapshot-breach-corrected': [early, [`${place}/explanations.yaml`, '', told]],
};

for (const [name, edits] of Object.entries(cases))
  withFolders((data, site) => {
    for (const [file, from, to] of earlier[name] ?? [])
      if (from) change(data, file, from, to);
      else put(data, file, to);
    // Secrets that whoever checks the case does not have.
    if (name === 'snapshot-secrets') ownSecrets(secretsFolder(data));
    publishTiny(data, site, 'first');
    const target = join('tests/fixtures', name);
    const kept = existsSync(join(target, 'expected.json')) ? readFileSync(join(target, 'expected.json')) : '[]\n';
    for (const [file, from, to] of edits)
      if (to === '-') rmSync(join(data, file));
      else if (from) change(data, file, from, to);
      else put(data, file, to);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    // The whole folder but what is as in the base.
    cpSync(data, target, { recursive: true, filter: (path) => !isAsBase(data, path) });
    writeFileSync(join(target, 'expected.json'), kept);
  });

function ownSecrets(folder: string): void {
  const [key, files, values] = ['key', 'files', 'values'].map((word) => hashOf(`kept from the case: ${word}`)) as [
    string,
    string,
    string,
  ];
  writeSecret(folder, 'key', `${key}\n`);
  writeSecret(
    folder,
    'nonces.json',
    writeNonces({ files: { seed: files, kept: {} }, values: { seed: values, kept: {} } }),
  );
}

function isAsBase(data: string, path: string): boolean {
  const base = join('tests/fixtures/base', path.slice(data.length));
  try {
    return readFileSync(base).equals(readFileSync(path));
  } catch {
    // A folder, or a file that the base does not have.
    return false;
  }
}
