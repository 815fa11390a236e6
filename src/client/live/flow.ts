import {
  type ChartConfiguration,
  type ChartType,
  type ControllerDatasetOptions,
  type CoreChartOptions,
  DatasetController,
  Element,
  type TooltipPositionerFunction,
} from 'chart.js';
import { fade, type Look } from './look.ts';

declare module 'chart.js' {
  interface ChartTypeRegistry {
    light: {
      chartOptions: CoreChartOptions<'light'>;
      datasetOptions: ControllerDatasetOptions & LightDataset;
      defaultDataPoint: string;
      metaExtensions: object;
      parsedDataType: { tip: string };
      scales: never;
    };
  }
  interface TooltipPositionerMap {
    pointer: TooltipPositionerFunction<ChartType>;
  }
}

/** The beams of the drawing that is shown, in its units, and how many pixels a unit takes. */
type Drawn = { paths: Path2D[]; unit: number };

type LightDataset = { glow: string; edge: string; paths: () => Drawn };

/** A beam of the drawing: it answers to the pointer and lights up. */
export class FlowBandElement extends Element<{ x: number; y: number }> {
  static id = 'beam';
  path = new Path2D();
  unit = 1;

  inRange(x: number, y: number): boolean {
    return ruler?.isPointInPath(this.path, x / this.unit, y / this.unit) ?? false;
  }

  getCenterPoint() {
    return { x: this.x, y: this.y };
  }
}

/**
 * Lays the beams of the drawing under the pointer. The light itself stays the drawing: Chart.js finds the beam, lights it and tells its amount.
 * Chart.js demands classes for a new kind of chart.
 */
export class FlowController extends DatasetController<'light', FlowBandElement> {
  static id = 'light';
  static defaults = { dataElementType: 'beam', datasetElementType: false };

  override linkScales() {}

  override parse(start: number, count: number) {
    const { data } = this.getDataset();
    const parsed = this._cachedMeta._parsed;
    for (let index = start; index < start + count; index++) parsed[index] = { tip: data[index] as string };
  }

  override update() {
    const { paths, unit } = (this.getDataset() as LightDataset).paths();
    for (const [index, giftFlow] of this._cachedMeta.data.entries())
      Object.assign(giftFlow, { path: paths[index] ?? new Path2D(), unit, x: 0, y: 0, options: {} });
  }

  override draw() {
    const { glow, edge } = this.getDataset() as LightDataset;
    const brush = this.chart.ctx;
    for (const { active, path, unit } of this._cachedMeta.data) {
      if (!active) continue;
      brush.save();
      brush.scale(unit, unit);
      brush.fillStyle = glow;
      brush.strokeStyle = edge;
      brush.lineWidth = 1.5 / unit;
      brush.fill(path);
      brush.stroke(path);
      brush.restore();
    }
  }
}

/** The beams of the drawing that the width of the page shows; both drawings have the same beams in the same order. */
export function flowConfig(figure: HTMLElement, look: Look): ChartConfiguration {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('svg.light')];
  const shown = () => drawings.find((drawing) => drawing.getClientRects().length > 0) ?? drawings[0];
  const bands = (drawing: SVGSVGElement | undefined) => [...(drawing?.querySelectorAll<SVGPathElement>('.beam') ?? [])];
  const paths = (): Drawn => {
    const drawing = shown();
    const width = drawing?.viewBox.baseVal.width ?? 1;
    return {
      paths: bands(drawing).map((giftFlow) => new Path2D(giftFlow.getAttribute('d') ?? '')),
      unit: (drawing?.getBoundingClientRect().width ?? width) / width,
    };
  };
  const tips = bands(drawings[0]).map((giftFlow) => giftFlow.textContent ?? '');
  const config: ChartConfiguration<'light'> = {
    type: 'light',
    data: { datasets: [{ data: tips, paths, glow: fade(look.sun, 0.5), edge: look.ink }] },
    options: {
      events: ['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove'],
      interaction: { mode: 'point', intersect: true },
      plugins: {
        tooltip: {
          position: 'pointer',
          filter: (_, index) => index === 0,
          callbacks: { title: () => '', label: ({ dataIndex }) => tips[dataIndex] ?? '' },
        },
      },
    },
  };
  return config as unknown as ChartConfiguration;
}

/** A canvas of its own, so that the zoom of the page does not disturb the measuring. */
const ruler = document.createElement('canvas').getContext('2d');
