import type { Chart, ChartDataset, Plugin } from 'chart.js';
import type { FlareSpan, PainAndLoad } from '../../core/trends/pain-and-load.ts';
import { shortMonthDay } from '../../strings/time-words.ts';
import { dayTold } from '../../strings/trend-words.ts';
import type { Palette } from './palette.ts';
import { dateScale, gridScale, type Plot, plain } from './plot.ts';

/** Pain as a line on its fixed axis above, work as bars on their own third below; never two axes over one area. */
export const painAndLoadPlot =
  (told: PainAndLoad): Plot =>
  (palette) => {
    const { colour } = palette;
    const { days } = told;
    const most = Math.max(60, ...days.map(({ workSeconds }) => workSeconds));
    const options = plain(palette);
    return {
      type: 'line',
      data: {
        labels: days.map(({ date }) => shortMonthDay(date)),
        datasets: [
          {
            type: 'line',
            yAxisID: 'pain',
            data: days.map(({ pain }) => pain),
            borderColor: colour('ink'),
            backgroundColor: colour('ink'),
            borderWidth: 2.2,
            pointRadius: 2.6,
            pointHoverRadius: 6,
            tension: 0,
            spanGaps: false,
            clip: false,
          },
          {
            type: 'bar',
            yAxisID: 'work',
            data: days.map(({ workSeconds }) => (workSeconds > 0 ? workSeconds : null)),
            backgroundColor: colour('zone-tall'),
            borderRadius: 3,
            maxBarThickness: 14,
            categoryPercentage: 1,
            barPercentage: 0.8,
          },
          {
            type: 'line',
            yAxisID: 'work',
            showLine: false,
            data: days.map(({ workSeconds, rises }) => (rises > 0 ? workSeconds + most * 0.16 : null)),
            pointStyle: 'triangle',
            pointRadius: 6,
            pointHoverRadius: 8,
            backgroundColor: colour('brass'),
            borderColor: colour('brass-text'),
          },
        ] as ChartDataset<'line' | 'bar'>[],
      },
      options: {
        ...options,
        layout: { padding: { top: 26, right: 6 } },
        scales: {
          x: dateScale(palette),
          // Stacked from below: the work's third comes first.
          work: {
            ...gridScale(palette),
            stack: 'timeline',
            stackWeight: 1,
            min: 0,
            max: most * 1.3,
            ticks: { display: false },
            grid: { display: false },
          },
          pain: {
            ...gridScale(palette),
            stack: 'timeline',
            stackWeight: 2,
            min: 0,
            max: 10,
            ticks: { ...gridScale(palette).ticks, stepSize: 5 },
          },
        },
        plugins: {
          ...options.plugins,
          tooltip: {
            ...options.plugins?.tooltip,
            filter: ({ datasetIndex }) => datasetIndex === 0,
            callbacks: { title: () => '', label: ({ dataIndex }) => dayTold(days[dataIndex]) },
          },
        },
      },
      plugins: [ground(told, palette)],
    };
  };

/** Behind the lines: the usual range as a band, flares hatched with their word, and what each part shows. */
function ground({ days, flares, usual }: PainAndLoad, palette: Palette): Plugin<'line' | 'bar'> {
  const { colour, font } = palette;
  return {
    id: 'ground',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      const { pain, work } = scales;
      if (!pain || !work) return;
      ctx.save();
      if (usual) {
        const [top, bottom] = [
          pain.getPixelForValue(usual.high + 0.3),
          pain.getPixelForValue(usual.low - 0.3),
        ];
        ctx.globalAlpha = 0.14;
        ctx.fillStyle = colour('zone-moving');
        ctx.fillRect(chartArea.left, top, chartArea.width, bottom - top);
        ctx.globalAlpha = 1;
      }
      for (const flare of flares) drawFlare(chart, flare);
      ctx.fillStyle = colour('ink-2');
      ctx.font = `${font.size}px ${font.family}`;
      ctx.textBaseline = 'bottom';
      ctx.fillText('pain, 0 to 10', chartArea.left + 2, pain.top - 3);
      ctx.fillText('strength work', chartArea.left + 2, work.top + 12);
      ctx.restore();
    },
  };

  function drawFlare({ ctx, chartArea, scales }: Chart<'line' | 'bar'>, { from, to }: FlareSpan): void {
    const x = scales.x;
    if (!x) return;
    const last = days.length - 1;
    const at = (date: string | null, otherwise: number) => {
      const index = days.findIndex((day) => day.date === date);
      return x.getPixelForValue(index < 0 ? otherwise : index);
    };
    const [left, right] = [at(from, 0), at(to, last)];
    ctx.fillStyle = hatch(ctx, colour('brass'));
    ctx.globalAlpha = 0.55;
    ctx.fillRect(left, chartArea.top, Math.max(2, right - left), chartArea.height);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = colour('brass');
    ctx.lineWidth = 1.5;
    ctx.setLineDash([4, 3]);
    for (const edge of [left, right]) {
      ctx.beginPath();
      ctx.moveTo(edge, chartArea.top);
      ctx.lineTo(edge, chartArea.bottom);
      ctx.stroke();
    }
    ctx.setLineDash([]);
    ctx.fillStyle = colour('brass-text');
    ctx.font = `600 ${font.size}px ${font.family}`;
    ctx.textBaseline = 'top';
    ctx.fillText('Flare', left + 5, chartArea.top + 2);
  }
}

function hatch(context: CanvasRenderingContext2D, tone: string): CanvasPattern | string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8;
  const drawing = canvas.getContext('2d');
  if (!drawing) return 'transparent';
  drawing.strokeStyle = tone;
  drawing.lineWidth = 0.8;
  for (const from of [-8, 0, 8]) {
    drawing.beginPath();
    drawing.moveTo(from, 0);
    drawing.lineTo(from + 8, 8);
    drawing.stroke();
  }
  return context.createPattern(canvas, 'repeat') ?? 'transparent';
}
