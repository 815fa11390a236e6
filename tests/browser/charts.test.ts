import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { siteOf } from './kinds.ts';
import { newPage, withBrowser } from './visit.ts';

const { address, data } = inject('plain');
const { origin } = new URL(address);
const site = siteOf(data);
const fund = [...site.funds.values()].find(({ coverage }) => coverage === 'ledger');
const project = [...site.projects.values()].find(({ planned, outputs }) => planned?.cost && outputs?.length);
const page = `${address}funds/${fund?.id}/accounts/`;
const switched = 'figure[data-chart]:has(.chart-switch)';
const inTables = 'figure[data-chart=bars]';
withBrowser();

describe.each([
  ['fund', page],
  ['project', `${address}projects/${project?.id}/`],
  ['flow', `${address}funds/${fund?.id}/`],
])('charts of a %s', (kind, own) => {
  test.each([1280, 390])(
    'come to life when they are seen, not before, and move nothing, %i pixels wide',
    async (width) => {
      const { page: view, faults, settle, close } = await newPage(origin, { viewport: { width, height: 844 } });
      await view.addInitScript(noteShifts);
      await view.goto(own);
      await settle();
      const before = await view.locator('th, td, p').evaluateAll(places);
      // The flow stands high enough to be seen at once.
      if (kind !== 'flow')
        expect(await view.locator(switched).last().locator('canvas').count(), 'below the screen').toBe(0);
      await wake(view);
      // The canvas over the light is clear until it is pointed at.
      for (const canvas of await view.locator('figure:not([data-chart=flow]) .stage canvas').all())
        await expect.poll(() => canvas.evaluate(inked), { message: 'something is drawn' }).toBeGreaterThan(0);
      expect(await view.locator('th, td, p').evaluateAll(places)).toEqual(before);
      expect(await view.evaluate('shifts')).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each(kind === 'flow' ? [] : [1280, 390])(
    'have their bars exactly where the drawn ones stand, %i pixels wide',
    async (width) => {
      const viewport = { width, height: 844 };
      const { page: view, faults, close } = await newPage(origin, { viewport, reducedMotion: 'reduce' });
      await view.goto(own);
      await wake(view);
      const drawn = await view.locator(`${inTables} [data-rows] svg.hbar:has(rect)`).count();
      expect(drawn).toBeGreaterThan(1);
      const farthest = async () => {
        const all = (await view.locator(inTables).evaluateAll(distances)).flat();
        return all.length === drawn ? Math.max(...all) : Number.POSITIVE_INFINITY;
      };
      expect(await farthest()).toBeLessThanOrEqual(2);
      // Rows break otherwise on another width, and their bars go with them.
      await view.setViewportSize({ width: width - 70, height: 700 });
      await expect.poll(farthest).toBeLessThanOrEqual(2);
      expect(faults).toEqual([]);
      await close();
    },
  );
});

describe('charts of a fund', () => {
  test('can be switched to drawings and back, each by its own button', async () => {
    const { page: view, faults, close } = await newPage(origin);
    await view.goto(page);
    const figures = await wake(view);
    expect(figures.length).toBeGreaterThan(2);
    for (const figure of figures)
      for (const wanted of [0, 1]) {
        await figure.locator('.chart-switch').click();
        await expect.poll(() => figure.locator('canvas').count()).toBe(wanted);
        for (const bar of await figure.locator('[data-rows] .hbar').all())
          expect(await bar.evaluate(visibility)).toBe(wanted ? 'hidden' : 'visible');
      }
    expect(faults).toEqual([]);
    await close();
  });

  test('tell the amount of a row that is pointed at or tapped, and cover nothing', async () => {
    const { page: view, faults, close } = await newPage(origin, { hasTouch: true, reducedMotion: 'reduce' });
    await view.goto(page);
    await wake(view);
    const figure = view.locator(inTables).first();
    const ink = () => figure.locator('canvas').evaluate(inked);
    const plain = await ink();
    const bar = figure.locator('tbody .bar-cell').first();
    // Playwright refuses to point at what lies under something else.
    await bar.hover();
    await expect.poll(ink).toBeGreaterThan(plain * 1.2);
    await view.locator('h1').hover();
    await expect.poll(ink).toBe(plain);
    await bar.tap();
    await expect.poll(ink).toBeGreaterThan(plain * 1.2);
    expect(faults).toEqual([]);
    await close();
  });

  test('wait to be asked by readers who save data', async () => {
    const { page: view, faults, settle, close } = await newPage(origin);
    await view.addInitScript("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
    await view.goto(page);
    for (const figure of await view.locator(switched).all()) {
      await figure.scrollIntoViewIfNeeded();
      await settle();
      expect(await figure.locator('canvas').count()).toBe(0);
      await figure.locator('.chart-switch').click();
      await figure.locator('canvas').waitFor();
    }
    expect(faults).toEqual([]);
    await close();
  });

  test('are redrawn for the dark page', async () => {
    const { page: view, faults, close } = await newPage(origin, { colorScheme: 'light', reducedMotion: 'reduce' });
    await view.goto(page);
    const figures = await wake(view);
    const bars = view.locator(`${inTables} canvas`).first();
    const light = await bars.evaluate(picture);
    await view.locator('button[data-set="theme=dark"]').click();
    for (const figure of figures) await figure.locator('canvas').waitFor();
    await expect.poll(() => bars.evaluate(inked)).toBeGreaterThan(0);
    expect(await bars.evaluate(picture)).not.toBe(light);
    expect(faults).toEqual([]);
    await close();
  });

  test('are drawings on paper', async () => {
    const { page: view, faults, close } = await newPage(origin);
    await view.goto(page);
    await wake(view);
    await view.emulateMedia({ media: 'print' });
    expect(await view.locator('canvas:visible').count()).toBe(0);
    for (const drawing of await view.locator('.is-live svg:is(.line, .hbar)').all())
      expect(await drawing.evaluate(visibility)).toBe('visible');
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

/** Scrolls to every figure with a switch until it is live, without pressing anything. */
async function wake(view: Page): Promise<Locator[]> {
  const figures = await view.locator(switched).all();
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) {
    await figure.locator('.stage, [data-rows]').first().scrollIntoViewIfNeeded();
    await figure.locator('canvas').waitFor();
  }
  return figures;
}

/** Keeps what moved on the page by itself in `shifts`. Runs in the page. */
function noteShifts(): void {
  const shifts: string[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) shifts.push(`at ${startTime}`);
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Where the elements that are shown stand on the page. Runs in the page. */
function places(elements: Element[]): string[] {
  const shown = elements.filter((element) => element.getClientRects().length > 0);
  return shown.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${x} ${Math.round((y + scrollY) * 10) / 10} ${width} ${height}`;
  });
}

function visibility(element: Element): string {
  return getComputedStyle(element).visibility;
}

function picture(canvas: Element): string {
  return (canvas as HTMLCanvasElement).toDataURL();
}

/** How many points of a canvas are drawn. It is copied, since reading slows a canvas down and the browser warns of it. Runs in the page. */
function inked(canvas: Element): number {
  const copy = document.createElement('canvas');
  copy.width = (canvas as HTMLCanvasElement).width;
  copy.height = (canvas as HTMLCanvasElement).height;
  const brush = copy.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  brush.drawImage(canvas as HTMLCanvasElement, 0, 0);
  const points = brush.getImageData(0, 0, copy.width, copy.height).data;
  return points.filter((value, index) => index % 4 === 3 && value > 0).length;
}

/** For each bar drawn in the tables of each figure: how far any side of the live one is from it, pixels. Runs in the page. */
function distances(figures: Element[]): number[][] {
  return figures.map((figure) => {
    const canvas = figure.querySelector('canvas');
    if (!canvas) return [];
    const area = canvas.getBoundingClientRect();
    const copy = document.createElement('canvas');
    copy.width = Math.ceil(area.width);
    copy.height = Math.ceil(area.height);
    const brush = copy.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
    brush.drawImage(canvas, 0, 0, area.width, area.height);
    return [...figure.querySelectorAll('[data-rows] svg.hbar:has(rect)')].map((drawing) => {
      const boxes = [...drawing.querySelectorAll('rect')].map((shape) => shape.getBoundingClientRect());
      const drawn = [
        Math.min(...boxes.map(({ left }) => left)) - area.left,
        Math.min(...boxes.map(({ top }) => top)) - area.top,
        Math.max(...boxes.map(({ right }) => right)) - area.left,
        Math.max(...boxes.map(({ bottom }) => bottom)) - area.top,
      ];
      const room = drawing.getBoundingClientRect();
      const [x, y] = [Math.floor(room.left - area.left) - 6, Math.floor(room.top - area.top) - 6];
      const [width, height] = [Math.ceil(room.width) + 12, Math.ceil(room.height) + 12];
      const points = brush.getImageData(x, y, width, height).data;
      const inks = Array.from({ length: width * height }, (__, index) => index).filter(
        (index) => (points[index * 4 + 3] ?? 0) > 64,
      );
      const columns = inks.map((index) => x + (index % width));
      const rows = inks.map((index) => y + Math.floor(index / width));
      const live = [Math.min(...columns), Math.min(...rows), Math.max(...columns) + 1, Math.max(...rows) + 1];
      return Math.max(...live.map((edge, side) => Math.abs(edge - (drawn[side] ?? 0))));
    });
  });
}
