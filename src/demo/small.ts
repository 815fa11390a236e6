import type { Festival } from './calendar.ts';
import type { Trade } from './shops.ts';

/** An everyday payment below the limit that needs an application. */
export type Small = {
  category: string;
  /** How often, against the others. */
  weight: number;
  /** Yuan. */
  from: number;
  to: number;
  /** Who is paid: a shop of a trade, or somebody named here. */
  payee: Trade | { name: string; type: 'person' | 'group' | 'social_organization' | 'public_institution' };
  texts: readonly string[];
  /** Months of the year in which it happens. */
  months?: readonly number[];
  /** Festival before which it happens. */
  festival?: Festival;
};

const ill = { name: '住院居民（匿名）', type: 'person' } as const;
const needy = { name: '临时困难居民（匿名）', type: 'person' } as const;
const volunteers = { name: '社区志愿服务队', type: 'group' } as const;
const station = { name: '示范区青枫社工服务站', type: 'social_organization' } as const;

/** Everyday payments of a community fund through the year. */
export const smalls: readonly Small[] = [
  {
    category: 'E01',
    weight: 3,
    from: 200,
    to: 480,
    payee: needy,
    texts: ['临时困难补助', '家庭突发困难临时补助', '低保边缘家庭临时补助'],
  },
  {
    category: 'E02',
    weight: 5,
    from: 100,
    to: 300,
    payee: ill,
    texts: ['看望住院居民', '看望术后居民', '看望住院老党员'],
  },
  {
    category: 'E02',
    weight: 4,
    from: 160,
    to: 420,
    payee: 'grocery',
    texts: ['走访高龄老人购牛奶', '走访独居老人购水果', '看望困境家庭购米油'],
  },
  {
    category: 'E03',
    weight: 5,
    from: 120,
    to: 460,
    payee: 'grocery',
    texts: ['长者生日会食材', '老人包饺子活动食材', '长者饭堂调味品和餐具', '老年人体检日早餐'],
  },
  {
    category: 'E03',
    weight: 3,
    from: 80,
    to: 380,
    payee: 'hardware',
    texts: ['独居老人家中安装扶手', '为老人更换灯泡和水龙头', '老人家中安装烟感报警器'],
  },
  {
    category: 'E04',
    weight: 5,
    from: 90,
    to: 420,
    payee: 'stationery',
    texts: ['儿童手工课材料', '四点半课堂文具', '亲子阅读角图书', '儿童书法课纸笔'],
  },
  {
    category: 'E04',
    weight: 5,
    from: 160,
    to: 460,
    payee: 'sport',
    texts: ['暑期儿童跳绳和球类', '暑期乒乓球课器材', '暑期儿童合唱课乐谱'],
    months: [7, 8],
  },
  {
    category: 'E05',
    weight: 3,
    from: 120,
    to: 440,
    payee: 'hardware',
    texts: ['残疾居民家中门槛改平', '轮椅轮胎更换', '盲杖和防滑垫', '卫生间扶手安装'],
  },
  {
    category: 'E06',
    weight: 2,
    from: 200,
    to: 480,
    payee: { name: '受助学生家庭（匿名）', type: 'person' },
    texts: ['困境学生学习用品补助', '困难家庭学生校服补助'],
  },
  {
    category: 'E06',
    weight: 1,
    from: 200,
    to: 480,
    payee: { name: '大病居民（匿名）', type: 'person' },
    texts: ['大病居民门诊路费补助', '慢性病居民购药补助'],
  },
  {
    category: 'E07',
    weight: 5,
    from: 80,
    to: 490,
    payee: 'hardware',
    texts: ['单元门闭门器更换', '公共座椅修补', '楼道扶手补漆', '井盖垫片更换', '晾衣杆修复', '公告栏玻璃更换'],
  },
  {
    category: 'E08',
    weight: 5,
    from: 120,
    to: 480,
    payee: 'grocery',
    texts: ['邻里茶话会茶点', '百家宴食材', '趣味运动会饮用水', '居民合唱比赛饮用水'],
  },
  {
    category: 'E08',
    weight: 4,
    from: 150,
    to: 480,
    payee: 'print',
    texts: ['邻里节横幅和海报', '文艺汇演节目单', '便民服务日海报'],
  },
  {
    category: 'E08',
    weight: 9,
    from: 180,
    to: 490,
    payee: 'stationery',
    texts: ['迎新春写春联纸墨', '剪窗花活动材料'],
    festival: 'spring',
  },
  {
    category: 'E08',
    weight: 9,
    from: 180,
    to: 490,
    payee: 'stationery',
    texts: ['元宵灯谜会彩纸', '元宵扎灯笼材料'],
    festival: 'lantern',
  },
  {
    category: 'E08',
    weight: 9,
    from: 180,
    to: 490,
    payee: 'grocery',
    texts: ['端午包粽子糯米和粽叶', '端午香囊材料'],
    festival: 'dragonBoat',
  },
  {
    category: 'E08',
    weight: 9,
    from: 180,
    to: 490,
    payee: 'cake',
    texts: ['中秋邻里月饼', '中秋茶话会糕点'],
    festival: 'midAutumn',
  },
  {
    category: 'E03',
    weight: 9,
    from: 180,
    to: 490,
    payee: 'cake',
    texts: ['重阳糕点', '重阳敬老茶会糕点'],
    festival: 'doubleNinth',
  },
  {
    category: 'E09',
    weight: 5,
    from: 60,
    to: 420,
    payee: 'cleaning',
    texts: ['楼道清洁日工具', '垃圾分类桶和标识', '灭蚊药剂', '河道清洁日手套和垃圾袋', '清理楼顶杂物'],
  },
  {
    category: 'E09',
    weight: 5,
    from: 120,
    to: 420,
    payee: 'cleaning',
    texts: ['清明文明祭扫点清扫', '春季爱国卫生日工具'],
    months: [3, 4],
  },
  {
    category: 'E10',
    weight: 2,
    from: 150,
    to: 450,
    payee: station,
    texts: ['居民骨干培训场地布置', '文艺队建队活动物料', '楼组长议事培训资料'],
  },
  {
    category: 'E11',
    weight: 5,
    from: 60,
    to: 400,
    payee: 'grocery',
    texts: ['志愿者饮用水', '志愿者手套和袖标', '志愿者雨衣', '巡逻队手电筒电池'],
  },
  {
    category: 'E11',
    weight: 2,
    from: 120,
    to: 480,
    payee: volunteers,
    texts: ['志愿者交通补贴', '护学岗志愿者误餐补贴', '夜间巡逻误餐补贴'],
  },
  {
    category: 'E11',
    weight: 6,
    from: 160,
    to: 480,
    payee: 'print',
    texts: ['学雷锋日志愿服务横幅', '志愿者马甲印字'],
    months: [3],
  },
  {
    category: 'E12',
    weight: 4,
    from: 180,
    to: 480,
    payee: 'grocery',
    texts: ['积分兑换洗衣液和纸巾', '积分兑换食用油', '积分兑换大米', '积分超市补货'],
  },
  {
    category: 'E13',
    weight: 4,
    from: 40,
    to: 320,
    payee: 'stationery',
    texts: ['微心愿：书包', '微心愿：课外书', '微心愿：台灯', '微心愿：画笔'],
  },
  {
    category: 'E13',
    weight: 3,
    from: 60,
    to: 360,
    payee: 'home',
    texts: ['微心愿：电热毯', '微心愿：收音机', '微心愿：拐杖', '微心愿：电饭锅'],
  },
  {
    category: 'E14',
    weight: 2,
    from: 150,
    to: 480,
    payee: 'hardware',
    texts: ['防汛沙袋和挡水板', '应急照明灯', '暴雨后抽水油费'],
    months: [6, 7, 8],
  },
  {
    category: 'E15',
    weight: 3,
    from: 60,
    to: 450,
    payee: 'print',
    texts: ['项目公示牌制作', '满意度问卷印制', '项目档案装订', '入户告知书印制'],
  },
  {
    category: 'E11',
    weight: 6,
    from: 120,
    to: 460,
    payee: 'grocery',
    texts: ['志愿者防暑降温饮品', '户外劳动者歇脚点绿豆汤'],
    months: [6, 7, 8],
  },
  {
    category: 'E08',
    weight: 4,
    from: 150,
    to: 460,
    payee: 'grocery',
    texts: ['露天电影夜饮用水', '纳凉晚会西瓜'],
    months: [6, 7, 8],
  },
  {
    category: 'E08',
    weight: 4,
    from: 200,
    to: 490,
    payee: 'print',
    texts: ['社区春晚背景布', '新春团拜会横幅'],
    months: [1],
  },
  {
    category: 'E05',
    weight: 4,
    from: 160,
    to: 480,
    payee: 'print',
    texts: ['助残日宣传展板', '助残日活动物料'],
    months: [5],
  },
  { category: 'E99', weight: 1, from: 20, to: 160, payee: 'print', texts: ['公示栏透明胶和相纸', '资料复印'] },
];

