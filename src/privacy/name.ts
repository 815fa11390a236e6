import { compounds, surnames, titles, troubles } from './vocabulary.ts';

/** The frequent names only: where nothing else says that a word is a name. */
const frequent = surnames.slice(0, 120);

/** Words of two letters and more that begin with the letter of a family name. */
const ordinary = new Set(
  (
    '高考 高中 高龄 高兴 高度 高温 高效 高级 马上 马路 马桶 金额 金秋 金属 方面 方便 方法 方式 方案 安全 安置 安排 安装 安心 安静 常规 常用 常年 水果 水平 水彩 水电 文具 文化 文艺 文体 ' +
    '文明 花卉 花园 花费 白天 白板 江边 石材 田径 毛巾 毛笔 毛毯 毛衣 钱款 温暖 温水 时间 时长 任务 任何 全部 全家 全体 全年 计划 计入 计算 成绩 成员 成长 成立 成年 程序 程度 路灯 路费 ' +
    '车费 车辆 车位 游戏 游泳 游览 包括 包裹 包含 卫生 强化 宣传 宣讲 易拉 陶艺 解决 解说 单位 单人 单价 管理 项目 向上 房屋 房间 明显 应急 应对 官方 关爱 关怀 关于 关系 关注 练习 ' +
    '古诗 古筝 米面 米油 商品 党员 党课 校服 校园 作品 作业 作文 书包 书籍 书画 书法 和平 和谐 和家 及家 与家 平安 平均 冷饮 冷暖 阅读 暑假 寒假 从事 家庭 家长 夏季 夏令 冬季 ' +
    '冬令 童车 童装 童话 连续 连环 连接 支持 支出 支付 支教 习惯 习作 习字 原有 原则 原因 都有 都在 来自 来访 来社 经费 经常 经过 经济 组织 服务 服装 午餐 午托 晚托 早餐 营养 体检 乐园 ' +
    '乐器 曲艺 曲目 段落 牛奶 牛肉 苗木 苗圃 左右 祝福 祝愿 查体 查询 谷物 施工 施救 殷切 齐聚 齐心 华人 景区 甘肃 裴然 阳光 阳台 席位 翻译 终身 符合 相关 相册 景观 梅花 谈心 谈话 ' +
    '于是 常见 康复 康乐 邮寄 邮递 顾问 尹始 贺卡 贺岁 汤圆 黎明 武术 武器 龙舟 龙狮 雷锋 孔子 孔庙 史料 段长 江苏 江西 江南 江北 宁波 宁夏 陆续 陆地 郊游 孟子 余下 余额 余款 潘多 杜绝 戴口 ' +
    '钟点 汪洋 田野 范围 石头 石凳 姚家 傅粉 曾经 曾在 彭博 吕剧 苏绣 苏州 卢沟 蒋村 蔡家 贾湖 丁字 魏晋 叶子 阎王 胡同 胡萝 朱红 林业 林区 林地 何时 何种 郭德 罗汉 梁柱 宋代 宋词 郑重 谢谢 ' +
    '韩国 韩语 唐诗 唐代 冯巩 董事 曹操 袁州 邓小 许多 许可 沈阳 王者 王府 李白 张贴 张榜 张家 刘海 陈列 陈旧 陈述 杨梅 杨树 赵州 黄金 黄色 黄昏 黄瓜 周边 周末 周岁 周年 周期 周围 周一 周二 ' +
    '周三 周四 周五 周六 周日 周报 周刊 吴越 徐州 孙子 孙女 朱子 高校 高峰 高层 高处 白色 白酒 白菜 秦腔 毛笔 邱家 车票 车站 边缘 辜负 平时 平台 平方 平行 平价 平等 平地 平日 平整 方言 ' +
    '方阵 成功 成果 成人 成本 成效 成套 成分 欧美 欧洲 童书 童趣 童心 童年 柳编 柳树 岳阳 岳父 岳母 祁剧 凌晨 费用 纪念 纪录 纪律 盛夏 盛会 盛大 单亲 单独 薄弱 宁静 查看 查找 景点 ' +
    '司机 司法 司仪 东方 百里 鲁班 鲁迅 万元 万户 万人 万里 万分 段位 常委 常态 常识 柴米 冉冉 池塘 米粉 古树 古镇 古村 古建 全民 全程 全面 全国 全市 全区 全镇 全村 全校 全套 全天 全新 全长 ' +
    '明年 明确 明细 应当 应该 应用 应邀 保安 保护 保险 保障 保健 保洁 伏案 岑参'
  ).split(' '),
);

