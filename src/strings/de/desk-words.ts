import type { Silence } from '../../core/alerts/silence.ts';
import type { Learnt } from '../../core/desk/learnt.ts';
import type { GapCause } from '../../core/desk/minute.ts';
import type { PracticeView } from '../../ports/desk-view.ts';
import { RARER_GAP_MINUTES, type StandingFacts, type StandingWords } from '../desk-words.ts';
import { clockTime, comingDay, timeSpan } from './time-words.ts';

export {
  CALL_LONGER_MINUTES,
  CALL_MINUTES,
  DRIVE_MINUTES,
  RARER_GAP_MINUTES,
} from '../desk-words.ts';

const I_WATCH = 'Ich sehe weiter zu.';

export function standingWords(silence: Silence | null, facts: StandingFacts): StandingWords {
  const { practice } = facts;
  if (silence === null) return practice?.running ? practising(practice) : mayCome(facts);
  switch (silence.reason) {
    case 'closed':
      return { heading: 'Gerade keine Hinweise', line: 'Etwas anderes geht vor. Es steht auf „Heute“.' };
    case 'session':
      return { heading: 'Ein Training läuft', line: 'Hinweise warten, bis es vorbei ist.' };
    case 'call':
      return { heading: `Im Gespräch bis ${clockTime(silence.until)}`, line: HELD };
    case 'driving':
      return { heading: `Unterwegs bis ${clockTime(silence.until)}`, line: HELD };
    case 'snooze':
      return {
        heading: `Still bis ${clockTime(silence.until)}`,
        line: `${I_WATCH} Hinweise kommen danach von selbst wieder.`,
      };
    case 'quiet-hours':
      return { heading: `Ruhezeit bis ${clockTime(silence.until)}`, line: I_WATCH };
    case 'settling':
    case 'moved':
    case 'gap':
    case 'hour-full':
      return {
        ...(practice?.running ? practising(practice) : mayCome(facts)),
        line: waits(silence.reason, clockTime(silence.until), facts.mostAnHour),
      };
    case 'day-full':
      return {
        heading: `Still bis ${clockTime(silence.until)}`,
        line: `Mehr als ${facts.mostADay} Hinweise am Tag kommen nicht. ${I_WATCH}`,
      };
    case 'movement-only':
      return facts.chosen
        ? { heading: 'Nur Bewegungstipps', line: 'Wie du es gewählt hast. Zum Zusammensinken kommt nichts.' }
        : {
            heading: 'Nur Bewegungstipps',
            line: 'Solange dein Schmerz meist bei 6 oder mehr liegt, zählt der Wechsel der Position. Zum Zusammensinken kommt kein Hinweis.',
          };
    case 'unanswered':
      return {
        heading: 'Hinweise machen Pause',
        line: 'Von den letzten zehn haben weniger als drei zu einer Bewegung geführt.',
      };
    case 'practice-waits':
      return practice && practice.practisedMs > 0
        ? { heading: `Üben angehalten: ${progress(practice)}`, line: `Solange keine Hinweise. ${I_WATCH}` }
        : {
            heading: `Üben: ${timeSpan(practice?.ofMs ?? 0)} heute`,
            line: `Beginnt, wenn du es sagst. ${I_WATCH}`,
          };
    case 'practice-done':
      return { heading: `Üben geschafft: ${progress(practice)}`, line: `Still bis morgen. ${I_WATCH}` };
    case 'course-over':
      return {
        heading: 'Deine Übungswochen sind vorbei',
        line: `Hinweise enden hier, wie geplant. Der nächste Tag zum Auffrischen: ${comingDay(silence.refresherOn, facts.today)}.`,
      };
  }
}

const HELD = `${I_WATCH} Was zurückgehalten wird, sage ich danach.`;

function waits(
  reason: 'settling' | 'moved' | 'gap' | 'hour-full' | 'day-full',
  until: string,
  mostAnHour: number,
): string {
  switch (reason) {
    case 'settling':
      return 'Nach dem Verbinden oder Festlegen warten Hinweise zwei Minuten.';
    case 'moved':
      return 'Du hast dich gerade bewegt, darum warten Hinweise ein wenig.';
    case 'hour-full':
      return `Mehr als ${mostAnHour} pro Stunde kommen nicht. Der nächste kommt frühestens um ${until}.`;
    default:
      return `Der nächste Hinweis kommt frühestens um ${until}.`;
  }
}

function practising(practice: PracticeView): StandingWords {
  return { heading: `Üben: ${progress(practice)}`, line: shareWords(practice) };
}

const mayCome = ({ nudgesToday, mostAnHour, mostADay }: StandingFacts): StandingWords => ({
  heading:
    nudgesToday === 0
      ? 'Heute noch kein Hinweis'
      : `Heute ${nudgesToday} ${nudgesToday === 1 ? 'Hinweis' : 'Hinweise'}`,
  line: `Hinweise können jetzt kommen: höchstens ${mostAnHour} pro Stunde und ${mostADay} am Tag.`,
});

/** "12 von 20 min". */
function progress(practice: PracticeView | null): string {
  if (!practice) return '';
  const minutes = (ms: number) => Math.floor(ms / 60_000);
  return `${minutes(practice.practisedMs)} von ${minutes(practice.ofMs)} min`;
}

