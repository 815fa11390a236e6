import { box, type Drawing, disc, line, sheet, toPng } from '../picture.ts';
import { sceneOf, type Town } from '../scene.ts';
import { b, type DemoText } from '../words.ts';

/** Drawings, not photographs: nobody is shown and no real place. By their path in the data folder. */
export const pictures: Readonly<Record<string, () => Uint8Array<ArrayBuffer>>> = {
  'places/demo-guihuayuan/files/lamps-before.png': () => toPng(stairs(false)),
  'places/demo-guihuayuan/files/lamps-after.png': () => toPng(stairs(true)),
  'places/demo-fenglin/files/garden-before.png': () => toPng(ground()),
  'places/demo-fenglin/files/garden-after.png': () => toPng(garden()),
  'places/demo-liuan/files/ramp-before.png': () => toPng(entrance(false)),
  'places/demo-liuan/files/ramp-after.png': () => toPng(entrance(true)),
};

type Side = { file: string; on: string; alt: DemoText; caption: DemoText };

/** Three projects show what changed. */
export function addImages(town: Town): void {
  show(
    town,
    'demo-guihuayuan-lamps',
    {
      file: 'lamps-before.png',
      on: '2025-02-11',
      alt: b(
        '示意图：夜里的楼道，灯不亮，台阶看不清',
        'Drawing: a stairway at night, the lamp is dead, the steps are hard to see',
      ),
      caption: b('示意图：灯不亮的楼道', 'Drawing: the dark stairway'),
    },
    {
      file: 'lamps-after.png',
      on: '2025-05-29',
      alt: b('示意图：同一个楼道，感应灯照亮每一级台阶', 'Drawing: the same stairway, a sensor lamp lights every step'),
      caption: b('示意图：装了感应灯', 'Drawing: with a sensor lamp'),
    },
  );
  show(
    town,
    'demo-fenglin-garden',
    {
      file: 'garden-before.png',
      on: '2025-02-10',
      alt: b(
        '示意图：楼前荒地，堆着旧家具，低处积水',
        'Drawing: waste ground before a building, with old furniture and a puddle',
      ),
      caption: b('示意图：堆着旧家具的荒地', 'Drawing: waste ground with old furniture'),
    },
    {
      file: 'garden-after.png',
      on: '2025-06-10',
      alt: b(
        '示意图：铺好的小路两边是花箱和座椅，种了三棵树',
        'Drawing: a paved path between planters and benches, with three trees',
      ),
      caption: b('示意图：小路、花箱和座椅', 'Drawing: path, planters and benches'),
    },
  );
  show(
    town,
    'demo-liuan-ramps',
    {
      file: 'ramp-before.png',
      on: '2025-06-18',
      alt: b(
        '示意图：单元门前有四级台阶，没有坡道和扶手',
        'Drawing: four steps before an entrance, no ramp and no rail',
      ),
      caption: b('示意图：四级台阶', 'Drawing: four steps'),
    },
    {
      file: 'ramp-after.png',
      on: '2025-12-26',
      alt: b('示意图：台阶旁修了带扶手的坡道', 'Drawing: a ramp with a rail beside the steps'),
      caption: b('示意图：坡道和扶手', 'Drawing: ramp and rail'),
    },
  );
}

function show(town: Town, id: string, before: Side, after: Side): void {
  const place = id.split('-').slice(0, 2).join('-');
  const project = sceneOf(town, place).community.projects[id];
  if (!project) throw new Error(`${id} is not in ${place}`);
  Object.assign(project, { before, after });
}

const [wide, high] = [640, 400];

