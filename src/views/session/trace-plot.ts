import { nothing, svg } from 'lit';
import { pausesOf, type SetEdit } from '../../core/trace/edit.ts';
import { gapsOf, type SetTrace } from '../../core/trace/trace.ts';
import { pathOf, type TraceScale, ticks } from './trace-scale.ts';

export const PLOT_HEIGHT = 168;
/** Below the plot: seconds from the start of the set. */
export const AXIS_HEIGHT = 34;
/** Half of the ground of a repetition that the sensor did not see, ms. */
const GROUND_MS = 1000;

interface Plot {
  readonly trace: SetTrace;
  readonly edit: SetEdit;
  readonly scale: TraceScale;
  readonly width: number;
  /** Where seconds count from: the start of the set as it was told, ms. */
  readonly zeroAt: number;
}

/** The angle over time with what it was judged against, gaps, pauses, and what the person put right. */
export function tracePlot(plot: Plot) {
  const { trace, scale, width } = plot;
  return svg`
    <defs>
      <pattern id="gap" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <line class="hatch" x1="0" x2="0" y1="0" y2="8"></line>
      </pattern>
      <clipPath id="inside"><rect x="0" y="-4" width=${width} height=${PLOT_HEIGHT + 8}></rect></clipPath>
    </defs>
    <g clip-path="url(#inside)">
      ${target(plot)} ${grounds(plot)} ${waits(plot)}
      <path class="line" d=${pathOf(trace, scale)}></path>
    </g>
    ${axis(plot)}
  `;
}

function target({ trace, scale, width }: Plot) {
  const { target } = trace;
  if (!target) return nothing;
  if (target.type === 'threshold') {
    const y = scale.y(target.wholeDeg);
    return svg`
      <line class="rest" x1="0" x2=${width} y1=${scale.y(target.restDeg)} y2=${scale.y(target.restDeg)}></line>
      <line class="threshold" x1="0" x2=${width} y1=${y} y2=${y}></line>
      <text class="label" x=${width - 4} y=${y - 6} text-anchor="end">whole from here</text>`;
  }
  const [top, bottom] = [scale.y(target.fromDeg), scale.y(target.toDeg)].sort((a, b) => a - b);
  return svg`
    <rect class="band" x="0" y=${top} width=${width} height=${(bottom ?? 0) - (top ?? 0)}></rect>
    <text class="label" x=${width - 4} y=${(top ?? 0) - 6} text-anchor="end">in position</text>`;
}

/** The ground of a hold, of a half repetition and of what the person added or took off. */
function grounds({ edit, trace, scale }: Plot) {
  if (edit.unit === 'seconds') {
    const [from, to] = [scale.x(edit.startedAt), scale.x(edit.endedAt)];
    return svg`<rect class="held" x=${from} y="0" width=${Math.max(0, to - from)} height=${PLOT_HEIGHT}></rect>`;
  }
  return edit.reps
    .filter(({ seen, counts }) => seen !== 'whole' || !counts)
    .map(({ at, seen, counts }) => {
      const mark = trace.marks.find((each) => 'peakAt' in each && each.peakAt === at);
      const [startedAt, endedAt] =
        mark && 'peakAt' in mark ? [mark.startedAt, mark.endedAt] : [at - GROUND_MS, at + GROUND_MS];
      const [from, to] = [scale.x(startedAt), scale.x(endedAt)];
      const state = counts ? 'yours' : seen === 'half' ? 'half' : 'off';
      return svg`<rect class="ground ${state}" x=${from} y="1" width=${to - from} height=${PLOT_HEIGHT - 2} rx="6"></rect>`;
    });
}

function waits({ trace, scale }: Plot) {
  const box = (name: string) => (wait: { readonly from: number; readonly to: number }) => {
    const [from, to] = [scale.x(wait.from), scale.x(wait.to)];
    return svg`<rect class=${name} x=${from} y="0" width=${to - from} height=${PLOT_HEIGHT}></rect>`;
  };
  return [...pausesOf(trace.marks).map(box('pause')), ...gapsOf(trace).map(box('gap'))];
}

function axis({ scale, width, zeroAt }: Plot) {
  const [from, to] = [scale.t(0) - zeroAt, scale.t(width) - zeroAt];
  const rows = ticks(scale.leastDeg, scale.mostDeg, 3).filter((deg) => deg !== 0);
  return svg`
    <line class="grid" x1="0" x2=${width} y1=${PLOT_HEIGHT} y2=${PLOT_HEIGHT}></line>
    ${ticks(from / 1000, to / 1000, width / 80).map((second) => {
      const x = scale.x(zeroAt + 1000 * second);
      if (x < 10 || x > width - 14) return nothing;
      return svg`<text class="tick" x=${x} y=${PLOT_HEIGHT + 28} text-anchor="middle">${second} s</text>`;
    })}
    ${rows.map((deg) => svg`<text class="tick" x="2" y=${scale.y(scale.degOf(deg)) + 4}>${deg > 0 ? '+' : '−'}${Math.abs(deg)}°</text>`)}
  `;
}
