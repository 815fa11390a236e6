/** Words that, beside one person, tell what the Personal Information Protection Law calls sensitive (Art 28): health, hardship, belief, descent, conviction. */
export const troubles: readonly string[] = (
  '低保 特困 残疾 重残 失独 单亲 孤儿 孤寡 五保 贫困学生 贫困户 困境儿童 留守儿童 失能 失智 失聪 失明 聋哑 智障 ' +
  '精神病 精神障碍 精神残疾 精神分裂 精神疾病 精神疾患 精神失常 精神异常 抑郁症 焦虑症 双相 躁郁 自闭症 孤独症 唐氏 脑瘫 癫痫 多动症 ' +
  '癌 肿瘤 白血病 尿毒症 透析 化疗 放疗 渐冻 血友病 红斑狼疮 糖尿病 高血压 心脏病 冠心病 脑梗 脑出血 中风 偏瘫 瘫痪 帕金森 痴呆 阿尔茨海默 ' +
  '乙肝 丙肝 肝炎 肝硬化 肺结核 结核病 艾滋 HIV 梅毒 性病 重病 大病 罕见病 家暴 家庭暴力 性侵 ' +
  '服刑 社区矫正 矫正对象 刑满 刑释 缓刑 假释 取保候审 前科 戒毒 吸毒 涉毒 帮教对象 法轮功 邪教 ' +
  '基督徒 基督教 天主教 信天主 信基督 佛教 信佛 信教 信主 伊斯兰 穆斯林 道教 教徒'
).split(' ');

/** Peoples: beside a person they tell descent; of places and customs they tell nothing. */
export const peoples: readonly string[] = (
  '蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 ' +
  '纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 ' +
  '德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族'
).split(' ');

/** Whoever is called so is a child, or goes to school. */
export const minors: readonly string[] =
  '小学生 中学生 初中生 高中生 大学生 幼儿园 学生 学童 儿童 孤儿 患儿 幼儿 小朋友 年级 初一 初二 初三 高一 高二 高三 男孩 女孩 孩子'.split(
    ' ',
  );

/** Family names, the frequent ones: of one letter and of two. */
export const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐梅庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺';
export const compounds =
  '欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|夏侯|司空|东方|轩辕|澹台|端木|百里|呼延|南宫|独孤|淳于|单于|申屠|公冶|钟离|闻人|濮阳|闾丘|万俟|赫连';

/** How people are called behind their family name. */
export const titles =
  '大爷|大妈|大娘|奶奶|爷爷|婆婆|阿婆|阿公|老伯|老太|阿姨|叔叔|师傅|女士|先生|大姐|大哥|大叔|小朋友|小姐|同学|嫂|姨|婶';
