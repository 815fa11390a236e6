import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { thousandths } from '../common/quantity.ts';
import type { Portal } from '../portal/portal.ts';
import { place } from './place.ts';

type Resource = Sourced<'resource'>;
type Agreement = Sourced<'agreement'>;

/** What partners offer is not promised twice, nor for days on which it is not there. */
export function checkResources(portal: Portal): Draft[] {
  const { resource, agreement } = portal.records;
  const live = agreement.filter(({ retracted_on }) => !retracted_on);
  const uses = Map.groupBy(
    live.filter((row) => row.resource !== undefined && row.status !== 'terminated'),
    (row) => `${row.home} ${row.resource}`,
  );
  const units = new Map(resource.map(({ home, id, unit }) => [`${home} ${id}`, unit]));
  return [
    ...resource
      .filter(({ retracted_on }) => !retracted_on)
      .flatMap((row) => {
        const own = uses.get(`${row.home} ${row.id}`) ?? [];
        const whole = !portal.broken.tables.has(`agreement ${row.home}`);
        return [...(whole ? overdrawn(row, own) : []), ...own.flatMap((one) => outside(row, one))];
      }),
    ...live.flatMap((row) => excess(row, units.get(`${row.home} ${row.resource}`))),
  ];
}

/** Told at the agreements that take more than there is left. */
function overdrawn(row: Resource, uses: readonly Agreement[]): Draft[] {
  const offered = row.quantity;
  if (offered === undefined) return [];
  let sum = 0;
  const total = thousandths(uses.reduce((all, { quantity = 0 }) => all + quantity, 0));
  return uses.flatMap((use): Draft[] => {
    sum = thousandths(sum + (use.quantity ?? 0));
    if (sum <= offered || !use.quantity) return [];
    const params = {
      found: row.id,
      offered: amount(offered, row.unit),
      agreed: amount(total, row.unit),
      over: amount(thousandths(total - offered), row.unit),
    };
    return [{ ...place(use, 'quantity'), code: 'resource-overdrawn', cause: row.id, params }];
  });
}

/** An agreement begins and ends while its resource is there. */
function outside(row: Resource, use: Agreement): Draft[] {
  const { available_from: from, available_to: to } = row;
  const starts = use.starts ?? use.signed;
  const window: Both = {
    zh: from && to ? `${from} 至 ${to}` : from ? `${from} 起` : `到 ${to} 止`,
    en: from && to ? `from ${from} to ${to}` : from ? `from ${from}` : `until ${to}`,
  };
  const tell = (field: string, on: string, zh: string, en: string): Draft[] => [
    { ...place(use, field), code: 'resource-window', params: { found: row.id, window, on, what: { zh, en } } },
  ];
  if (use.starts && from && use.starts < from) return tell('starts', use.starts, '开始', 'starts');
  if (to && starts > to) return tell(use.starts ? 'starts' : 'signed', starts, '开始', 'starts');
  if (use.ends && to && use.ends > to) return tell('ends', use.ends, '结束', 'ends');
  return [];
}

function excess(row: Agreement, unit: string | undefined): Draft[] {
  const { quantity, delivered } = row;
  if (quantity === undefined || delivered === undefined || delivered <= quantity) return [];
  const params = {
    agreed: amount(quantity, unit),
    delivered: amount(delivered, unit),
    over: amount(thousandths(delivered - quantity), unit),
  };
  return [{ ...place(row, 'delivered'), code: 'delivered-excess', params }];
}

function amount(value: number, unit: string | undefined): string {
  return unit ? `${value} ${unit}` : String(value);
}
