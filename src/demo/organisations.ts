import type { DemoRecord } from './scene.ts';

type Organisation = DemoRecord<'organisation'>;

/** A shop whose trade name is an invented one and nobody's. */
function shop(id: string, name: string, name_en: string, more: Partial<Organisation> = {}): Organisation {
  return { id, name, name_en, type: 'individual_business', trade_name: true, ...more };
}

/** Whom most communities of the demonstration district pay. Invented, so without credit codes; shops that few of them use are not registered. */
export const organisations: readonly Organisation[] = [
  {
    ...{ id: 'demo-bank-qingfeng', name: '示范区示例银行青枫支行', type: 'bank' },
    ...{ name_en: 'Example Bank, Qingfeng branch (fictional)' },
  },
  {
    ...{ id: 'demo-charity', name: '示范区慈善总会（虚构）', type: 'custodian' },
    ...{ name_en: 'District Charity Federation (fictional)' },
    related_to: 'custodian/demo-charity',
    related_note: '就是这些基金的托管慈善组织；收的是协议约定的管理费',
  },
  {
    ...{ id: 'demo-social-work', name: '示范区青枫社工服务站', type: 'social_organization' },
    ...{ name_en: 'Qingfeng Social Work Station (fictional)' },
  },
  {
    ...{ id: 'demo-qingfeng-building', name: '示范区青枫建筑装饰有限公司', type: 'company' },
    ...{ name_en: 'Qingfeng Building and Decoration (fictional)' },
    related_to: 'fund/demo-shiqiao-fund',
    related_note: '2025 年 7 月向这只基金捐款 5,000 元，是它的捐赠人；同年承接水灾后的修缮',
  },
  {
    ...{ id: 'demo-insurance', name: '示范区示例财产保险营业部', type: 'company' },
    ...{ name_en: 'Example Property Insurance, sales office (fictional)' },
  },
  {
    ...{ id: 'demo-guihuayuan-centre', name: '桂花园社区公益服务中心（社区自办）', type: 'social_organization' },
    ...{ name_en: 'Guihuayuan Community Service Centre, self-run (fictional)' },
    related_to: 'fund/demo-guihuayuan-fund',
    related_note: '由社区居委会自办，居委会在基金管委会有席位',
  },
  shop('demo-tongfu-grain', '示范区同福粮油店', 'Tongfu Grain and Oil (fictional)'),
  shop('demo-yonghe-grain', '示范区永和粮油行', 'Yonghe Grain and Oil (fictional)'),
  shop('demo-chenlu-fruit', '示范区晨露果蔬店', 'Chenlu Fruit and Vegetables (fictional)'),
  shop('demo-shuxiang-stationery', '示范区书香文具店', 'Shuxiang Stationery (fictional)'),
  shop('demo-xiaoshumiao', '示范区小树苗文体店', 'Xiaoshumiao Stationery and Sport (fictional)'),
  shop('demo-hongfeng-print', '示范区红枫广告制作部', 'Hongfeng Signs and Print (fictional)'),
  shop('demo-luyuan-cleaning', '示范区绿源保洁服务部', 'Luyuan Cleaning (fictional)'),
  shop('demo-hengguang', '示范区恒光五金店', 'Hengguang Hardware (fictional)', {
    other_names: '示范区恒光照明商行',
    note: '两块招牌，一张营业执照；账上两种写法都有',
  }),
];
