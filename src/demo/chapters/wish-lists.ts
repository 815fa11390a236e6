import { claimedBy, fulfilledAndVisited, fulfilledOnly, shop, type WishStory, wish } from './wish-story.ts';

/** What was wished for in six communities, beside what their funds paid for. */
export const wishLists: Readonly<Record<string, readonly WishStory[]>> = {
  'demo-guihuayuan': [
    {
      ...wish('2025-09', 'service', 'elder', '行动不便，想请人上门理一次发'),
      ...claimedBy('2025-09-16', '示范区青丝理发店', shop),
      ...fulfilledAndVisited('2025-09-17', '理发师上门', '2025-09-24', '第二天就来了，头发清爽', {
        points: 3,
        account: 'A003',
      }),
    },
    {
      ...wish('2025-10', 'goods', 'elder', '想要一副看报用的老花镜'),
      ...claimedBy('2025-10-13', '示范区明目眼镜店', shop),
      ...fulfilledAndVisited('2025-10-20', '店里验光后送到', '2025-11-12', '看报不用举远了', { amount: 120 }),
    },
    {
      ...wish('2025-11', 'skill', 'elder', '想学会用手机挂号和付款'),
      ...claimedBy('2025-11-10', '青年志愿队'),
      ...fulfilledAndVisited('2025-12-08', '手机课四次，一对一教', '2026-01-06', '自己挂上了号', {
        points: 3,
        account: 'A007',
      }),
    },
    {
      ...wish('2025-12', 'company', 'elder', '除夕前想有人一起包饺子'),
      ...claimedBy('2026-01-19', '楼栋邻居'),
      ...fulfilledAndVisited('2026-02-12', '长者饭堂里包了一下午', '2026-02-24', '热闹', { amount: 86 }),
    },
    {
      ...wish('2026-01', 'goods', 'hardship', '想给孩子添一张书桌'),
      ...claimedBy('2026-01-12', '示范区木榫家具厂', shop),
      ...fulfilledAndVisited('2026-01-26', '送货上门并装好', '2026-03-02', '写作业有地方了', {
        estimated_amount: 400,
        amount: 380,
      }),
    },
    {
      ...wish('2026-01', 'service', 'disabled', '想在门口加一道缓坡'),
      ...claimedBy('2026-01-20', '物业工程组'),
      ...fulfilledAndVisited('2026-02-05', '装了可拆卸的坡板', '2026-03-05', '出门不用人抬了', { amount: 290 }),
    },
    {
      ...wish('2026-02', 'skill', 'child', '想学吹口琴'),
      ...claimedBy('2026-02-26', '一位退休教师（匿名）', 'person'),
      ...fulfilledAndVisited('2026-05-15', '每周五教一次，共十次', '2026-06-12', '在六一演出上吹了一首', {
        points: 3,
        account: 'A011',
      }),
    },
    {
      ...wish('2026-03', 'service', 'elder', '窗户关不严，想请人修一修'),
      ...claimedBy('2026-03-09', '物业工程组'),
      ...fulfilledAndVisited('2026-03-11', '换了滑轮和密封条', '2026-04-08', '不漏风了', { amount: 45 }),
    },
    {
      ...wish('2026-03', 'goods', 'worker', '想有个地方热午饭'),
      ...claimedBy('2026-03-16', '示范区好邻里超市', shop),
      ...fulfilledAndVisited('2026-03-27', '在暖心驿站放了一台微波炉', '2026-04-24', '天天用', { amount: 329 }),
    },
    {
      ...wish('2026-04', 'company', 'disabled', '想有人每周陪着去一次公园'),
      ...claimedBy('2026-04-20', '巾帼志愿队'),
      status: 'in_progress',
      way: '每周六上午，已经去了二十多次',
    },
    {
      ...wish('2026-04', 'goods', 'hardship', '想要一个二手冰箱，能用就行'),
      ...claimedBy('2026-04-28', '热心居民', 'person'),
      ...fulfilledOnly('2026-05-09', '居民换下的冰箱，检修后送到'),
    },
    {
      ...wish('2026-05', 'skill', 'resident', '想学怎样给阳台种菜'),
      ...claimedBy('2026-05-18', '园艺兴趣小组'),
      ...fulfilledAndVisited('2026-06-20', '在屋顶菜园教了三次', '2026-07-20', '吃上自己种的辣椒', {
        points: 3,
        account: 'A005',
      }),
    },
    {
      ...wish('2026-06', 'goods', 'worker', '夏天想有一把遮阳伞'),
      ...claimedBy('2026-06-15', '示范区好邻里超市', shop),
      ...fulfilledOnly('2026-06-18', '给路口执勤点添了两把大伞', { amount: 260 }),
    },
    {
      ...wish('2026-06', 'service', 'elder', '想请人把旧照片翻拍成电子的'),
      ...claimedBy('2026-06-29', '青年志愿队'),
      ...fulfilledOnly('2026-07-12', '翻拍了两本相册', { points: 3, account: 'A007' }),
    },
    {
      ...wish('2026-07', 'company', 'child', '暑假想有人陪着下象棋'),
      ...claimedBy('2026-07-08', '棋友会'),
      ...fulfilledAndVisited('2026-08-21', '每周三下午，共六次', '2026-09-10', '赢了一盘', {
        points: 3,
        account: 'A002',
      }),
    },
    {
      ...wish('2026-07', 'goods', 'hardship', '想要一台小风扇'),
      ...claimedBy('2026-07-15', '一位老党员', 'person'),
      ...fulfilledAndVisited('2026-07-17', '新买的，送到社区', '2026-08-14', '夜里睡得着了', { amount: 79 }),
    },
    {
      ...wish('2026-08', 'service', 'resident', '楼道里的旧家具想请人一起搬走'),
      ...claimedBy('2026-08-11', '楼栋邻居'),
      ...fulfilledOnly('2026-08-15', '周末十来个人一起搬的'),
    },
    {
      ...wish('2026-08', 'goods', 'disabled', '想要一件能盖住腿的长雨披'),
      ...claimedBy('2026-09-02', '示范区日日新日用品店', shop),
      status: 'in_progress',
      estimated_amount: 90,
      way: '已订货',
    },
    {
      ...wish('2026-09', 'skill', 'elder', '想学用手机和外地的家人视频'),
      ...claimedBy('2026-10-12', '青年志愿队'),
      status: 'claimed',
      released: { on: '2026-10-08', reason: '原来认领的小组排不出时间' },
    },
    {
      ...wish('2026-09', 'goods', 'resident', '想给楼下的长椅配一块坐垫'),
      ...claimedBy('2026-10-19', '缝补小组'),
      status: 'claimed',
      estimated_amount: 60,
    },
    { ...wish('2026-09', 'service', 'elder', '想请人每月来剪一次指甲'), status: 'open' },
    { ...wish('2026-09', 'company', 'elder', '想有人陪着去听一场戏'), status: 'open', estimated_amount: 100 },
    { ...wish('2026-10', 'goods', 'child', '想要一双合脚的运动鞋'), status: 'open', estimated_amount: 180 },
    { ...wish('2026-10', 'skill', 'resident', '想学修自行车'), status: 'open' },
    { ...wish('2026-10', 'service', 'worker', '想有个地方打热水、给电动车打气'), status: 'verified' },
    { ...wish('2026-10', 'goods', 'child', '想要一个地球仪'), status: 'collected', estimated_amount: 70 },
    {
      ...wish('2026-05', 'goods', 'resident', '想要一台健身车'),
      status: 'withdrawn',
      note: '活动室已经添置，提出的居民自己撤回',
    },
    {
      ...wish('2026-03', 'service', 'elder', '想请人每天上门做饭'),
      ...claimedBy('2026-04-02', '楼栋邻居'),
      status: 'unfulfillable',
      note: '没有人能每天上门，已转长者饭堂送餐',
    },
  ],
  'demo-donghu': [
    {
      ...wish('2025-12', 'skill', 'elder', '想学会看公交到站时间'),
      ...claimedBy('2025-12-09', '小小志愿者队'),
      ...fulfilledAndVisited('2025-12-20', '在站台上教了两次', '2026-01-15', '不用在风里干等', {
        points: 2,
        account: 'D004',
      }),
    },
    {
      ...wish('2026-01', 'company', 'elder', '想有人一起写春联'),
      ...claimedBy('2026-01-22', '书法兴趣小组'),
      ...fulfilledAndVisited('2026-02-06', '写了二十多副，分给邻居', '2026-02-27', '家门口红火', {
        points: 2,
        account: 'D009',
      }),
    },
    {
      ...wish('2026-03', 'goods', 'elder', '想要一个放药的分格盒'),
      ...claimedBy('2026-03-12', '示范区同福粮油店', shop),
      ...fulfilledAndVisited('2026-03-16', '买好送到', '2026-04-13', '不会拿错', { amount: 25 }),
    },
    {
      ...wish('2026-05', 'company', 'child', '想和消防员叔叔合一张影'),
      ...claimedBy('2026-05-11', '青枫街道微型消防站', shop),
      ...fulfilledAndVisited('2026-05-30', '请孩子们参观了半天', '2026-06-15', '还试了水枪'),
    },
    {
      ...wish('2026-06', 'skill', 'child', '暑假想学游泳'),
      status: 'unfulfillable',
      note: '附近泳池没有合适的课，已介绍区里的公益班',
    },
    {
      ...wish('2026-07', 'service', 'elder', '家里的灯太高，想请人换灯泡'),
      ...claimedBy('2026-07-20', '物业工程组'),
      ...fulfilledAndVisited('2026-07-21', '换了三只节能灯', '2026-08-18', '亮堂', { amount: 36 }),
    },
    {
      ...wish('2026-08', 'goods', 'worker', '想在快递点放一个医药箱'),
      ...claimedBy('2026-08-24', '社区卫生服务站', shop),
      ...fulfilledOnly('2026-09-04', '配好药箱，每季检查一次', { amount: 158 }),
    },
    {
      ...wish('2026-09', 'company', 'elder', '想有人陪着去湖边走走'),
      ...claimedBy('2026-09-28', '晨练队'),
      status: 'in_progress',
      way: '每周二早上同行',
    },
    { ...wish('2026-10', 'skill', 'elder', '想学拍短视频'), status: 'open' },
    { ...wish('2026-10', 'goods', 'child', '想要一副羽毛球拍'), status: 'open', estimated_amount: 120 },
    { ...wish('2026-10', 'service', 'resident', '想请人看看阳台漏水'), status: 'verified' },
  ],
  'demo-liuan': [
    {
      ...wish('2025-11', 'skill', 'disabled', '想学做手工编织，在家也能做'),
      ...claimedBy('2025-11-17', '河畔手工坊', shop),
      ...fulfilledAndVisited('2026-01-16', '学了八次，做成三件', '2026-02-26', '第一次卖出自己的东西'),
    },
    {
      ...wish('2026-02', 'goods', 'disabled', '想要一个放在轮椅上的小桌板'),
      ...claimedBy('2026-03-03', '示范区平安居家电维修部', shop),
      ...fulfilledAndVisited('2026-03-12', '量好尺寸做的', '2026-04-10', '吃饭写字都方便', { amount: 150 }),
    },
    {
      ...wish('2026-03', 'company', 'disabled', '想去看一次河边的灯会'),
      ...claimedBy('2026-03-01', '巾帼志愿队'),
      ...fulfilledAndVisited('2026-03-03', '元宵节晚上一起去的', '2026-03-20', '好多年没出去看灯'),
    },
    {
      ...wish('2026-05', 'service', 'disabled', '想请人把手机调成读屏模式'),
      ...claimedBy('2026-05-18', '青年志愿队'),
      ...fulfilledOnly('2026-05-19', '调好并教了常用手势'),
    },
    {
      ...wish('2026-08', 'skill', 'disabled', '想学用电脑记账'),
      ...claimedBy('2026-09-07', '示范区青枫社工服务站', shop),
      status: 'in_progress',
      way: '每周四下午，已上六次',
    },
    { ...wish('2026-09', 'goods', 'disabled', '想要一个能够到高处的夹子'), status: 'open', estimated_amount: 40 },
    {
      ...wish('2026-06', 'service', 'resident', '河边的长椅松了，想请人紧一紧'),
      ...claimedBy('2026-06-09', '护河队'),
      ...fulfilledOnly('2026-06-10', '六张长椅都紧了一遍'),
    },
    { ...wish('2026-10', 'company', 'hardship', '想有人帮着辅导孩子数学'), status: 'open' },
    { ...wish('2026-10', 'goods', 'worker', '想在护河点放一个保温桶'), status: 'collected', estimated_amount: 130 },
  ],
  'demo-fenglin': [
    {
      ...wish('2026-01', 'company', 'child', '放学后想有人一起拼模型'),
      ...claimedBy('2026-01-08', '枫林家长小组'),
      ...fulfilledAndVisited('2026-03-27', '每周五在托管班拼', '2026-04-20', '拼好了一艘船'),
    },
    {
      ...wish('2026-04', 'goods', 'child', '想给口袋花园添一块植物名牌'),
      ...claimedBy('2026-04-16', '枫林小学六年级环保社', shop),
      ...fulfilledOnly('2026-05-22', '孩子们自己写的牌子，一共二十块', { amount: 95 }),
    },
    {
      ...wish('2026-06', 'skill', 'resident', '想学急救'),
      ...claimedBy('2026-06-23', '社区卫生服务站', shop),
      ...fulfilledAndVisited('2026-07-18', '办了两场心肺复苏课', '2026-08-22', '三十多人学会'),
    },
    { ...wish('2026-09', 'goods', 'child', '想要一张乒乓球台'), status: 'withdrawn', note: '金额较大，改走用资申请' },
    {
      ...wish('2026-10', 'service', 'resident', '想请人教怎样分类大件垃圾'),
      ...claimedBy('2026-10-20', '环保志愿队'),
      status: 'claimed',
    },
    { ...wish('2026-10', 'company', 'elder', '想有人陪着学跳广场舞'), status: 'open' },
  ],
  'demo-nanxiang': [
    {
      ...wish('2026-02', 'company', 'elder', '想有人陪着说说话'),
      ...claimedBy('2026-02-09', '邻里探访组'),
      status: 'in_progress',
      way: '每周上门两次',
    },
    {
      ...wish('2026-05', 'service', 'elder', '想请人通一通下水道'),
      ...claimedBy('2026-05-12', '热心居民', 'person'),
      ...fulfilledOnly('2026-05-13', '当天通好'),
    },
    {
      ...wish('2026-08', 'goods', 'elder', '想要一个夜里会亮的小灯'),
      ...claimedBy('2026-08-17', '楼栋邻居'),
      ...fulfilledAndVisited('2026-08-19', '装了两只感应灯', '2026-09-16', '起夜不摸黑', { amount: 38 }),
    },
    { ...wish('2026-10', 'service', 'elder', '想请人帮着晒一次被子'), status: 'open' },
  ],
  'demo-xinyuan': [
    {
      ...wish('2026-03', 'company', 'child', '想认识同小区的小伙伴'),
      ...claimedBy('2026-03-19', '新苑亲子小组'),
      ...fulfilledAndVisited('2026-04-25', '办了一次草地相识会', '2026-05-20', '交到两个朋友'),
    },
    {
      ...wish('2026-07', 'goods', 'resident', '想在候车棚放一把公用雨伞'),
      ...claimedBy('2026-07-06', '示范区红枫广告制作部', shop),
      ...fulfilledOnly('2026-07-14', '放了十把，用完放回', { amount: 240 }),
    },
    {
      ...wish('2026-10', 'skill', 'resident', '想学用新小区的门禁'),
      ...claimedBy('2026-10-15', '物业客服组'),
      status: 'claimed',
    },
    { ...wish('2026-10', 'goods', 'elder', '想要一个买菜的小推车'), status: 'open', estimated_amount: 80 },
  ],
};
