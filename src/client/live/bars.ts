import type { ChartConfiguration, TooltipItem } from 'chart.js';
import { wrapText } from '../../charts/measure.ts';
import { amountTick } from './balance.ts';
import { hatch, type Look, rowsOf } from './look.ts';

/** Horizontal bars of the rows of a table; solid came in, hatched went out. */
export function barsConfig(figure: HTMLElement, look: Look): ChartConfiguration {
  const rows = rowsOf(figure);
  const out = figure.dataset.kind === 'out';
  return {
    type: 'bar',
    data: {
      labels: labelsOf(figure, rows, look),
      datasets: [
        {
          data: rows.map(({ fen }) => fen / 100),
          backgroundColor: out ? hatch(look.out, 6, 1.6) : look.in,
          borderColor: out ? look.out : look.in,
          borderWidth: 1,
          maxBarThickness: 16,
          minBarLength: 1,
        },
      ],
    },
    options: {
      ...common(look),
      plugins: {
        tooltip: {
          callbacks: {
            title: ([item]: TooltipItem<'bar'>[]) => rows[item?.dataIndex ?? -1]?.name ?? '',
            label: ({ dataIndex }: TooltipItem<'bar'>) => look.money(rows[dataIndex]?.fen ?? 0),
          },
        },
      },
    },
  } as ChartConfiguration;
}

/** Planned and actual side by side. Where units differ, a row's plan is its hundred per cent. */
export function planConfig(figure: HTMLElement, look: Look): ChartConfiguration {
  const rows = [...figure.querySelectorAll<HTMLTableRowElement>('table[data-rows] tbody tr')].map((row) => {
    const cells = [...row.querySelectorAll<HTMLElement>('td.num')];
    return {
      name: row.querySelector('th')?.textContent?.trim() ?? '',
      money: row.dataset.unit === 'fen',
      values: cells.map((cell) => (cell.dataset.value === undefined ? undefined : Number(cell.dataset.value))),
      texts: cells.map((cell) => cell.textContent?.trim() ?? ''),
    };
  });
  const alike = rows.every(({ money }) => money);
  const value = (row: (typeof rows)[number], index: number) => {
    const own = row.values[index];
    if (own === undefined) return null;
    return alike ? own / 100 : (own / (row.values[0] || row.values[1] || 1)) * 100;
  };
  const labels = [figure.dataset.planned ?? '', figure.dataset.actual ?? ''];
  const looks = [
    { backgroundColor: 'transparent', borderColor: look.ink3 },
    { backgroundColor: hatch(look.out, 6, 1.6), borderColor: look.out },
  ];
  return {
    type: 'bar',
    data: {
      labels: labelsOf(figure, rows, look),
      datasets: labels.map((label, index) => ({
        label,
        data: rows.map((row) => value(row, index)),
        borderWidth: 1,
        maxBarThickness: 12,
        minBarLength: 1,
        ...looks[index],
      })),
    },
    options: {
      ...common(look, alike ? undefined : (percent) => `${percent}%`),
      plugins: {
        tooltip: {
          callbacks: {
            title: ([item]: TooltipItem<'bar'>[]) => rows[item?.dataIndex ?? -1]?.name ?? '',
            label: ({ datasetIndex, dataIndex }: TooltipItem<'bar'>) =>
              `${labels[datasetIndex]} ${rows[dataIndex]?.texts[datasetIndex] ?? ''}`,
          },
        },
      },
    },
  } as ChartConfiguration;
}

/** Names broken into two lines, so that they take a third of the width at most. */
function labelsOf(figure: HTMLElement, rows: readonly { name: string }[], look: Look): string[][] {
  return rows.map(({ name }) => wrapText(name, look.size, figure.clientWidth / 3, 2));
}

function common(look: Look, tick: (value: number) => string = (yuan) => amountTick(yuan, look)) {
  const ticks = { color: look.ink, font: { family: look.font, size: look.size } };
  return {
    indexAxis: 'y' as const,
    interaction: { mode: 'nearest' as const, axis: 'y' as const, intersect: false },
    scales: {
      x: {
        beginAtZero: true,
        border: { display: false },
        grid: { color: (context: { tick?: { value: number } }) => (context.tick?.value === 0 ? look.ink : look.rule) },
        ticks: {
          ...ticks,
          color: look.ink2,
          maxTicksLimit: 5,
          maxRotation: 0,
          callback: (value: string | number) => tick(Number(value)),
        },
      },
      y: { grid: { display: false }, border: { display: false }, ticks: { ...ticks, autoSkip: false } },
    },
  };
}
