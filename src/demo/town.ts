import { campaigns } from './campaigns.ts';
import { chapters } from './chapters/all.ts';
import { custodian } from './common.ts';
import { district } from './communities/district.ts';
import { donghu } from './communities/donghu.ts';
import { fenglin } from './communities/fenglin.ts';
import { guihuayuan } from './communities/guihuayuan.ts';
import { liuan } from './communities/liuan.ts';
import { nanxiang } from './communities/nanxiang.ts';
import { shiqiao } from './communities/shiqiao.ts';
import { street } from './communities/street.ts';
import { xinyuan } from './communities/xinyuan.ts';
import { demoCsv, type Files, toYaml } from './files.ts';
import { organisations } from './organisations.ts';
import { stampReceipts } from './receipts.ts';
import { liveOn } from './routine.ts';
import { type Community, openScene, type Scene } from './scene.ts';
import { numberScene, stateBalances, sumProjects, writeScene } from './write.ts';

const communities: readonly Community[] = [
  district,
  street,
  guihuayuan,
  fenglin,
  shiqiao,
  nanxiang,
  liuan,
  donghu,
  xinyuan,
];

/** All files of the demonstration district. */
export function town(): Files {
  const scenes: ReadonlyMap<string, Scene> = new Map(communities.map((one) => [one.id, openScene(one)]));
  for (const scene of scenes.values()) scene.community.tell?.(scene, scenes);
  for (const chapter of chapters) chapter(scenes);
  // Money moves between funds, so all stories are told before the everyday is lived, and all lived before any is counted.
  for (const scene of scenes.values()) if (scene.community.routine) liveOn(scene);
  for (const scene of scenes.values()) if (scene.community.fund) stateBalances(scene);
  for (const scene of scenes.values()) numberScene(scene);
  for (const [id, scene] of scenes) stampReceipts(id, scene.book);
  sumProjects([...scenes.values()]);
  const files: Files = new Map([
    ['custodians/demo-charity.yaml', toYaml(custodian)],
    [`places/${district.id}/organisations.csv`, demoCsv('organisation', organisations)],
  ]);
  for (const [id, campaign] of Object.entries(campaigns)) files.set(`campaigns/${id}.yaml`, toYaml(campaign));
  for (const scene of scenes.values()) writeScene(scene, files);
  return files;
}
