import { custodian } from './common.ts';
import { district } from './communities/district.ts';
import { guihuayuan } from './communities/guihuayuan.ts';
import { street } from './communities/street.ts';
import { type Files, toYaml } from './files.ts';
import { liveOn } from './routine.ts';
import { type Community, openScene, type Scene } from './scene.ts';
import { numberScene, stateBalances, writeScene } from './write.ts';

const communities: readonly Community[] = [district, street, guihuayuan];

/** All files of the demonstration district. */
export function town(): Files {
  const scenes: ReadonlyMap<string, Scene> = new Map(communities.map((one) => [one.id, openScene(one)]));
  for (const scene of scenes.values()) scene.community.tell?.(scene, scenes);
  for (const scene of scenes.values()) {
    if (!scene.community.routine) continue;
    liveOn(scene);
    stateBalances(scene);
  }
  for (const scene of scenes.values()) numberScene(scene);
  const files: Files = new Map([['custodians/demo-charity.yaml', toYaml(custodian)]]);
  for (const scene of scenes.values()) writeScene(scene, files);
  return files;
}
