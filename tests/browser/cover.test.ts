import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { boxAfterKey, boxBetween, pixelsOf } from '../../src/client/cover-box.ts';
import { cleanPicture } from '../../src/parse/picture.ts';
import { metadataOf } from '../../src/privacy/picture.ts';
import { newPage, type Visit, withBrowser } from './visit.ts';

withBrowser();
let clerk: Visit;
let original: Buffer;
let saved: Buffer;

/** A photograph of 1,600 × 1,200 whose left half is white and whose right half is red, with words of a camera. */
async function photograph({ page }: Visit): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 });
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 800, 1200);
    context.fillStyle = '#f00';
    context.fillRect(800, 0, 800, 1200);
    return canvas.toDataURL('image/jpeg').split(',')[1] as string;
  });
  const bytes = Buffer.from(drawn, 'base64');
  const said = Buffer.from('Exif\0\0 camera of Wang, 31.1 N');
  const segment = Buffer.from([0xff, 0xe1, 0, said.length + 2]);
  return Buffer.concat([bytes.subarray(0, 2), segment, said, bytes.subarray(2), Buffer.from('words behind the end')]);
}

/** The colour of a point of the saved copy, in shares of its size. */
function colourAt({ page }: Visit, x: number, y: number): Promise<number[]> {
  return page.evaluate(
    async ([data, x, y]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      return [...context.getImageData(Math.round(x * image.width), Math.round(y * image.height), 1, 1).data];
    },
    [saved.toString('base64'), x, y] as const,
  );
}

beforeAll(async () => {
  const { address } = inject('plain');
  clerk = await newPage(new URL(address).origin);
  const { page } = clerk;
  await page.goto(`${address}staff/cover/`);
  original = await photograph(clerk);
  await page.locator('[data-part=file]').setInputFiles({ name: '收据.jpg', mimeType: 'image/jpeg', buffer: original });
  const stage = page.locator('[data-part=stage]');
  // All of it on the screen: a mouse does not scroll.
  await page.setViewportSize({ width: 1280, height: 1600 });
  await stage.scrollIntoViewIfNeeded();
  const box = await stage.boundingBox();
  if (!box) throw new Error('the picture is not shown');
  const point = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...point(0.6, 0.1));
  await page.mouse.down();
  await page.mouse.move(...point(0.9, 0.3), { steps: 4 });
  await page.mouse.up();
  await page.locator('[data-part=add]').click();
  for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 5; step++) await page.keyboard.press('Shift+ArrowLeft');
});
afterAll(() => clerk.close());

describe('a paper is covered', () => {
  test('with a mouse and with keys', async () => {
    expect(await clerk.page.locator('[data-part=count]').textContent()).toBe('盖了 2 块');
    const covers = await clerk.page
      .locator('.stage button')
      .evaluateAll((all) =>
        all.map((one) => (one as HTMLElement).style).map(({ left, top, width, height }) => [left, top, width, height]),
      );
    expect(covers.map((sides) => sides.map((side) => Math.round(Number.parseFloat(side))))).toEqual([
      [60, 10, 30, 20],
      [35, 55, 25, 10],
    ]);
  });

  test('and saved only when somebody has looked at everything', async () => {
    const save = clerk.page.locator('[data-part=save]');
    for (const box of await clerk.page.locator('[data-cover] input[type=checkbox]').all()) {
      expect(await save.isDisabled()).toBe(true);
      await box.check();
    }
    const [download] = await Promise.all([clerk.page.waitForEvent('download'), save.click()]);
    expect(download.suggestedFilename()).toBe('收据-public.jpg');
    saved = readFileSync(await download.path());
  });

  test('and nothing of what was covered, or of the file, is left', async () => {
    expect(metadataOf(original)).not.toEqual([]);
    expect(metadataOf(saved)).toEqual([]);
    expect(cleanPicture(saved)).toMatchObject({ format: 'jpeg', width: 1200, height: 900 });
    expect(saved.includes('Wang') || saved.includes('words behind')).toBe(false);
    const covered = [
      [0.61, 0.11],
      [0.75, 0.2],
      [0.89, 0.29],
      [0.4, 0.6],
    ] as const;
    for (const [x, y] of covered) {
      const [red = 255, green = 255, blue = 255] = await colourAt(clerk, x, y);
      // The mark lies over all of it.
      expect(Math.max(green, blue), `${x} ${y}`).toBeLessThan(24);
      expect(red, `${x} ${y}`).toBeLessThan(64);
    }
    expect((await colourAt(clerk, 0.95, 0.95))[0]).toBeGreaterThan(240);
  });

  test('with a hash of the original that its key makes', async () => {
    const said = (part: string) => clerk.page.locator(`[data-part=${part}]`).textContent();
    const [hash, key] = [await said('hash'), (await said('key')) ?? ''];
    expect(hash).toBe(createHmac('sha256', key).update(original).digest('hex'));
    expect(clerk.faults).toEqual([]);
  });
});

describe('a cover', () => {
  test('has no edge within the picture that shows what is under it', () => {
    expect(pixelsOf({ x: 0.1001, y: 0.2, width: 0.1, height: 0.8 }, 1000, 10)).toEqual([100, 2, 101, 8]);
  });
  test('that is a slip of the hand is none', () => {
    expect(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.502, y: 0.9 })).toBeUndefined();
    expect(boxBetween({ x: 0.9, y: 0.5 }, { x: 1.4, y: -1 })).toMatchObject({ y: 0, height: 0.5 });
  });
  test('stays on the picture', () => {
    const box = { x: 0.9, y: 0, width: 0.1, height: 0.1 };
    expect(boxAfterKey(box, 'ArrowRight', false)).toEqual(box);
    expect(boxAfterKey(box, 'ArrowRight', true)?.width).toBeCloseTo(0.1);
    expect(boxAfterKey(box, 'a', false)).toBeUndefined();
  });
});
