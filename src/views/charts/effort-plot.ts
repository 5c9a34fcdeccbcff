import { addDays, daysBetween } from '../../core/log/civil-date.ts';
import type { EffortTrend, Side } from '../../core/trends/best-efforts.ts';
import { longDay, shortMonthDay } from '../../strings/time-words.ts';
import { amountTold } from '../../strings/trend-words.ts';
import { dateScale, gridScale, type Plot, plain } from './plot.ts';

/** Sides differ by colour, dash and marker (LOOK section 8). */
const LOOKS = {
  both: { token: 'action', dash: [], marker: 'circle' },
  right: { token: 'brass', dash: [7, 4], marker: 'rect' },
  left: { token: 'zone-slumped', dash: [2, 5], marker: 'triangle' },
} as const satisfies Readonly<Record<Side, unknown>>;

/** The best set of each session over the dates on which they were. */
export const effortPlot =
  ({ sides }: EffortTrend, unit: 'reps' | 'seconds'): Plot =>
  (palette) => {
    const { colour } = palette;
    const first = sides.map(({ efforts }) => efforts[0]?.date ?? '').sort()[0] ?? '';
    const last =
      sides
        .map(({ efforts }) => efforts.at(-1)?.date ?? '')
        .sort()
        .at(-1) ?? first;
    const options = plain(palette);
    return {
      type: 'line',
      data: {
        datasets: sides.map(({ side, efforts }) => {
          const { token, dash, marker } = LOOKS[side];
          return {
            label: side,
            data: efforts.map(({ date, value }) => ({ x: daysBetween(first, date), y: value })),
            borderColor: colour(token),
            backgroundColor: colour(side === 'both' ? token : 'surface'),
            borderDash: [...dash],
            borderWidth: 2.6,
            pointStyle: marker,
            pointRadius: 4.5,
            pointHoverRadius: 7,
            tension: 0,
            clip: false,
          };
        }),
      },
      options: {
        ...options,
        interaction: { mode: 'x', intersect: false },
        scales: {
          x: {
            ...dateScale(palette),
            type: 'linear',
            min: 0,
            max: Math.max(1, daysBetween(first, last)),
            ticks: {
              ...dateScale(palette).ticks,
              precision: 0,
              maxTicksLimit: 6,
              callback: (value) => shortMonthDay(addDays(first, Number(value))),
            },
          },
          y: {
            ...gridScale(palette),
            beginAtZero: true,
            grace: '10%',
            ticks: {
              ...gridScale(palette).ticks,
              maxTicksLimit: 6,
              precision: 0,
              callback: (value) => (unit === 'seconds' ? `${value} s` : `${value}`),
            },
          },
        },
        plugins: {
          ...options.plugins,
          tooltip: {
            ...options.plugins?.tooltip,
            callbacks: {
              title: ([item]) => (item ? longDay(addDays(first, item.parsed.x ?? 0)) : ''),
              label: ({ dataset, parsed }) => amountTold(parsed.y ?? 0, unit, dataset.label as Side),
            },
          },
        },
      },
    };
  };
