import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Spending } from '../book.ts';
import { demoCsv } from '../files.ts';
import { drawPaper } from '../paper.ts';
import { toPng } from '../picture.ts';
import { randomKey } from '../receipts.ts';
import { type DemoRecord, type Scene, sceneOf, type Town } from '../scene.ts';

type Document = DemoRecord<'document'>;

/** What is told of a paper: the payments that it proves are those of an application, all of them or those that `of` takes. */
type Told = Omit<Document, 'id' | 'spending' | 'original_hash' | 'original_key'> & {
  payments?: string;
  of?: (row: Spending) => boolean;
};

const receipt = { head: ['收', '据'], lines: 9, covered: [1, 4, 7] } as const;
const accepted = { head: ['验', '收', '单'], lines: 8, covered: [6, 7] } as const;

/** The copies, by their path in the data folder. */
const papers = {
  'places/demo-guihuayuan/files/lamps-receipt.png': receipt,
  'places/demo-guihuayuan/files/lamps-acceptance.png': accepted,
  'places/demo-liuan/files/machines-receipt.png': { ...receipt, lines: 7, covered: [1, 5] },
  'places/demo-liuan/files/lessons-receipt.png': { ...receipt, lines: 6, covered: [1, 3] },
} as const;

export const papersDrawn: Readonly<Record<string, () => Uint8Array<ArrayBuffer>>> = Object.fromEntries(
  Object.entries(papers).map(([file, paper]) => [file, () => toPng(drawPaper(paper, true))]),
);

/** Two funds show papers behind some of their payments; one copy was entered for the wrong payment and taken back. */
export function addDocuments(town: Town): void {
  const checked = { checked_by_role: '基金监督员' };
  tell(sceneOf(town, 'demo-guihuayuan'), [
    {
      ...checked,
      date: '2025-04-30',
      kind: 'receipt',
      title: '楼道感应灯收据',
      payments: 'demo-guihuayuan-lamps-stairs',
      file: 'lamps-receipt.png',
      checked_on: '2025-05-06',
      archive_no: '2025-04-017',
    },
    {
      ...checked,
      date: '2025-05-23',
      kind: 'acceptance',
      title: '楼道感应灯验收单',
      application: 'demo-guihuayuan-lamps-stairs',
      payments: 'demo-guihuayuan-lamps-stairs',
      file: 'lamps-acceptance.png',
      checked_on: '2025-05-27',
      archive_no: '2025-05-022',
    },
    {
      date: '2025-05-30',
      kind: 'receipt',
      title: '太阳能路灯收据',
      payments: 'demo-guihuayuan-lamps-path',
      of: ({ date }) => date === '2025-05-30',
      archive_no: '2025-05-031',
      note: '收据上有经办人的手机号，没有公开副本',
    },
    {
      ...checked,
      date: '2025-06-06',
      kind: 'receipt',
      payments: 'demo-guihuayuan-lamps-timers',
      file: 'lamps-receipt.png',
      checked_on: '2025-06-10',
      retracted_on: '2025-06-12',
      retracted_reason: '副本放错了，是楼道感应灯的收据；时控器的收据还没有收到',
    },
  ]);
  tell(sceneOf(town, 'demo-liuan'), [
    {
      ...checked,
      date: '2025-07-10',
      kind: 'receipt',
      title: '缝纫机和工作台收据',
      payments: 'demo-liuan-workshop-machines',
      file: 'machines-receipt.png',
      checked_on: '2025-07-16',
      archive_no: '2025-07-009',
    },
    {
      ...checked,
      date: '2025-09-11',
      kind: 'receipt',
      title: '培训费首期收据',
      payments: 'demo-liuan-workshop-lessons',
      of: ({ date }) => date < '2025-10-01',
      file: 'lessons-receipt.png',
      checked_on: '2025-09-16',
      archive_no: '2025-09-014',
    },
  ]);
}

function tell(scene: Scene, told: readonly Told[]): void {
  const { book, community } = scene;
  // Rows have their ids when files are written.
  scene.extra.set(`funds/${book.id}/documents.csv`, () => {
    const rows = told.map(({ payments, of = () => true, ...rest }) => ({
      ...rest,
      spending: book.spending.filter((row) => row.application === payments && of(row)).map(({ id }) => id),
      ...hashOf(community.id, rest),
    }));
    const known = new Set(rows.flatMap(({ spending }) => spending));
    const all = [...rows, ...archived(book.spending.filter(({ id }) => !known.has(id)))];
    const numbered = all
      .toSorted((one, other) => (one.date < other.date ? -1 : 1))
      .map((row, index) => ({ ...row, id: `D-${String(index + 1).padStart(3, '0')}` }));
    return demoCsv('document', numbered, community.head);
  });
}

/** Of other payments under an application only the number is told under which the receipt lies in the archive. */
function archived(rows: readonly Spending[]) {
  return rows
    .filter(({ application, evidence, reverses }) => application && evidence?.includes('receipt') && !reverses)
    .map(({ id, date }, index) => ({
      ...{ date, kind: 'receipt' as const, spending: [id] },
      archive_no: `${date.slice(0, 7)}-${String(1101 + index).slice(1)}`,
    }));
}

/** The hash of the original under a key of its own: here a drawing without its covers. */
function hashOf(place: string, { file, retracted_on }: Pick<Told, 'file' | 'retracted_on'>): Partial<Document> {
  const paper = papers[`places/${place}/files/${file}` as keyof typeof papers];
  if (!paper || retracted_on) return {};
  const key = randomKey(`original ${place} ${file}`);
  const original = toPng(drawPaper(paper, false));
  return { original_hash: bytesToHex(hmac(sha256, new TextEncoder().encode(key), original)), original_key: key };
}
