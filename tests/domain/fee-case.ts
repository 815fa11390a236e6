import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkData } from '../../src/check.ts';
import { withCase } from '../case.ts';

/**
 * The valid case with a fee of 2 % in the agreement, counted as named (blank: only in words). Income is `date,banked_on,amount,category,method,reverses`, a
 * fee `date,amount,fee_period,reverses`.
 */
export function withFee(counts: string, income: readonly string[], fees: readonly string[]) {
  return withCase('valid', (folder) => {
    const file = (name: string) => join(folder, 'places/garden/funds/garden-fund', name);
    const terms = counts ? `counts: ${counts}, settled: quarter, ` : '';
    const fund = readFileSync(file('fund.yaml'), 'utf8').replace(
      '    purpose: 社区公益\n',
      `    purpose: 社区公益\n    fee: {percent: 2, base: income, ${terms}basis: 协议第三条}\n`,
    );
    writeFileSync(file('fund.yaml'), fund);
    rmSync(file('balances.csv'));
    const portal = join(folder, 'portal.yaml');
    writeFileSync(portal, readFileSync(portal, 'utf8').replace(/^as_of: .*$/m, 'as_of: 2026-06-30'));
    const vocabulary = join(folder, 'vocabulary/income_categories.yaml');
    writeFileSync(
      vocabulary,
      `${readFileSync(vocabulary, 'utf8')}- {code: I18, zh: 利息, en: Interest, class: other_income}\n`,
    );
    const gifts = income.map((row, index) => `G-${index + 1},${row},热心居民,anonymous`);
    const heads = 'id,date,banked_on,amount,category,method,reverses,donor_display,donor_type';
    writeFileSync(file('income.csv'), [heads, ...gifts, ''].join('\n'));
    const rows = fees.map((row, index) => {
      const [date, amount, period, reverses] = row.split(',');
      return `F-${index + 1},${date},${amount},E20,,,示例慈善会,custodian,管理费,${period},${reverses}`;
    });
    const columns = 'id,date,amount,category,project,application,payee_display,payee_type,purpose,fee_period,reverses';
    const lamps = 'S-2,2026-02-20,300.00,E03,lamps,repair-lamps,示例灯具店,company,更换楼道灯,,';
    writeFileSync(file('spending.csv'), [columns, lamps, ...rows, ''].join('\n'));
    return checkData(folder);
  });
}
