import { createHash } from 'node:crypto';
import { months } from '../demo/calendar.ts';
import { agreement, committee, custodian, office, purposes, seats } from '../demo/common.ts';
import { demoCsv, type Files, toYaml } from '../demo/files.ts';
import { organisations } from '../demo/organisations.ts';
import { postReports } from '../demo/posting.ts';
import { half, monthly } from '../demo/programme.ts';
import { liveOn } from '../demo/routine.ts';
import { type Community, type DemoRecord, gift, openScene, type Scene, use } from '../demo/scene.ts';
import { b } from '../demo/words.ts';
import { numberScene, stateBalances, sumProjects, writeScene } from '../demo/write.ts';
import { traceKeyText } from '../domain/trace/key.ts';

/** How a synthetic community is made: its parent, its months (of the demonstration's), how lively it is. */
type Making = { parent?: string; over?: readonly string[]; scale?: number };

/** All files of an invented community with its own fund: no stories, only the everyday. Same id and seed, same bytes. */
export function generateCommunity(id: string, seed: string, { parent, over = months, scale = 1 }: Making = {}): Files {
  const scene = openScene(blank(id, parent, scale), `${seed} ${id}`);
  support(scene, over);
  liveOn(scene, over);
  postReports(scene);
  stateBalances(scene, over);
  numberScene(scene);
  for (const row of scene.book.income) if (row.trace_key) row.trace_key = keyOf(`${seed} ${id} ${row.id}`);
  sumProjects([scene]);
  const files: Files = new Map();
  writeScene(scene, files);
  return files;
}

/** How many communities a street has, and a district in its ten streets. */
const inStreet = 10;
export const inDistrict = 100;

/**
 * So many synthetic communities, in streets of ten and districts of ten streets, with their custodian; portal settings and vocabulary are the portal's own.
 * `from` is the number of communities before the first. Given one by one, so that no more than one is in memory.
 */
export function* generateDistricts(
  count: number,
  seed: string,
  { years, scale, from = 0 }: { years: 1 | 2; scale: number; from?: number },
): Generator<[string, string]> {
  const over = months.slice(-12 * years);
  yield ['custodians/demo-charity.yaml', toYaml(custodian)];
  for (let index = from; index < from + count; index++) {
    const street = Math.floor(index / inStreet);
    const district = Math.floor(index / inDistrict);
    if (index % inDistrict === 0)
      yield above(
        `test-d${number(district, 2)}`,
        'district',
        b(`测试区${district + 1}`, `Test district ${district + 1}`),
      );
    // The shops of the demonstration serve all districts; none is related to a fund that is not here.
    if (index === from)
      yield [
        `places/test-d${number(district, 2)}/organisations.csv`,
        demoCsv(
          'organisation',
          organisations.filter(({ related_to }) => !related_to?.startsWith('fund/')),
        ),
      ];
    if (index % inStreet === 0)
      yield above(
        `test-s${number(street, 3)}`,
        'street',
        b(`测试街道${street + 1}`, `Test street ${street + 1}`),
        `test-d${number(district, 2)}`,
      );
    yield* generateCommunity(`test-${number(index, 4)}`, seed, { over, scale, parent: `test-s${number(street, 3)}` });
  }
}

function number(index: number, digits: number): string {
  return String(index + 1).padStart(digits, '0');
}

/** A place that has communities below it and no fund. */
function above(
  id: string,
  kind: 'district' | 'street',
  name: DemoRecord<'place'>['name'],
  parent?: string,
): [string, string] {
  const place = {
    name,
    kind,
    ...(parent ? { parent } : {}),
    fictional: true,
    coverage: 'ledger',
    fund_status: 'none',
  } as const;
  return [`places/${id}/place.yaml`, toYaml(place satisfies DemoRecord<'place'>)];
}

/** A key that belongs to no receipt, of 128 bits: half a million of them are all different. */
function keyOf(seed: string): string {
  return traceKeyText(new Uint8Array(createHash('sha256').update(seed).digest()).subarray(0, 16));
}

/** Grants that carry a monthly service to elders, half-year by half-year. */
function support(scene: Scene, over: readonly string[]): void {
  const project = `${scene.community.id}-visits`;
  for (const period of new Set(over.map(half))) {
    const year = Number(period.slice(0, 4));
    const on = period.endsWith('h1') ? `${year - 1}-11-24` : `${year}-06-09`;
    use(scene, {
      id: `${project}-${period}`,
      project,
      on,
      amount: 7_200,
      purpose: b(`${period} 高龄老人探访`, `Visits to elders, ${period}`),
    });
  }
  for (const month of over)
    gift(scene, {
      on: `${month}-04`,
      yuan: 1_200,
      from: '示范区民政局',
      donor_type: 'government',
      category: 'I09',
      restriction: 'elder',
    });
  monthly(scene, {
    months: over,
    use: (month) => `${project}-${half(month)}`,
    category: 'E03',
    restriction: 'elder',
    to: '示范区青枫社工服务站',
    payee_type: 'social_organization',
    price: () => 12,
    count: [70, 96],
    day: 25,
    text: (month, count) => `${month}探访 ${count} 户次`,
  });
}

function blank(id: string, parent: string | undefined, scale: number): Community {
  const fund = `${id}-fund`;
  const name = b(`测试社区 ${id}`, `Test community ${id}`);
  return {
    id,
    place: {
      name,
      kind: 'community',
      ...(parent ? { parent } : {}),
      population: 6_000,
      households: 2_400,
      contact: office(name.zh, name.en),
      fictional: true,
      coverage: 'ledger',
      fund_status: 'own',
    },
    fund: {
      id: fund,
      opening: { total: 40_000, restricted: { elder: 8_000 } },
      facts: {
        name: b(`${name.zh}基金`, `Fund of ${name.en}`),
        kind: 'community_fund',
        custodian: 'demo-charity',
        status: 'active',
        established: '2024-01-15',
        agreements: [
          agreement(`测〔2024〕${id}`, '2024-01-10', b('支持社区公益服务', 'To support community services'), 2),
        ],
        committee: committee(
          b('第一届', 'First term'),
          [
            ['李*', 'chair', seats.party],
            ['王*', 'deputy', seats.committee],
            ['张*', 'member', seats.residents],
            ['刘*', 'member', seats.heads],
            ['陈*', 'member', seats.donors],
          ],
          ['赵*', seats.charity],
        ),
        purposes: [purposes.elder, purposes.child],
      },
    },
    projects: {
      [`${id}-visits`]: {
        name: b('高龄老人探访', 'Visits to elders'),
        kind: 'service',
        stage: 'operation',
        purposes: { [fund]: 'elder' },
        planned: { start: '2024-11-01', cost: 28_800 },
        actual: { start: '2024-11-01' },
      },
    },
    routine: { scale, restrictions: { E03: 'elder', E04: 'child' } },
  };
}
