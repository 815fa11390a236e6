import type { Random } from './random.ts';

/** What a shop of the demonstration district sells. */
export type Trade =
  | 'grocery'
  | 'print'
  | 'hardware'
  | 'stationery'
  | 'cleaning'
  | 'insurance'
  | 'sport'
  | 'cake'
  | 'home';

/** Invented shops; every name carries the district that does not exist. */
const shops: Readonly<Record<Trade, readonly string[]>> = {
  grocery: [
    '示范区好邻里超市',
    '示范区同福粮油店',
    '示范区青禾便利店',
    '示范区万家乐副食店',
    '示范区晨露果蔬店',
    '示范区永和粮油行',
  ],
  print: ['示范区新彩图文店', '示范区文印坊', '示范区红枫广告制作部', '示范区一页图文店'],
  hardware: ['示范区恒光五金店', '示范区老工匠五金店', '示范区顺达水电维修部', '示范区诚工建材店'],
  stationery: ['示范区学海文具店', '示范区书香文具店', '示范区小树苗文体店'],
  cleaning: ['示范区洁万家保洁服务部', '示范区绿源保洁服务部', '示范区日日新日用品店'],
  insurance: ['示范区示例财产保险营业部'],
  sport: ['示范区动起来体育用品店', '示范区乐音乐器行'],
  home: ['示范区日日新日用品店', '示范区平安居家电维修部', '示范区好邻里超市'],
  cake: ['示范区甜井糕点铺', '示范区老街糕点铺', '示范区团圆食品店'],
};

/** Invented firms and organisations that give. */
export const givers = [
  '示范区好邻里超市',
  '示范区同福餐饮店',
  '示范区安居物业服务有限公司',
  '示范区恒光照明商行',
  '示范区百草药房',
  '示范区巧手裁缝店',
  '示范区绿源保洁服务部',
  '示范区春风理发店',
  '示范区青枫建筑装饰有限公司',
  '示范区云杉软件有限公司',
  '示范区老街糕点铺',
  '示范区学海文具店',
  '示范区平安居家电维修部',
  '示范区小马驹幼托中心',
  '示范区河畔茶馆',
  '示范区联运物流有限公司',
] as const;

/** A shop of a trade; most communities keep to the same two. */
export function shopOf(trade: Trade, random: Random, home: string): string {
  const list = shops[trade];
  const usual = [...home].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % list.length;
  return random.chance(0.75) ? (list[usual] as string) : random.pick(list);
}
