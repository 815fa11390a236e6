import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import { wrapText } from '../../charts/measure.ts';
import { fenOf, hatch, type Look } from './look.ts';

type Paint = string | CanvasPattern;

/** A shape of a drawing, in the units of the drawing. `line` is the width of its edge, pixels. */
type Shape = { drawing: SVGSVGElement; box: DOMRect; fill: Paint; edge: Paint; line: number };

type Each = { dataIndex: number };

/**
 * The bars that stand in the tables of a figure, each exactly over the drawn one; what a bar tells is read from the cells of its row.
 * The canvas lies over the whole figure, and one unit of its scales is one pixel.
 */
export function barsConfig(figure: HTMLElement, look: Look): ChartConfiguration {
  const shapes = [...figure.querySelectorAll<SVGSVGElement>('[data-rows] svg.hbar')].flatMap(shapesOf);
  const row = (index = -1) => shapes[index]?.drawing.closest('tr');
  const start = { from: ({ dataIndex }: Each) => barOf(shapes[dataIndex] as Shape, figure).start };
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          ...barsOf(shapes, figure),
          grouped: false,
          clip: false,
          backgroundColor: shapes.map(({ fill }) => fill),
          borderColor: shapes.map(({ edge }) => edge),
          borderWidth: shapes.map(({ line }) => line),
          borderSkipped: false,
          inflateAmount: 0,
        },
      ],
    },
    plugins: [follow(figure, shapes), answer(figure, shapes)],
    options: {
      indexAxis: 'y',
      events: [],
      animations: { x: start, base: start },
      scales: {
        x: { display: false, min: 0, max: ({ chart }: { chart: Chart }) => chart.width },
        y: { type: 'linear', ...upright, max: ({ chart }: { chart: Chart }) => chart.height },
      },
      plugins: {
        // Above the row, so that it does not hide what it tells of.
        tooltip: {
          yAlign: 'bottom',
          caretPadding: 8,
          callbacks: {
            title: ([item]: Each[]) =>
              wrapText(textOf(row(item?.dataIndex)?.querySelector('th')), look.size, figure.clientWidth * 0.8),
            label: ({ dataIndex }: Each) => amountsOf(row(dataIndex), look),
          },
        },
      },
    },
  } as unknown as ChartConfiguration;
}

const upright = { display: false, offset: false, reverse: true, min: 0 } as const;

/** Measures again when a cell changes: then its neighbours may have moved. */
function follow(figure: HTMLElement, shapes: readonly Shape[]): Plugin {
  let last = JSON.stringify(barsOf(shapes, figure));
  let observer: ResizeObserver;
  const measure = (chart: Chart) => {
    const bars = barsOf(shapes, figure);
    if (JSON.stringify(bars) === last) return;
    last = JSON.stringify(bars);
    Object.assign(chart.data.datasets[0] ?? {}, bars);
    chart.resize();
    chart.update('none');
  };
  return {
    id: 'follow',
    afterInit(chart) {
      observer = new ResizeObserver(() => measure(chart));
      for (const part of [figure, ...figure.querySelectorAll('th, td, .hbar')]) observer.observe(part);
    },
    beforeDestroy: () => observer.disconnect(),
  };
}

/** A row that is pointed at or tapped shows what its bar tells. The canvas lets everything through, so that words can be marked and links followed. */
function answer(figure: HTMLElement, shapes: readonly Shape[]): Plugin {
  const listening = new AbortController();
  const tell = (chart: Chart, row: Element | null) => {
    const ends = shapes.map(({ drawing, box }) => (row?.contains(drawing) ? box.right : -1));
    const index = ends.indexOf(Math.max(0, ...ends));
    chart.tooltip?.setActiveElements(index < 0 ? [] : [{ datasetIndex: 0, index }], { x: 0, y: 0 });
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

/** All bars of a drawing are equally thick; what is drawn as a line becomes a bar of the width of the line. */
function barsOf(shapes: readonly Shape[], figure: HTMLElement) {
  const bars = shapes.map((shape) => barOf(shape, figure));
  return {
    data: bars.map(({ from, to, middle }) => ({ x: [from, to], y: middle })),
    barThickness: Math.max(0, ...bars.map(({ thick }) => thick)),
  };
}

/** Where a shape lies on its figure and where its drawing starts, pixels. */
function barOf({ drawing, box, line }: Shape, figure: HTMLElement) {
  const { left, top } = figure.getBoundingClientRect();
  const { x, y, width, height } = drawing.getBoundingClientRect();
  const units = drawing.viewBox.baseVal;
  const start = x - left;
  return {
    start,
    from: start + (box.left * width) / units.width - line / 2,
    to: start + (box.right * width) / units.width + line / 2,
    middle: y + height / 2 - top,
    thick: box.width ? (box.height * height) / units.height + line : 0,
  };
}

function shapesOf(drawing: SVGSVGElement): Shape[] {
  return [...drawing.querySelectorAll<SVGGraphicsElement>('rect, path')].map((shape) => {
    const { x, y, width, height } = shape.getBBox();
    const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(shape);
    const line = stroke === 'none' ? 0 : Number.parseFloat(strokeWidth);
    return {
      drawing,
      box: new DOMRect(x, y, width, height),
      fill: width ? paintOf(fill) : stroke,
      edge: line ? edgeOf(stroke, strokeDasharray) : 'transparent',
      line,
    };
  });
}

/** The pattern of a drawing is a line of one colour. */
function paintOf(fill: string): Paint {
  const pattern = /^url\("#(.+)"\)/.exec(fill)?.[1];
  const line = pattern && document.querySelector(`#${CSS.escape(pattern)} *`);
  if (line) return hatch(getComputedStyle(line).stroke, 7, 1.1);
  return fill === 'none' ? 'transparent' : fill;
}

/** A hatched edge looks dashed. */
function edgeOf(stroke: string, dashes: string): Paint {
  return dashes === 'none' ? stroke : hatch(stroke, 5, 2);
}

/** The numbers of a row, with the heads of their columns where there is more than one. */
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
