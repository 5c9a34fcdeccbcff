import type { ChartDataset } from 'chart.js';
import type { DeskHoursDay } from '../../core/trends/desk-hours.ts';
import { shortMonthDay } from '../../strings/time-words.ts';
import { DESK_PARTS, deskDayTold } from '../../strings/trend-words.ts';
import type { PatternedZone } from './palette.ts';
import { dateScale, gridScale, type Plot, plain } from './plot.ts';

const CAPS = {
  tall: 'zone-tall',
  relaxed: 'zone-relaxed',
  slumped: 'zone-slumped',
  other: 'zone-moving',
} as const;

/** Hours in each position, one bar a date; a date without the sensor stays empty, never 0. */
export const deskHoursPlot =
  (days: readonly DeskHoursDay[]): Plot =>
  (palette) => {
    const options = plain(palette);
    return {
      type: 'bar',
      data: {
        labels: days.map(({ date }) => shortMonthDay(date)),
        datasets: (Object.keys(DESK_PARTS) as PatternedZone[]).map(
          (zone): ChartDataset<'bar'> => ({
            label: DESK_PARTS[zone],
            data: days.map(({ hours }) => hours?.[zone] ?? null),
            backgroundColor: palette.pattern(zone),
            borderColor: palette.colour(CAPS[zone]),
            borderWidth: { top: 3 },
            borderSkipped: false,
            maxBarThickness: 34,
          }),
        ),
      },
      options: {
        ...options,
        scales: {
          x: { ...dateScale(palette), stacked: true },
          y: {
            ...gridScale(palette),
            stacked: true,
            beginAtZero: true,
            ticks: { ...gridScale(palette).ticks, maxTicksLimit: 5, callback: (value) => `${value} h` },
          },
        },
        plugins: {
          ...options.plugins,
          tooltip: {
            ...options.plugins?.tooltip,
            filter: ({ datasetIndex }) => datasetIndex === 0,
            callbacks: { title: () => '', label: ({ dataIndex }) => deskDayTold(days[dataIndex]) },
          },
        },
      },
    };
  };
