import { months } from '../demo/calendar.ts';
import { agreement, committee, custodian, office, purposes, seats } from '../demo/common.ts';
import { type Files, toYaml } from '../demo/files.ts';
import { postReports } from '../demo/posting.ts';
import { half, monthly } from '../demo/programme.ts';
import { liveOn } from '../demo/routine.ts';
import { type Community, type DemoRecord, gift, openScene, type Scene, use } from '../demo/scene.ts';
import { b } from '../demo/words.ts';
import { numberScene, stateBalances, sumProjects, writeScene } from '../demo/write.ts';

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
  sumProjects([scene]);
  const files: Files = new Map();
  writeScene(scene, files);
  return files;
}

/** A district of so many synthetic communities with its custodian; portal settings and vocabulary are the portal's own. */
export function generateDistrict(count: number, seed: string, making: Omit<Making, 'parent'> = {}): Files {
  const district: DemoRecord<'place'> = {
    name: b('测试区', 'Test District'),
    kind: 'district',
    fictional: true,
    coverage: 'ledger',
    fund_status: 'none',
  };
  const files: Files = new Map([
    ['custodians/demo-charity.yaml', toYaml(custodian)],
    ['places/test/place.yaml', toYaml(district)],
  ]);
  for (let index = 1; index <= count; index++) {
    const id = `test-${String(index).padStart(4, '0')}`;
    for (const [file, text] of generateCommunity(id, seed, { ...making, parent: 'test' })) files.set(file, text);
  }
  return files;
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
