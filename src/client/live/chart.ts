/** The live charts, loaded only when one is wanted: the parts of Chart.js that they need and no others. */
import {
  BarController,
  BarElement,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import { balanceConfig } from './balance.ts';
import { barsConfig } from './bars.ts';
import { FlowBandElement, FlowController, flowConfig } from './flow.ts';
import { type Look, lookOf } from './look.ts';

/** What the page keeps of a live chart. */
export type LiveChart = Pick<Chart, 'destroy'>;

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, ScatterController);
Chart.register(LinearScale, Tooltip, FlowBandElement, FlowController);
Tooltip.positioners.pointer = (_, point) => point;

const configs = {
  balance: balanceConfig,
  bars: barsConfig,
  flow: flowConfig,
} as const satisfies Record<string, (figure: HTMLElement, look: Look) => ChartConfiguration>;

/** Draws the rows of a figure on a canvas, in the colours of the page. */
export function drawLive(figure: HTMLElement, canvas: HTMLCanvasElement, moving: boolean): LiveChart {
  const look = lookOf(figure);
  const config = configs[(figure.dataset.chart ?? 'bars') as keyof typeof configs](figure, look);
  const still = !moving || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const tip = {
    backgroundColor: look.ink,
    titleColor: look.paper,
    bodyColor: look.paper,
    titleFont: { family: look.font, size: look.size, weight: 'bold' },
    bodyFont: { family: look.font, size: look.size },
    cornerRadius: 0,
    padding: 10,
    displayColors: false,
  } as const;
  config.options = {
    ...config.options,
    responsive: true,
    maintainAspectRatio: false,
    animation: still ? false : { duration: 500 },
    font: { family: look.font, size: look.size },
    plugins: { ...config.options?.plugins, tooltip: { ...tip, ...config.options?.plugins?.tooltip } },
  };
  return new Chart(canvas, config);
}
