import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { eachFund } from './each-fund.ts';
import { place } from './place.ts';

/** A document says what it proves and where it can be seen, somebody looked at its copy, and its hash is one. */
export const checkDocuments = eachFund((_, { documents }) =>
  documents
    .filter(({ retracted_on }) => !retracted_on)
    .flatMap((row) =>
      faultsOf(row).map(
        ([field, why]): Draft => ({
          ...place(row, field),
          code: 'document-incomplete',
          params: { found: row.id, why },
        }),
      ),
    ),
);

type Row = Parameters<Parameters<typeof eachFund>[0]>[1]['documents'][number];

function faultsOf(row: Row): [keyof Row & string, Both][] {
  const faults: [keyof Row & string, Both][] = [];
  if (!row.spending && !row.income && !row.application)
    faults.push(['spending', { zh: '没有写证明的是哪一笔账、哪份申请', en: 'names no row and no application' }]);
  if (!row.file && !row.archive_no)
    faults.push(['file', { zh: '没有公开件，也没有档案号', en: 'has neither a public copy nor an archive number' }]);
  if (row.file && !(row.checked_by_role && row.checked_on))
    faults.push([
      row.checked_by_role ? 'checked_on' : 'checked_by_role',
      { zh: '有公开件，没有写谁、哪天核看过', en: 'has a public copy, but not who looked at it and when' },
    ]);
  if (row.original_hash && !/^[0-9a-f]{64}$/.test(row.original_hash))
    faults.push([
      'original_hash',
      {
        zh: '的原件指纹不是 64 位的小写十六进制数',
        en: 'has a hash of the original that is not 64 hexadecimal digits',
      },
    ]);
  return faults;
}
