import { describe, expect, inject, test } from 'vitest';
import { siteOf } from './kinds.ts';
import { newPage, withBrowser } from './visit.ts';

const { address, data } = inject('plain');
const { origin } = new URL(address);
const fund = [...siteOf(data).funds.values()].find(({ coverage }) => coverage === 'ledger');
const page = `${address}funds/${fund?.id}/`;
withBrowser();

describe('charts of a fund', () => {
  test('come to life when they are seen, not before', async () => {
    const { page: view, faults, settle, close } = await newPage(origin);
    const scripts: string[] = [];
    view.on('request', (request) => scripts.push(request.url()));
    await view.goto(page);
    const stages = view.locator('figure[data-chart] .stage:visible');
    expect(await stages.count()).toBeGreaterThan(1);
    const last = stages.last();
    expect(await last.locator('canvas').count(), 'below the screen').toBe(0);
    for (const stage of await stages.all()) {
      await stage.scrollIntoViewIfNeeded();
      await stage.locator('canvas').waitFor();
    }
    await settle();
    // The canvas over the light is clear until it is pointed at.
    for (const canvas of await view.locator('figure:not([data-chart=flow]) .stage:visible canvas').all())
      await expect.poll(() => canvas.evaluate(hasInk), { message: 'something is drawn' }).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('can be switched to live and back, each by its own button', async () => {
    const { page: view, faults, settle, close } = await newPage(origin);
    await view.goto(page);
    const figures = await view.locator('figure[data-chart]:has(.chart-switch)').all();
    expect(figures.length).toBeGreaterThan(2);
    for (const figure of figures) {
      await figure.scrollIntoViewIfNeeded();
      await settle();
      const live = async () => (await figure.locator('canvas').count()) === 1;
      const before = await live();
      for (const wanted of [!before, before]) {
        await figure.locator('.chart-switch').click();
        await settle();
        expect(await live()).toBe(wanted);
      }
    }
    expect(faults).toEqual([]);
    await close();
  });

  test('are redrawn for the dark page', async () => {
    const { page: view, faults, settle, close } = await newPage(origin, { colorScheme: 'light' });
    await view.goto(page);
    const stage = view.locator('figure[data-chart] .stage:visible').last();
    await stage.scrollIntoViewIfNeeded();
    await stage.locator('canvas').waitFor();
    await view.locator('button[data-set="theme=dark"]').click();
    await settle();
    expect(await stage.locator('canvas').count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  test('are drawings with a table when there are no scripts', async () => {
    const { page: view, faults, close } = await newPage(origin, { javaScriptEnabled: false });
    await view.goto(page);
    const figures = await view.locator('figure[data-chart]').all();
    expect(figures.length).toBeGreaterThan(2);
    for (const figure of figures) {
      expect(await figure.locator('svg:visible').count(), 'a drawing').toBeGreaterThan(0);
      expect(await figure.locator('table tbody tr').count(), 'its rows').toBeGreaterThan(0);
      expect(await figure.locator('.chart-switch:visible').count(), 'nothing that does not work').toBe(0);
    }
    expect(faults).toEqual([]);
    await close();
  });
});

/** Whether a canvas has any drawn point. Runs in the page. */
function hasInk(canvas: SVGElement | HTMLElement): boolean {
  const { width, height } = canvas as HTMLCanvasElement;
  const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
  return data.some((value, index) => index % 4 === 3 && value > 0);
}