/** What ends a name: the end, anything that is no word, or a word that goes on with the person. */
const bound =
  '(?=[^\\u4e00-\\u9fff]|$|的|家|因|患|募|筹|和|等|随|在|住|申请|需要|治|做|接受|信|是|确诊|得|遭|被|已|子女|生活|就|上学|失|有|与|入|缺|及)';
const given = '[\\u4e00-\\u9fff]';
const behind = new RegExp(
  `^(?:[一二三四五六七八九\\d]年级)?(?:[(（]?[一二三四五六七八九十\\d]{1,2}[)）]?班)?(?:学生|同学|患者|病人|老人|居民|人员|对象|家庭|家孩子|孩子|户|者|人)?[:： ]{0,2}` +
    `((?:${compounds})${given}{1,2}?|[${surnames}](?:${given}{1,2}?|[*＊某×xX]{1,2}))${bound}`,
  'u',
);

/** The name that stands at an offset, perhaps behind a word for its bearer; no longer than `length` where that is given. */
export function nameBehind(text: string, at: number, length = 24): { at: number; text: string } | undefined {
  const part = text.slice(at, at + length);
  const [all, name] = behind.exec(part) ?? [];
  if (
    !all ||
    !name ||
    ordinary.has(name.slice(0, 2)) ||
    /[路街市县区镇村局室馆站院校店会所部组厅费金款乡州餐书服包品班车]$/.test(name)
  )
    return undefined;
  return { at: at + all.length - name.length, text: name };
}

const loose = new RegExp(`^(?:(?:${compounds})${given}|[${frequent}](?![路街市县区镇村局])${given})`, 'u');

/** Whether what stands at an offset could be the beginning of a name: for words that are better left out than let through. */
export function mayBeName(text: string, at: number): boolean {
  const part = text.slice(at, at + 4);
  return loose.test(part) && !ordinary.has(part.slice(0, 2));
}

const giver = '(?! ?(?:捐|资助|认捐|认领|赠|为[^\\n]{0,6}(?:捐|筹)|带领|走访|慰问|看望|讲|主持|授课|义诊|组织))';
const role =
  '患者|病人|老人|居民|学生|儿童|家长|业主|姓名:?|母亲|父亲|妻子|丈夫|儿子|女儿|感染者|残疾人|户|人员|对象|教徒';
const full = `(?!${troubles.join('|')})(?:(?:${compounds})${given}{1,2}|[${frequent}](?![路街市县区镇村局])${given}{1,2})`;
const noName = '(?<![路街市县区镇村局室馆站院证员班校店会所部组厅费金款边末乡州])';

/** Anyone in a sentence: a masked name, a title, a name behind the word for its bearer, or between marks. */
export const someone = new RegExp(
  [
    `(?<![每一上下本\\d])[${surnames}](?:[*＊某×]{1,2}|[xX×]{2}|(?:${titles}))${giver}`,
    `(?<![任每各一有])[\\u4e00-\\u9fff]某(?![些种个一年月日])`,
    `(?:${role}) ?${full}(?=[,，、(（: 的因患]|$)`,
    `(?:^|[^\\u4e00-\\u9fff])${full}${noName}(?=[,，、(（: ]|$|患|因|信[佛教主天基]|是(?:一|基|佛|天|穆)|确诊|得了|遭|的(?:学费|医疗|治疗|家))${giver}`,
    '(?:该[名户位]|[其他她](?:父|母|子|女|妻|夫|丈夫|妻子|儿子|女儿|母亲|父亲)|(?<!日)本人(?!确认|申请|同意|签|自愿))',
  ].join('|'),
  'gu',
);
