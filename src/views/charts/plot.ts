import type { ChartConfiguration, ChartOptions } from 'chart.js';
import type { Palette } from './palette.ts';

/** What a chart draws, made anew for every theme. */
export type Plot = (palette: Palette) => ChartConfiguration<'line' | 'bar'>;

/** What all charts share (LOOK section 8): no box, quiet grid, one tooltip for everything on a date. */
export function plain(palette: Palette): ChartOptions<'line' | 'bar'> {
  const { colour, font, animationMs } = palette;
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: animationMs > 0 ? { duration: animationMs } : false,
    interaction: { mode: 'index', intersect: false },
    plugins: {
      tooltip: {
        backgroundColor: colour('raised'),
        borderColor: colour('line-strong'),
        borderWidth: 1,
        cornerRadius: 10,
        titleColor: colour('ink'),
        bodyColor: colour('ink'),
        titleFont: font,
        bodyFont: font,
        padding: 10,
        displayColors: false,
      },
    },
  };
}

export const gridScale = ({ colour, font }: Palette) =>
  ({
    border: { display: false },
    grid: { color: colour('line'), drawTicks: false },
    ticks: { color: colour('ink-2'), font, padding: 8 },
  }) as const;

export const dateScale = ({ colour, font }: Palette) =>
  ({
    border: { color: colour('line-strong') },
    grid: { display: false },
    ticks: { color: colour('ink-2'), font, padding: 4, maxRotation: 0, autoSkipPadding: 18 },
  }) as const;