const COUNTS = ['keiner', 'einer', 'zwei', 'drei', 'vier'];

export function shareWords({ refresher, week, share: { given, of } }: PracticeView): string {
  if (refresher) return 'Dein Tag zum Auffrischen: jeder Hinweis, einmal pro Woche.';
  if (given === of) return `Woche ${week}: jeder Hinweis, und nur beim Üben.`;
  const often =
    given === 1 && of === 2
      ? 'jeder zweite Hinweis'
      : `${COUNTS[given] ?? given} von ${COUNTS[of] ?? of} Hinweisen`;
  return `Woche ${week}: ${often}, mit Absicht.`;
}

export function heldBackWords({
  nudges,
  prompts,
}: {
  readonly nudges: number;
  readonly prompts: number;
}): string {
  const parts = [
    count(nudges, 'Hinweis', 'Hinweise'),
    count(prompts, 'Bewegungstipp', 'Bewegungstipps'),
  ].filter(Boolean);
  return `Inzwischen zurückgehalten: ${parts.join(' und ')}. Ein Wechsel der Position genügt jetzt für alle.`;
}

const count = (many: number, one: string, more: string): string =>
  many === 0 ? '' : `${many} ${many === 1 ? one : more}`;

export const DESK_BUTTONS = {
  snooze: 'Stummschalten',
  call: 'Im Gespräch',
  driving: 'Am Steuer',
  callOver: 'Gespräch ist vorbei',
  callLonger: '15 min länger',
  arrived: 'Ich bin da',
  endSnooze: 'Nicht mehr stumm',
  allDay: 'Hinweise den ganzen Tag',
  anyway: 'Trotzdem hinweisen',
  start: 'Üben starten',
  goOn: 'Weiter',
  pause: 'Anhalten',
  anew: 'Neu üben',
  hours: 'Ruhezeiten ändern',
  ways: 'Das ändern',
  toToday: 'Zu „Heute“',
} as const;

export const SNOOZES = [
  { minutes: 20, text: '20 min' },
  { minutes: 60, text: '1 h' },
  { minutes: null, text: 'Bis morgen' },
] as const;

export const WORN_OFF_WORDS = {
  title: 'Hinweise wirken weniger, darum machen sie Pause',
  body: 'Von den letzten zehn haben weniger als drei zu einer Bewegung geführt. Hinweise nutzen sich oft ab; Studien bei der Arbeit sahen dasselbe. Was würde dir passen?',
  rarer: `Seltener: alle ${RARER_GAP_MINUTES} min`,
  movement: 'Nur Bewegungstipps',
  keep: 'So lassen',
} as const;

export const COURSE_OVER_WORDS = {
  hedge:
    'Die Aufmerksamkeit lässt oft nach, wenn Hinweise enden, darum frischt ein Tag pro Woche sie auf. Was bleibt, ist, sich oft zu bewegen.',
} as const;

export function learntWords(learnt: Learnt | null): readonly string[] {
  if (!learnt) return ['Es sind noch zu wenige Tage, um eine Woche mit einer anderen zu vergleichen.'];
  const { practisedMs, nudges, first, last } = learnt;
  const shares =
    first.slumpedShare === null || last.slumpedShare === null
      ? []
      : [
          `Zusammengesunken in der ersten Woche: ${percent(first.slumpedShare)} deiner ruhigen Zeit. In der letzten: ${percent(last.slumpedShare)}.`,
        ];
  return [
    `Du hast ${timeSpan(practisedMs)} geübt, mit ${count(nudges, 'Hinweis', 'Hinweisen') || 'keinem Hinweis'}.`,
    ...shares,
    `Positionswechsel pro Stunde, erste und letzte Woche: ${Math.round(first.shiftsAnHour)} und ${Math.round(last.shiftsAnHour)}.`,
  ];
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

export const ENCOURAGED_WORDS = {
  title: 'Du hast dich bewegt',
  body: 'Mehr will ein Hinweis nicht.',
} as const;

export const RECALIBRATE_WORDS = {
  title: 'Aufrecht neu festlegen?',
  'put-on':
    'Es wurde festgelegt, bevor du den Sensor zuletzt angelegt hast. Ein Clip sitzt selten zweimal gleich.',
  hours: 'Es wurde vor einigen Stunden festgelegt, und ein Clip kann wandern.',
  now: 'Festlegen, 5 s',
  later: { recalibrate: 'Nicht jetzt', 'held-back': 'Gelesen' },
} as const;

const CAUSE_WORDS: Readonly<Record<GapCause, string>> = {
  asleep: 'Computer schlief',
  frozen: 'der Browser hatte diese Seite angehalten',
  closed: 'Plumbline war geschlossen',
  link: 'Sensor außer Reichweite',
};

/** "Keine Daten 10:12 bis 10:40, Computer schlief, nicht gezählt." */
export const gapWords = (from: number, to: number, cause: GapCause | null): string =>
  `Keine Daten ${clockTime(from)} bis ${clockTime(to)}, ${cause ? `${CAUSE_WORDS[cause]}, ` : ''}nicht gezählt.`;
