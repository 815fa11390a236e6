import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Checked, checkData } from '../../src/check.ts';
import { documentsBehind, documentYears, paymentsToProve } from '../../src/domain/ledger/document.ts';
import { publish } from '../../src/domain/published/public.ts';
import { tableCsv } from '../../src/export/csv.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { documentsShareText } from '../../src/texts/document.ts';
import { checkCase, withCase } from '../case.ts';

const published = ({ portal, pictures }: Checked) => publish(portal, pictures);
const site = published(checkCase('document-valid'));
const fund = site.funds.get('garden-fund');
if (!fund) throw new Error('the fund is published');

describe('a document', () => {
  test('stands behind each row and application that it names, until it is retracted', () => {
    const behind = [...documentsBehind(fund)].map(([id, list]) => [id, ...list.map((one) => one.id)]);
    expect(behind).toEqual([
      ['S-1', 'P-1'],
      ['S-2', 'P-1'],
      ['repair-lamps', 'P-2'],
    ]);
    expect(documentYears(fund)).toEqual(['2026']);
  });

  test('is counted for payments that need an application: no fees', () => {
    expect(paymentsToProve(site, fund).map(({ id }) => id)).toEqual(['S-2']);
    expect(documentsShareText(site, fund, 'zh')).toBe('达到申请限额的 1 笔公益支出里，1 笔登记了票据');
    expect(documentsShareText(site, { ...fund, documents: [] }, 'en')).toBe(
      '1 charitable payment above the limit for an application, 0 of them with a document',
    );
  });

  test('shows its copy as long as one that stands names it', () => {
    const file = 'places/garden/files/copy.png';
    expect([...site.pictures.keys()]).toEqual([file]);
    const retracted = withCase('document-valid', (folder) => {
      const table = join(folder, 'places/garden/funds/garden-fund/documents.csv');
      writeFileSync(table, readFileSync(table, 'utf8').replace(/,,$/m, ',2026-03-01,放错了'));
      return published(checkData(folder));
    });
    expect(retracted.funds.get('garden-fund')?.documents).toHaveLength(3);
    expect([...retracted.pictures]).toEqual([]);
  });

  test('is published without the key of its original', () => {
    const all = catalogue(site)
      .map((table) => tableCsv(table))
      .join('');
    expect(all).toContain('d6e9d059c4e1e4164f6feb3bea8d6ba3eb14d64920d6666c57fd58839253214d');
    expect(all).not.toContain('privatekey');
    expect(JSON.stringify([...site.funds.values()])).not.toContain('privatekey');
  });
});
