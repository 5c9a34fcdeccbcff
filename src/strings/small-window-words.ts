import type { Silence } from '../core/alerts/silence.ts';
import type { JudgedPosture } from '../core/posture/posture.ts';
import type { CalibrationView, DeskView, SensorInfo } from '../ports/app.ts';
import type { LinkStatus } from '../ports/ports.ts';
import { degreesText, type GlyphName, postureGlyph, postureWord } from './posture-words.ts';
import { clockTime } from './time-words.ts';

export const SMALL_WINDOW_WORDS = {
  title: 'Plumbline',
  open: 'Small window',
  again: 'Small window again',
  close: 'Close small window',
  reloaded: 'It closed when the page was loaded anew. Browsers open one only at a click.',
  lead: 'A window that stays on top of others, with the figure, the word, and what you can answer. Its button is on the Desk page.',
  lack: 'This browser has no windows that stay on top. Chrome and Edge on a computer have them. Notifications also show over other windows.',
} as const;

/** What the small window's buttons say, and in full for a screen reader. */
export const SMALL_BUTTONS = {
  notASlouch: { text: 'Not a slouch', full: 'That was not a slouch' },
  snooze: { text: '20 min', full: 'Snooze 20 min' },
  later: { text: '10 min later', full: '10 min later' },
  call: { text: 'Call', full: 'In a call' },
  done: { text: 'Done', full: 'Done' },
  endNow: { text: 'End now', full: 'End now' },
  longer: { text: '15 min', full: '15 min more' },
  start: { text: 'Practise', full: 'Practise now' },
  pause: { text: 'Pause', full: 'Pause practice' },
  notMoved: { text: 'Not moved', full: 'It has not moved' },
  setTall: { text: 'Set tall', full: 'Set tall again, 5 s' },
  retry: { text: 'Try now', full: 'Try now to connect' },
  show: { text: 'Open Plumbline', full: 'Open Plumbline' },
} as const;

/** What there is to see in the small window: one word, one number, one line, and why it is quiet. */
export interface SmallDeskWords {
  readonly state: 'nudge' | 'prompt' | 'quiet' | 'no-data' | 'no-sensor' | 'no-tall' | 'clip' | 'watching';
  readonly glyph: GlyphName;
  readonly word: string;
  /** A number with its unit, or a time of day; '' where there is none. */
  readonly number: string;
  readonly unit: string;
  readonly line: string;
  readonly reason: string;
}

export interface SmallDeskFacts {
  readonly sensor: SensorInfo | null;
  readonly status: LinkStatus;
  readonly calibration: CalibrationView['state'];
  readonly posture: JudgedPosture | null;
  readonly desk: DeskView;
}

const NOTHING = { glyph: 'gap', number: '', unit: '', line: '', reason: '' } as const;

export function smallDeskWords({
  sensor,
  status,
  calibration,
  posture,
  desk,
}: SmallDeskFacts): SmallDeskWords {
  if (!sensor) return { ...NOTHING, state: 'no-sensor', word: 'No sensor', line: 'Pair one in Plumbline.' };
  if (status.state !== 'live') return noData(status, desk);
  if (calibration !== 'done')
    return { ...NOTHING, state: 'no-tall', word: 'No tall yet', line: 'Set it in Plumbline: 5 seconds.' };
  if (!posture) return noData(status, desk);
  const seen = { glyph: postureGlyph(posture), word: postureWord(posture), unit: '', reason: '' };
  if (desk.clip)
    return { ...seen, state: 'clip', word: 'Clip moved?', number: '', line: 'Nudges wait for your answer.' };
  const judged = posture.activity === 'still-upright' || posture.activity === 'reclining';
  const degrees = judged ? degreesText(posture.flexionDeg) : '';
  if (desk.nudge) return { ...seen, state: 'nudge', number: degrees, line: 'Time for a change?' };
  if (desk.prompt) return { ...seen, ...prompted(desk) };
  const silence = silenceOf(desk);
  const quiet = silence && quietWords(silence);
  if (quiet) return { ...seen, ...quiet, state: 'quiet' };
  return {
    ...seen,
    state: 'watching',
    number: degrees,
    line: lineOf(posture, desk),
    reason: silence ? reasonOf(silence) : practised(desk),
  };
}

/** A snooze is told by its own button before the next sample says so. */
export const silenceOf = ({ silence, snoozedUntil }: DeskView): Silence | null =>
  silence ?? (snoozedUntil === null ? null : { reason: 'snooze', until: snoozedUntil });

function noData({ state }: LinkStatus, { gap }: DeskView): SmallDeskWords {
  const since = gap ? `Since ${clockTime(gap.from)}. ` : '';
  const line = state === 'gone' ? 'The sensor is out of reach.' : 'Looking for the sensor.';
  return { ...NOTHING, state: 'no-data', word: 'No data', line: `${since}${line}` };
}

function prompted({ prompt, movement }: DeskView) {
  const isBreak = prompt?.kind === 'break';
  return {
    state: 'prompt' as const,
    number: `${minutes(isBreak ? movement.seatedMs : movement.stillMs)}`,
    unit: isBreak ? 'min seated' : 'min still',
    line: isBreak ? 'A good time to stand up' : 'Time for another position',
  };
}

/** Quiet times of which the end is known. */
function quietWords(silence: Silence): Pick<SmallDeskWords, 'word' | 'number' | 'line'> | null {
  switch (silence.reason) {
    case 'call':
      return { word: 'In a call', number: clockTime(silence.until), line: 'Quiet until then' };
    case 'driving':
      return { word: 'On the road', number: clockTime(silence.until), line: 'Quiet until then' };
    case 'snooze':
      return { word: 'Snoozed', number: clockTime(silence.until), line: 'Quiet until then. I still watch.' };
    case 'quiet-hours':
      return {
        word: 'Quiet hours',
        number: clockTime(silence.until),
        line: 'Quiet until then. I still watch.',
      };
    default:
      return null;
  }
}

function reasonOf(silence: Silence): string {
  switch (silence.reason) {
    case 'settling':
    case 'moved':
    case 'gap':
    case 'hour-full':
      return `No nudge before ${clockTime(silence.until)}`;
    case 'day-full':
      return 'No more nudges today';
    case 'movement-only':
      return 'Prompts to move only';
    case 'unanswered':
      return 'Nudges have paused';
    case 'practice-waits':
      return 'Practice waits for you';
    case 'practice-done':
      return 'Practice is done for today';
    case 'course-over':
      return 'Your weeks of practice are over';
    case 'session':
      return 'A session runs';
    default:
      return 'No nudges just now';
  }
}

const practised = ({ practice }: DeskView): string =>
  practice?.running ? `Practice: ${minutes(practice.practisedMs)} of ${minutes(practice.ofMs)} min` : '';

function lineOf({ activity }: JudgedPosture, { movement }: DeskView): string {
  switch (activity) {
    case 'still-upright':
    case 'reclining':
      return movement.stillMs < MINUTE_MS ? 'Moved just now' : `Still for ${minutes(movement.stillMs)} min`;
    case 'not-worn':
      return 'It lies still, and not as it is worn.';
    case 'walking':
      return 'Counts as a break';
    default:
      return 'Nothing is judged.';
  }
}

const MINUTE_MS = 60_000;
const minutes = (ms: number): number => Math.floor(ms / MINUTE_MS);
