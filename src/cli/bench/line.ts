import { runInNewContext } from 'node:vm';
import { exerciseById } from '../content.ts';
import { type Figure, shown } from './figure.ts';
import { type Speed, timeInTurn, wallClock } from './rounds.ts';
import { openLine, type Stretch, stretchOf } from './whole-line.ts';

/** A hold and a repetition, each with a detector on the upper back. */
const HOLD = 'plank_knee';
const REPS = 'bridge';
const HOUR_FRAMES = 360_000;

/** Speed of the whole line, bytes of frames to events, with the desk and with exercises on. */
export function lineFigures(quick: boolean): readonly Figure[] {
  const seconds = quick ? 120 : 600;
  const stretches = {
    desk: stretchOf(null, seconds),
    hold: stretchOf(exerciseById(HOLD) ?? null, seconds),
    reps: stretchOf(exerciseById(REPS) ?? null, seconds),
  };
  const told: Record<string, Readonly<Record<string, number>>> = {};
  const work = (name: keyof typeof stretches) => (): number => {
    const line = openLine(stretches[name]);
    told[name] = line.told;
    return line.send(stretches[name].frames);
  };
  const speeds = timeInTurn({ desk: work('desk'), hold: work('hold'), reps: work('reps') }, quick ? 3 : 5);
  const line = (what: string, name: keyof typeof stretches): Figure => ({
    what,
    value: speeds[name].perProcessorSecond,
    unit: 'samples/s',
    target: { atLeast: 250_000 },
    note: noteOf(speeds[name], told[name] ?? {}),
  });
  return [
    line('whole line at the desk', 'desk'),
    line(`whole line in a hold (${HOLD})`, 'hold'),
    line(`whole line in repetitions (${REPS})`, 'reps'),
    ...longDay(stretches.desk, quick ? 1 : 8),
  ];
}

const noteOf = (speed: Speed, told: Readonly<Record<string, number>>): string => {
  const events = Object.entries(told).map(([type, count]) => `${count} ${type}`);
  return `by the wall clock: ${wallClock(speed)}; a notification for each frame; ${events.join(', ') || 'no events'}`;
};

/** Hours of frames at 100 Hz through one line: the same stretch again and again. */
function longDay(stretch: Stretch, hours: number): readonly Figure[] {
  const line = openLine(stretch);
  let sent = 0;
  let afterFirstHour = 0;
  const start = performance.now();
  const busy = process.cpuUsage();
  while (sent < hours * HOUR_FRAMES) {
    sent += line.send(stretch.frames);
    if (afterFirstHour === 0 && sent >= HOUR_FRAMES / 2) afterFirstHour = heapMegabytes();
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(busy);
  const growth = heapMegabytes() - afterFirstHour;
  return [
    {
      what: `${hours} h of frames at 100 Hz`,
      value: (user + system) / 1e6,
      unit: 's',
      target: { atMost: (hours * 12) / 8 },
      note: `${shown(sent)} frames; by the wall clock: ${shown(seconds)} s`,
    },
    {
      what: `growth of the heap over ${hours} h, after collections`,
      value: growth,
      unit: 'MB',
      target: { atMost: 2 },
      note: `from ${shown(afterFirstHour)} MB after half an hour`,
    },
  ];
}

/** What is in use after a collection, where the runtime can be asked for one (`--expose-gc`). */
function heapMegabytes(): number {
  const collect = runInNewContext('typeof gc === "function" ? gc : null') as (() => void) | null;
  collect?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
