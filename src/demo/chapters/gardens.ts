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
const heads = b('楼栋长', 'Heads of the buildings');
const property = b('物业服务中心', 'Property service');
const office = b('社区居委会', "Residents' committee");

/** What residents of 桂花园 talked about, decided and had done. */
export const gardens: Minutes = {
  'demo-guihuayuan-2025-02-11': {
    ...council,
    title: b('照明和充电议事会', 'Council on lighting and charging'),
    date: '2025-02-11',
    place_text: b('二期东侧庭院', 'East courtyard of phase two'),
    due: 34,
    present: 28,
    observers: 3,
    topics: [
      {
        id: 'guihuayuan-dark-stairs',
        title: b('楼道灯大面积不亮怎么办', 'What to do about the dark stairways'),
        raised_by_role: heads,
        opinions: [
          b('先修夜里摔过人的几个单元', 'Begin where people fell at night'),
          b('换感应灯，不要再换普通灯泡', 'Sensor lamps, no more plain bulbs'),
          b('电费公摊，功率要写清楚', 'The owners share the electricity, so the power must be stated'),
        ],
        vote: { for: 26, against: 0, abstain: 2 },
        result: 'agreed',
        decision: b(
          '统一换感应灯，向基金申请，楼栋长按单元验收',
          'Sensor lamps everywhere, paid by the fund, accepted stairway by stairway',
        ),
        responsible: heads,
        due: '2025-05-31',
        solved_on: '2025-05-29',
        outcome: b('204 盏全部更换', 'All 204 were replaced'),
        project: 'demo-guihuayuan-lamps',
      },
      {
        id: 'guihuayuan-cables',
        title: b('飞线充电和楼道停车', 'Charging by cables from windows'),
        raised_by_role: b('居民', 'Residents'),
        opinions: [
          b('要建棚，但不能挡住晾衣区', 'A shed, but not on the drying ground'),
          b('先算清楚多少辆车', 'Count the bicycles first'),
        ],
        result: 'deferred',
        decision: b('摸清车辆数和可用空地，下次再议', 'Count bicycles and free ground, then talk again'),
      },
    ],
  },
  'demo-guihuayuan-2025-06-20': {
    ...council,
    title: b('长者饭堂用餐座谈', 'Talk with the guests of the canteen'),
    date: '2025-06-20',
    place_text: b('长者饭堂', 'The canteen'),
    present: 23,
    topics: [
      {
        id: 'guihuayuan-salt',
        title: b('菜偏咸', 'The food is salty'),
        raised_by_role: b('用餐老人', 'Guests'),
        result: 'agreed',
        decision: b('减盐，每周一公布菜谱', 'Less salt, and a menu every Monday'),
        responsible: b('餐饮合作方', 'Caterer'),
        due: '2025-06-30',
        solved_on: '2025-06-26',
        project: 'demo-guihuayuan-canteen',
      },
    ],
  },
  'demo-guihuayuan-2026-05-24': {
    ...dam,
    title: b('充电棚选址院坝会', 'Yard-dam meeting on the charging shed'),
    date: '2026-05-24',
    place_text: b('5 号楼东侧空地', 'Open ground east of building 5'),
    present: 86,
    observers: 4,
    topics: [
      {
        id: 'guihuayuan-shed-site',
        title: b('充电棚建在 5 号楼东侧', 'The shed east of building 5'),
        raised_by_role: b('居民议事会', "Residents' council"),
        opinions: [
          b('离窗户远一点，装烟感', 'Further from the windows, with smoke alarms'),
          b('留出消防通道', 'Keep the fire lane free'),
          b('收费要低于路边充电桩', 'Cheaper than the chargers in the street'),
        ],
        vote: { for: 71, against: 9, abstain: 6 },
        result: 'agreed',
        decision: b(
          '按调整后的位置建 48 位，退后窗户 6 米',
          '48 places at the changed site, six metres from the windows',
        ),
        project: 'demo-guihuayuan-shed',
      },
      {
        id: 'guihuayuan-school-run',
        title: b('放学后由志愿者接送孩子', 'Volunteers fetch children from school'),
        raised_by_role: b('家长', 'Parents'),
        opinions: [b('路上出了事谁负责', 'Who answers for an accident on the way')],
        vote: { for: 21, against: 48, abstain: 17 },
        result: 'rejected',
        need: 'gh-n11',
      },
      {
        id: 'guihuayuan-old-pipe',
        title: b('空地下的旧管线移位', 'The old pipe under the ground'),
        raised_by_role: property,
        result: 'agreed',
        responsible: property,
        due: '2026-08-20',
        solved_on: '2026-09-04',
        outcome: b(
          '管线图有误，多挖了两处，晚 15 天',
          'The drawing was wrong and two more pits were needed: 15 days late',
        ),
        project: 'demo-guihuayuan-shed',
      },
    ],
  },
  'demo-guihuayuan-2026-09-22': {
    ...council,
    title: b('充电棚和送餐追问会', 'Follow-up on shed and meals'),
    date: '2026-09-22',
    place_text: b('党群服务中心', 'Service centre'),
    due: 34,
    present: 25,
    topics: [
      {
        id: 'guihuayuan-shed-price',
        title: b('公布充电价格', 'Publish the price of charging'),
        result: 'agreed',
        responsible: office,
        due: '2026-09-30',
        solved_on: '2026-09-24',
        outcome: b('价格已贴在棚口和本站', 'The price hangs at the shed and stands on this site'),
        project: 'demo-guihuayuan-shed',
      },
      {
        id: 'guihuayuan-shed-camera',
        need: 'gh-n12',
        title: b('棚口加装监控', 'A camera at the shed'),
        raised_by_role: heads,
        opinions: [b('只拍棚口，不拍单元门', 'Of the shed only, not of the entrances')],
        vote: { for: 19, against: 3, abstain: 3 },
        result: 'agreed',
        responsible: property,
        due: '2026-10-20',
        project: 'demo-guihuayuan-shed',
      },
      {
        id: 'guihuayuan-rain-meals',
        title: b('雨雪天给行动不便的老人送餐', 'Meals brought home on rainy days'),
        raised_by_role: b('用餐老人', 'Guests'),
        result: 'agreed',
        decision: b('先申请保温箱，再排送餐班次', 'Insulated boxes first, then a rota'),
        responsible: b('社会工作站', 'Social work station'),
        due: '2026-11-30',
        application: 'demo-guihuayuan-canteen-boxes',
        project: 'demo-guihuayuan-canteen',
      },
    ],
  },
};
