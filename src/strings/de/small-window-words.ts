import type { Silence } from '../../core/alerts/silence.ts';
import type { JudgedPosture } from '../../core/posture/posture.ts';
import type { DeskView } from '../../ports/app.ts';
import type { LinkStatus } from '../../ports/ports.ts';
import { type SmallDeskFacts, type SmallDeskWords, silenceOf } from '../small-window-words.ts';
import { degreesText, postureGlyph, postureWord } from './posture-words.ts';
import { clockTime } from './time-words.ts';

export { silenceOf } from '../small-window-words.ts';

export const SMALL_WINDOW_WORDS = {
  title: 'Plumbline',
  open: 'Kleines Fenster',
  again: 'Kleines Fenster wieder öffnen',
  close: 'Kleines Fenster schließen',
  reloaded: 'Es ging zu, als die Seite neu geladen wurde. Browser öffnen es nur, wenn du darauf klickst.',
  lead: 'Ein Fenster, das über den anderen bleibt, mit der Figur, dem Wort und deinen Antworten. Seine Taste ist auf der Seite Schreibtisch.',
  lack: 'Dieser Browser hat keine Fenster, die oben bleiben. Chrome und Edge am Computer haben sie. Auch Benachrichtigungen erscheinen über anderen Fenstern.',
} as const;

export const SMALL_BUTTONS = {
  notASlouch: { text: 'War aufrecht', full: 'Ich saß aufrecht' },
  snooze: { text: '20 Min.', full: '20 Min. stumm' },
  later: { text: 'In 10 Min.', full: 'In 10 Min. noch einmal' },
  call: { text: 'Gespräch', full: 'Im Gespräch' },
  done: { text: 'Erledigt', full: 'Erledigt' },
  endNow: { text: 'Beenden', full: 'Jetzt beenden' },
  longer: { text: '15 Min.', full: '15 Min. mehr' },
  start: { text: 'Üben', full: 'Jetzt üben' },
  pause: { text: 'Pause', full: 'Üben unterbrechen' },
  notMoved: { text: 'Nicht bewegt', full: 'Er hat sich nicht bewegt' },
  setTall: { text: 'Festlegen', full: 'Aufrecht neu festlegen, 5 s' },
  retry: { text: 'Verbinden', full: 'Jetzt versuchen zu verbinden' },
  show: { text: 'Plumbline öffnen', full: 'Plumbline öffnen' },
} as const;

const NOTHING = { glyph: 'gap', number: '', unit: '', line: '', reason: '' } as const;

export function smallDeskWords({
  sensor,
  status,
  calibration,
  posture,
  desk,
}: SmallDeskFacts): SmallDeskWords {
  if (!sensor)
    return { ...NOTHING, state: 'no-sensor', word: 'Kein Sensor', line: 'Kopple einen in Plumbline.' };
  if (status.state !== 'live') return noData(status, desk);
  if (calibration !== 'done')
    return {
      ...NOTHING,
      state: 'no-tall',
      word: 'Aufrecht fehlt noch',
      line: 'Leg es in Plumbline fest: 5 Sekunden.',
    };
  if (!posture) return noData(status, desk);
  const seen = { glyph: postureGlyph(posture), word: postureWord(posture), unit: '', reason: '' };
  if (desk.clip)
    return {
      ...seen,
      state: 'clip',
      word: 'Clip bewegt?',
      number: '',
      line: 'Hinweise warten auf deine Antwort.',
    };
  const judged = posture.activity === 'still-upright' || posture.activity === 'reclining';
  const degrees = judged ? degreesText(posture.flexionDeg) : '';
  if (desk.nudge) return { ...seen, state: 'nudge', number: degrees, line: 'Zeit für etwas anderes?' };
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

function noData({ state }: LinkStatus, { gap }: DeskView): SmallDeskWords {
  const since = gap ? `Seit ${clockTime(gap.from)}. ` : '';
  const line = state === 'gone' ? 'Der Sensor ist außer Reichweite.' : 'Ich suche den Sensor.';
  return { ...NOTHING, state: 'no-data', word: 'Keine Daten', line: `${since}${line}` };
}

function prompted({ prompt, movement }: DeskView) {
  const isBreak = prompt?.kind === 'break';
  return {
    state: 'prompt' as const,
    number: `${minutes(isBreak ? movement.seatedMs : movement.stillMs)}`,
    unit: isBreak ? 'Min. gesessen' : 'Min. ruhig',
    line: isBreak ? 'Gute Zeit, um aufzustehen' : 'Zeit für eine andere Position',
  };
}

const UNTIL_THEN = 'Still bis dahin. Ich messe weiter.';

function quietWords(silence: Silence): Pick<SmallDeskWords, 'word' | 'number' | 'line'> | null {
  switch (silence.reason) {
    case 'call':
      return { word: 'Im Gespräch', number: clockTime(silence.until), line: 'Still bis dahin' };
    case 'driving':
      return { word: 'Unterwegs', number: clockTime(silence.until), line: 'Still bis dahin' };
    case 'snooze':
      return { word: 'Stumm', number: clockTime(silence.until), line: UNTIL_THEN };
    case 'quiet-hours':
      return { word: 'Ruhezeit', number: clockTime(silence.until), line: UNTIL_THEN };
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
      return `Kein Hinweis vor ${clockTime(silence.until)}`;
    case 'day-full':
      return 'Heute keine Hinweise mehr';
    case 'movement-only':
      return 'Nur Bewegungstipps';
    case 'unanswered':
      return 'Hinweise machen Pause';
    case 'practice-waits':
      return 'Das Üben wartet auf dich';
    case 'practice-done':
      return 'Für heute ist genug geübt';
    case 'course-over':
      return 'Deine Übungswochen sind vorbei';
    case 'session':
      return 'Ein Training läuft';
    default:
      return 'Gerade keine Hinweise';
  }
}

const practised = ({ practice }: DeskView): string =>
  practice?.running ? `Üben: ${minutes(practice.practisedMs)} von ${minutes(practice.ofMs)} Min.` : '';

function lineOf({ activity }: JudgedPosture, { movement }: DeskView): string {
  switch (activity) {
    case 'still-upright':
    case 'reclining':
      return movement.stillMs < MINUTE_MS ? 'Gerade bewegt' : `Seit ${minutes(movement.stillMs)} Min. ruhig`;
    case 'not-worn':
      return 'Er liegt ruhig, und nicht so, wie du ihn trägst.';
    case 'walking':
      return 'Zählt als Pause';
    default:
      return 'Nichts wird beurteilt.';
  }
}

const MINUTE_MS = 60_000;
const minutes = (ms: number): number => Math.floor(ms / MINUTE_MS);
