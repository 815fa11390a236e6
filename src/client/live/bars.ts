import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import { wrapText } from '../../charts/measure.ts';
import { fenOf, hatch, type Look } from './look.ts';

type Paint = string | CanvasPattern;

/** A drawn shape: in which drawing, from where to where in its units, and how it looks. `line` is the width of its edge, pixels. */
type Shape = { drawing: number; from: number; to: number; fill: Paint; edge: Paint; line: number };

/** Where the drawings lie on the figure, pixels: the span of all of them, how thick their bars are, and the middle of each. */
type Place = { left: number; width: number; thickness: number; middles: number[] };

/** The bars that stand in the tables of a figure, each exactly over the drawn one. What a bar tells is read from the cells of its row. */
export function barsConfig(figure: HTMLElement, look: Look): ChartConfiguration {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('[data-rows] svg.hbar')];
  const shapes = drawings.flatMap(shapesOf);
  let place = placeOf(figure, drawings);
  const bars = () => ({
    data: shapes.map(({ drawing, from, to }) => ({ x: [from, to], y: place.middles[drawing] })),
    barThickness: place.thickness,
  });
  const move = (chart: Chart) => {
    const now = placeOf(figure, drawings);
    if (JSON.stringify(now) === JSON.stringify(place)) return;
    place = now;
    Object.assign(chart.data.datasets[0] ?? {}, bars());
    chart.resize();
    chart.update('none');
  };
  const tip = (index = -1) => drawings[shapes[index]?.drawing ?? -1]?.closest('tr');
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          ...bars(),
          grouped: false,
          clip: false,
          backgroundColor: shapes.map(({ fill }) => fill),
          borderColor: shapes.map(({ edge }) => edge),
          borderWidth: shapes.map(({ line }) => line),
          borderSkipped: false,
        },
      ],
    },
    plugins: [follow(figure, drawings, move), answer(figure, drawings, shapes)],
    options: {
      indexAxis: 'y',
      events: [],
      layout: {
        autoPadding: false,
        padding: ({ chart }: { chart: Chart }) => ({ left: place.left, right: chart.width - place.left - place.width }),
      },
      scales: {
        x: { display: false, min: 0, max: drawings[0]?.viewBox.baseVal.width ?? 1 },
        // One unit is one pixel.
        y: {
          type: 'linear',
          display: false,
          offset: false,
          reverse: true,
          min: 0,
          max: ({ chart }: { chart: Chart }) => chart.height,
        },
      },
      plugins: {
        tooltip: {
          callbacks: {
            title: ([item]: { dataIndex: number }[]) =>
              wrapText(textOf(tip(item?.dataIndex)?.querySelector('th')), look.size, figure.clientWidth * 0.8),
            label: ({ dataIndex }: { dataIndex: number }) => amountsOf(tip(dataIndex), look),
          },
        },
      },
    },
  } as unknown as ChartConfiguration;
}

/** Measures again when a cell changes: then its neighbours may have moved. */
function follow(figure: HTMLElement, drawings: readonly Element[], move: (chart: Chart) => void): Plugin {
  let observer: ResizeObserver;
  return {
    id: 'follow',
    afterInit(chart) {
      observer = new ResizeObserver(() => move(chart));
      for (const cell of [figure, ...drawings, ...figure.querySelectorAll('th, td')]) observer.observe(cell);
    },
    beforeDestroy: () => observer.disconnect(),
  };
}

/** A row that is pointed at or tapped shows what its bar tells. The canvas lets everything through, so that words can be marked and links followed. */
function answer(figure: HTMLElement, drawings: readonly Element[], shapes: readonly Shape[]): Plugin {
  const listening = new AbortController();
  const tell = (chart: Chart, row: Element | null) => {
    const own = shapes.filter(({ drawing }) => row?.contains(drawings[drawing] ?? null));
    const end = own.sort((a, b) => b.to - a.to)[0];
    chart.tooltip?.setActiveElements(end ? [{ datasetIndex: 0, index: shapes.indexOf(end) }] : [], { x: 0, y: 0 });
    chart.render();
  };
  return {
    id: 'answer',
    afterInit(chart) {
      const { signal } = listening;
      figure.addEventListener('mouseover', ({ target }) => tell(chart, (target as Element).closest('tr')), { signal });
      figure.addEventListener('mouseleave', () => tell(chart, null), { signal });
    },
    beforeDestroy: () => listening.abort(),
  };
}

function placeOf(figure: HTMLElement, drawings: readonly SVGSVGElement[]): Place {
  const { left, top } = figure.getBoundingClientRect();
  const boxes = drawings.map((drawing) => drawing.getBoundingClientRect());
  const { x = 0, width = 0, height = 0 } = boxes[0] ?? {};
  const bar = drawings.map((drawing) => drawing.querySelector('rect')).find(Boolean);
  const units = bar ? bar.height.baseVal.value + (isDrawn(getComputedStyle(bar).stroke) ? 1 : 0) : 0;
  return {
    left: x - left,
    width,
    thickness: (units * height) / (drawings[0]?.viewBox.baseVal.height || 1),
    middles: boxes.map((box) => box.top + box.height / 2 - top),
  };
}

function shapesOf(drawing: SVGSVGElement, index: number): Shape[] {
  return [...drawing.querySelectorAll<SVGGraphicsElement>('rect, path')].map((shape) => {
    const { x, width } = shape.getBBox();
    const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(shape);
    const line = isDrawn(stroke) ? Number.parseFloat(strokeWidth) : 0;
    return {
      drawing: index,
      from: x - line / 2,
      to: x + width + line / 2,
      fill: width ? paintOf(fill) : stroke,
      edge: !line ? 'transparent' : isDrawn(strokeDasharray) ? hatch(stroke, 5, 2) : stroke,
      line,
    };
  });
}

/** The pattern of a drawing is a line of one colour. */
function paintOf(fill: string): Paint {
  const pattern = /^url\("#(.+)"\)/.exec(fill)?.[1];
  const line = pattern && document.querySelector(`#${CSS.escape(pattern)} *`);
  if (line) return hatch(getComputedStyle(line).stroke, 6, 1.6);
  return isDrawn(fill) ? fill : 'transparent';
}

function isDrawn(value: string): boolean {
  return value !== 'none';
}

/** The numbers of a row with the heads of their columns, where there is more than one. */
function amountsOf(row: HTMLTableRowElement | null | undefined, look: Look): string[] {
  const heads = row?.closest('table')?.tHead?.rows[0]?.cells;
  const cells = [...(row?.querySelectorAll<HTMLTableCellElement>('td.num:not(.diff)') ?? [])];
  return cells.map((cell) => {
    const amount = cell.querySelector('.fen') ? look.money(fenOf(cell)) : textOf(cell);
    return cells.length > 1 ? `${textOf(heads?.[cell.cellIndex])} ${amount}` : amount;
  });
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
