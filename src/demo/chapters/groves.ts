import { b } from '../words.ts';
import type { Minutes } from './minutes.ts';

const council = {
  kind: 'courtyard_council',
  chair_role: b('居民议事长', "Speaker of the residents' council"),
} as const;
const dam = {
  kind: 'courtyard_dam',
  chair_role: b('社区党委书记', 'Secretary of the community party committee'),
} as const;
const property = b('物业服务中心', 'Property service');

/** What residents of 枫林 talked about, decided and had done. */
export const groves: Minutes = {
  'demo-fenglin-2025-02-10': {
    ...council,
    title: b('口袋花园方案议事会', 'Council on the pocket garden'),
    date: '2025-02-10',
    place_text: b('9 号楼前空地', 'Ground before building 9'),
    due: 24,
    present: 21,
    topics: [
      {
        id: 'fenglin-garden-plan',
        title: b('荒地改成花园', 'A garden on the waste ground'),
        raised_by_role: b('业主委员会', "Owners' committee"),
        opinions: [
          b('座椅不要正对卧室', 'No benches opposite bedrooms'),
          b('花箱让居民认养', 'Residents adopt the planters'),
        ],
        vote: { for: 16, against: 3, abstain: 2 },
        result: 'agreed',
        decision: b('周边四栋同意率到 85% 再开工', 'No works before 85% of the four buildings agree'),
        responsible: b('业主委员会', "Owners' committee"),
        due: '2025-03-05',
        solved_on: '2025-04-08',
        outcome: b('第一次征询 71%，座椅改向后 92%', 'First 71%; 92% after the benches were turned'),
        project: 'demo-fenglin-garden',
      },
    ],
  },
  'demo-fenglin-2025-09-18': {
    ...council,
    title: b('暑期托管总结会', 'Looking back on the day care'),
    date: '2025-09-18',
    present: 19,
    topics: [
      {
        id: 'fenglin-daycare-rest',
        title: b('午休没有床位', 'No beds for the midday rest'),
        raised_by_role: b('家长', 'Parents'),
        result: 'agreed',
        responsible: b('社会工作站', 'Social work station'),
        due: '2026-06-30',
        solved_on: '2026-06-18',
        outcome: b('借到折叠床 40 张', 'Forty folding beds were lent'),
        project: 'demo-fenglin-daycare',
      },
      {
        id: 'fenglin-parking-report',
        title: b('共享停车上半年收支', 'Accounts of the shared parking, first half'),
        result: 'noted',
        project: 'demo-fenglin-parking',
      },
    ],
  },
  'demo-fenglin-2026-09-10': {
    ...dam,
    title: b('花园一年看院坝会', 'The garden after a year'),
    date: '2026-09-10',
    place_text: b('口袋花园', 'The pocket garden'),
    present: 41,
    topics: [
      {
        id: 'fenglin-mosquitoes',
        title: b('蚊子多，补种驱蚊植物', 'Mosquitoes in the garden'),
        raised_by_role: b('居民', 'Residents'),
        result: 'agreed',
        decision: b('补种并装 4 盏驱蚊灯', 'New plants and four lamps'),
        responsible: property,
        due: '2026-11-15',
        application: 'demo-fenglin-trees',
        project: 'demo-fenglin-garden',
      },
      {
        id: 'fenglin-evening-noise',
        title: b('晚上跳舞音响大', 'Loud music in the evening'),
        opinions: [b('九点以后不放音乐', 'No music after nine'), b('换到西门广场', 'Move to the west gate')],
        result: 'deferred',
      },
      {
        id: 'fenglin-broken-bench',
        title: b('一条座椅松动', 'A loose bench'),
        result: 'agreed',
        responsible: property,
        due: '2026-09-20',
        solved_on: '2026-09-14',
        project: 'demo-fenglin-garden',
      },
    ],
  },
};