function stairs(lit: boolean): Drawing {
  const dark = ['#2b2923', '#35332c', '#423f36', '#4d4a40', '#57534a', '#6a655a'];
  const light = ['#f6e7b4', '#efe0b6', '#cbbf9f', '#a89c80', '#fff6d4', '#e8a91c'];
  const one = sheet(wide, high, lit ? light : dark);
  box(one, 0, 0, wide, 60, 1);
  for (let step = 0; step < 8; step++) {
    box(one, 80 + step * 60, 320 - step * 32, wide, high, step % 2 ? 2 : 3);
    box(one, 80 + step * 60, 320 - step * 32, wide, 4, 1);
  }
  line(one, [60, 250], [540, -6], 7, lit ? 3 : 4);
  for (let post = 0; post < 4; post++) box(one, 100 + post * 120, 226 - post * 64, 5, 96, lit ? 3 : 4);
  if (lit) disc(one, 210, 62, 58, 4);
  disc(one, 210, 60, 20, 5);
  box(one, 196, 38, 28, 10, 3);
  return one;
}

const outdoors = [
  '#e4ebe9',
  '#cfc4ab',
  '#b7a888',
  '#8d7b5c',
  '#9db9c4',
  '#6d8a4f',
  '#4f6d3a',
  '#d9d2c2',
  '#8a3413',
  '#c9a24a',
  '#f3efe4',
  '#5d5648',
];

function building(one: Drawing): void {
  box(one, 0, 0, wide, 190, 7);
  for (let row = 0; row < 3; row++)
    for (let column = 0; column < 8; column++) box(one, 28 + column * 78, 18 + row * 58, 42, 34, 4);
}

function ground(): Drawing {
  const one = sheet(wide, high, outdoors);
  building(one);
  box(one, 0, 190, wide, 210, 2);
  for (let patch = 0; patch < 9; patch++) disc(one, 40 + patch * 74, 230 + ((patch * 53) % 150), 26, 1);
  for (let puddle = 0; puddle < 7; puddle++) disc(one, 330 + puddle * 20, 336 - Math.abs(puddle - 3) * 3, 24, 4);
  box(one, 96, 256, 110, 62, 3);
  box(one, 96, 232, 110, 30, 11);
  box(one, 104, 318, 10, 18, 11);
  box(one, 188, 318, 10, 18, 11);
  line(one, [470, 290], [570, 236], 12, 11);
  box(one, 484, 272, 70, 46, 3);
  return one;
}

function garden(): Drawing {
  const one = sheet(wide, high, outdoors);
  building(one);
  box(one, 0, 190, wide, 210, 5);
  box(one, 250, 190, 140, 210, 10);
  for (let row = 0; row < 7; row++) box(one, 250, 214 + row * 30, 140, 2, 7);
  for (let row = 0; row < 4; row++)
    for (const side of [206, 394]) {
      box(one, side, 216 + row * 46, 40, 18, 8);
      for (let flower = 0; flower < 4; flower++)
        disc(one, side + 6 + flower * 10, 212 + row * 46, 5, flower % 2 ? 9 : 6);
    }
  for (const x of [70, 150, 540]) {
    box(one, x - 5, 236, 10, 70, 3);
    disc(one, x, 220, 38, 6);
  }
  for (const x of [60, 470]) {
    box(one, x, 336, 110, 10, 3);
    box(one, x, 316, 110, 8, 3);
    box(one, x + 8, 346, 8, 22, 11);
    box(one, x + 94, 346, 8, 22, 11);
  }
  return one;
}

function entrance(done: boolean): Drawing {
  const one = sheet(wide, high, outdoors);
  box(one, 0, 0, wide, 330, 7);
  box(one, 0, 330, wide, 70, 1);
  box(one, 388, 60, 130, 190, 11);
  box(one, 398, 70, 52, 180, 4);
  box(one, 456, 70, 52, 180, 4);
  box(one, 370, 36, 166, 18, 8);
  for (let step = 0; step < 4; step++)
    box(one, 376 + step * -18, 250 + step * 20, 150 + step * 18, 20, step % 2 ? 2 : 3);
  if (!done) return one;
  for (let x = 40; x < 376; x++) box(one, x, 330 - ((x - 40) * 80) / 336, 1, ((x - 40) * 80) / 336 + 1, 10);
  line(one, [40, 330], [376, 250], 5, 3);
  line(one, [40, 270], [376, 190], 6, 8);
  for (let post = 0; post < 6; post++) box(one, 52 + post * 62, 266 - post * 14.7, 5, 64, 8);
  return one;
}
