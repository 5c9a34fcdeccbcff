import { html } from 'lit';
import type { SetEdit } from '../../core/trace/edit.ts';
import { angleAt, gapsOf, type SetTrace, type TraceMark } from '../../core/trace/trace.ts';
import { REP_STATES, seconds } from '../../strings/trace-words.ts';

interface Row {
  readonly at: number;
  readonly what: string;
}

const MARKS: Readonly<Record<Exclude<TraceMark['type'], 'rep' | 'rep-partial'>, string>> = {
  'hold-started': 'in position',
  'hold-paused': 'off the position, the clock waits',
  'hold-resumed': 'back in position',
  'hold-ended': 'left the position',
};

/** The same as the drawing, in rows: what was seen when, from the start of the set, and the angle then. */
export function traceTable(trace: SetTrace, edit: SetEdit, zeroAt: number) {
  return html`
    <table>
      <tr><th scope="col">Time</th><th scope="col">What</th><th scope="col">Angle</th></tr>
      ${rowsOf(trace, edit).map(({ at, what }) => {
        const deg = angleAt(trace, at);
        return html`<tr><td>${seconds(at - zeroAt)}</td><td>${what}</td><td>${deg === null ? 'not seen' : `${Math.round(deg)}°`}</td></tr>`;
      })}
    </table>
  `;
}

function rowsOf(trace: SetTrace, edit: SetEdit): Row[] {
  const reps = edit.reps.map(({ at, seen, counts }) => ({
    at,
    what: `repetition, ${REP_STATES[seen][counts ? 'counts' : 'not']}`,
  }));
  const holds = trace.marks.flatMap((mark): Row[] =>
    'at' in mark ? [{ at: mark.at, what: MARKS[mark.type] }] : [],
  );
  const edges =
    edit.unit === 'seconds'
      ? [
          { at: edit.startedAt, what: 'start that counts' },
          { at: edit.endedAt, what: 'end that counts' },
        ]
      : [];
  const gaps = gapsOf(trace).map(({ from, to }) => ({
    at: from,
    what: `not seen for ${seconds(to - from)}`,
  }));
  return [...reps, ...holds, ...edges, ...gaps].sort((a, b) => a.at - b.at);
}