/** Goods that neighbours and shops bring, with what one piece is worth in yuan. */
export const donatedGoods: readonly {
  item: string;
  unit: string;
  yuan: number;
  from: number;
  to: number;
  months?: readonly number[];
  festival?: Festival;
}[] = [
  { item: '大米（5 千克）', unit: '袋', yuan: 32, from: 10, to: 60 },
  { item: '食用油（5 升）', unit: '桶', yuan: 58, from: 8, to: 40 },
  { item: '纯牛奶', unit: '箱', yuan: 45, from: 10, to: 50 },
  { item: '儿童图书', unit: '册', yuan: 18, from: 30, to: 160 },
  { item: '棉被', unit: '床', yuan: 95, from: 10, to: 30, months: [11, 12, 1] },
  { item: '保温杯', unit: '只', yuan: 39, from: 20, to: 60, months: [11, 12, 1, 2] },
  { item: '粽子礼盒', unit: '盒', yuan: 49, from: 20, to: 80, festival: 'dragonBoat' },
  { item: '月饼', unit: '盒', yuan: 52, from: 20, to: 80, festival: 'midAutumn' },
  { item: '书包文具套装', unit: '套', yuan: 68, from: 10, to: 40, months: [8, 9] },
  { item: '饮用水', unit: '箱', yuan: 28, from: 20, to: 90, months: [6, 7, 8] },
  { item: '春联和福字', unit: '套', yuan: 6, from: 100, to: 300, festival: 'spring' },
  { item: '医用口罩', unit: '包', yuan: 12, from: 40, to: 120 },
];

/** Services that are given: unit, what one is worth in yuan. */
export const donatedServices: readonly {
  item: string;
  unit: string;
  yuan: number;
  from: number;
  to: number;
  giver: string;
}[] = [
  { item: '义诊服务', unit: '人次', yuan: 20, from: 30, to: 90, giver: '示范区百草药房' },
  { item: '理发服务', unit: '人次', yuan: 15, from: 20, to: 70, giver: '示范区春风理发店' },
  { item: '家电维修服务', unit: '件', yuan: 40, from: 8, to: 30, giver: '示范区平安居家电维修部' },
  { item: '法律咨询服务', unit: '小时', yuan: 200, from: 4, to: 10, giver: '示范区衡平法律服务所' },
  { item: '改衣缝补服务', unit: '件', yuan: 12, from: 15, to: 60, giver: '示范区巧手裁缝店' },
];
