import type { ChartConfiguration, Plugin } from 'chart.js';
import { readSteps } from '../../charts/balance-steps.ts';
import { addDays, daysBetween } from '../../domain/common/day.ts';
import { amountTick, monthTick } from '../../texts/axis.ts';
import { dayText } from '../../texts/text.ts';
import { fenOf, type Look } from './look.ts';

type Mark = { x: number; y: number; state: string; word: string };

/** The step line of the balance, with the bank comparisons as points on it. */
export function balanceConfig(figure: HTMLElement, look: Look): ChartConfiguration {
  const line = readSteps(figure.dataset.line ?? '');
  const { from } = line;
  const points = line.points.map(({ day, fen }) => ({ x: day, y: fen / 100 }));
  const day = (offset: number) => dayText(addDays(from, Math.round(offset)), look.locale);
  const marks = [...figure.querySelectorAll('tbody tr')].map((row): Mark => {
    const state = row.querySelector('.bank');
    return {
      x: daysBetween(from, row.querySelector('time')?.dateTime ?? from),
      y: fenOf(row.querySelector('td')) / 100,
      state: state?.classList.item(1) ?? 'none',
      word: state?.textContent?.trim() ?? '',
    };
  });
  const config: ChartConfiguration<'line' | 'scatter', { x: number; y: number }[]> = {
    type: 'line',
    data: {
      datasets: [
        { type: 'scatter', data: marks, order: 0, clip: false, ...pointLook(marks, look) },
        {
          type: 'line',
          clip: false,
          data: points,
          order: 1,
          stepped: true,
          borderColor: look.ink,
          borderWidth: 2,
          pointRadius: 0,
          pointHitRadius: 12,
          pointHoverRadius: 4,
          pointHoverBackgroundColor: look.ink,
        },
      ],
    },
    plugins: [endLabel(figure, look)],
    options: {
      layout: {
        padding:
          figure.clientWidth > look.size * 45 ? { top: 8, right: look.size * 8 } : { top: look.size * 2.6, right: 8 },
      },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: scales(look, from, points.at(-1)?.x ?? 1),
      plugins: {
        tooltip: {
          callbacks: {
            title: (items) => day(items[0]?.parsed.x ?? 0),
            label: ({ parsed, raw }) => {
              const word = (raw as Partial<Mark>).word;
              return `${look.money(Math.round((parsed.y ?? 0) * 100))}${word ? ` · ${word}` : ''}`;
            },
          },
        },
      },
    },
  };
  return config as unknown as ChartConfiguration;
}

/** The last balance and its day, as the drawing has them. */
function endLabel(figure: HTMLElement, look: Look): Plugin<'line' | 'scatter'> {
  const [amount = '', day = ''] = (figure.dataset.end ?? '').split('|');
  return {
    id: 'end',
    afterDatasetsDraw({ ctx, chartArea, data, scales }) {
      const last = (data.datasets[1]?.data.at(-1) as { y: number } | undefined)?.y ?? 0;
      const beside = chartArea.right < ctx.canvas.clientWidth - look.size * 5;
      const x = beside ? chartArea.right + 14 : chartArea.right;
      const y = beside ? (scales.y?.getPixelForValue(last) ?? 0) : look.size;
      ctx.save();
      ctx.textAlign = beside ? 'left' : 'right';
      ctx.fillStyle = look.ink;
      ctx.font = `700 ${look.size + 1}px ${look.font}`;
      ctx.fillText(beside ? amount : `${amount}  ${day}`, x, y);
      ctx.font = `${look.size}px ${look.font}`;
      ctx.fillStyle = look.ink2;
      if (beside) ctx.fillText(day, x, y + look.size * 1.4);
      ctx.restore();
    },
  };
}

function pointLook(marks: readonly Mark[], look: Look) {
  const colours: Record<string, string> = {
    agree: look.ok,
    corrected: look.sunInk,
    mismatch: look.bad,
    none: look.none,
  };
  const radius = marks.length > 14 ? 4 : 6;
  return {
    pointRadius: radius,
    pointHoverRadius: radius + 2,
    pointBorderWidth: 2,
    pointStyle: marks.map(({ state }) =>
      state === 'corrected' ? ('rectRot' as const) : state === 'mismatch' ? ('crossRot' as const) : ('circle' as const),
    ),
    pointBorderColor: marks.map(({ state }) => colours[state] ?? look.none),
    pointBackgroundColor: marks.map(({ state }) => (state === 'agree' ? look.ok : look.paper)),
  };
}

function scales(look: Look, from: string, last: number) {
  const ticks = { color: look.ink2, font: { family: look.font, size: look.size } };
  const firsts = Array.from({ length: last + 1 }, (_, offset) => offset).filter((offset) =>
    addDays(from, offset).endsWith('-01'),
  );
  return {
    x: {
      type: 'linear' as const,
      min: 0,
      max: last,
      grid: { display: false },
      border: { color: look.ink },
      afterBuildTicks: (axis: { ticks: { value: number }[]; width: number }) => {
        const each = Math.max(1, Math.ceil((firsts.length * look.size * 5) / Math.max(1, axis.width)));
        const step = [1, 2, 3, 4, 6, 12].find((count) => count >= each) ?? 12;
        axis.ticks = firsts
          .filter((offset) => (Number(addDays(from, offset).slice(5, 7)) - 1) % step === 0)
          .map((value) => ({ value }));
      },
      ticks: {
        ...ticks,
        autoSkip: false,
        maxRotation: 0,
        callback: (value: string | number) => monthTick(addDays(from, Number(value)).slice(0, 7), look.locale),
      },
    },
    y: {
      type: 'linear' as const,
      beginAtZero: true,
      border: { display: false },
      grid: { color: (context: { tick?: { value: number } }) => (context.tick?.value === 0 ? look.ink : look.rule) },
      ticks: {
        ...ticks,
        maxTicksLimit: 5,
        callback: (value: string | number) => amountTick(Number(value), look.locale),
      },
    },
  };
}
