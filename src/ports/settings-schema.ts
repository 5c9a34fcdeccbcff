import { DESK_WAYS } from '../core/alerts/manners.ts';
import { MOST_PLACES, OwnPlace } from '../core/desk/places.ts';
import { eachOnce, z } from '../core/schema.ts';
import { LANGUAGES } from '../core/translation/languages.ts';
import { MOTIONS, TEXT_SIZES, THEMES } from './appearance.ts';
import { type Amount, RANGES, REACHING } from './settings-ranges.ts';

const PLACEMENT = z.enum(['upper-back', 'sternum', 'pelvis', 'neck']);

const DESK_PRESS = z.enum(['snooze', 'tall', 'off']);

/** What a person can choose for one sensor. */
export const SensorChoices = z.object({
  /** One of its driver's rates, Hz; null: by what it is used for. */
  rateHz: z._default(z.nullable(z.number().check(z.positive())), null),
  /** What it does at a nudge; null: the gentlest that it can. */
  nudge: z._default(z.nullable(z.enum(['vibrate', 'light', 'sound', 'none'])), null),
  /** What a press of its button does at the desk, and in training. */
  singlePress: z._default(DESK_PRESS, 'snooze'),
  longPress: z._default(DESK_PRESS, 'tall'),
  pressInTraining: z._default(z.enum(['set', 'off']), 'set'),
});

/** A sensor that was used in this browser before. */
export const KnownSensor = z.object({
  /** Names the device in this browser. */
  deviceId: z.string(),
  /** Id of its driver. */
  driver: z.string(),
  name: z.string(),
  placement: PLACEMENT,
  choices: SensorChoices,
});

const amount = (name: Amount) => {
  const [least, most] = RANGES[name];
  return z.int().check(z.gte(least), z.lte(most));
};

/** What the person chose. */
export const Settings = z.object({
  placement: z._default(PLACEMENT, 'upper-back'),
  /** What makes a slouch long enough for a nudge: how far and how long, or how long alone. */
  nudgeTrigger: z._default(z.enum(['exposure', 'delay']), 'exposure'),
  /** Weighted time before a nudge where depth counts, s. */
  nudgeExposureSeconds: z._default(amount('nudgeExposureSeconds'), 60),
  /** From how far a lean counts as a slouch. */
  strictness: z._default(z.enum(['strict', 'normal', 'relaxed']), 'normal'),
  /** Time in a slouch before a nudge where time alone counts, s. */
  nudgeDelaySeconds: z._default(amount('nudgeDelaySeconds'), 120),
  /** Quiet time between nudges, minutes. */
  nudgeGapMinutes: z._default(amount('nudgeGapMinutes'), 10),
  /** How the desk accompanies the person; null: not chosen, and their usual pain says it (POSTURE section 9). */
  deskWay: z._default(z.nullable(z.enum(DESK_WAYS)), null),
  /** The simple way: a lean of so far, for so long, degrees and s. */
  simpleDeg: z._default(amount('simpleDeg'), 15),
  simpleSeconds: z._default(amount('simpleSeconds'), 60),
  /** Where a slouch begins while the own slump is not known, degrees; null: by the placement. */
  onePointDeg: z._default(z.nullable(amount('onePointDeg')), null),
  /** One budget for nudges and prompts (M-44). */
  mostAnHour: z._default(amount('mostAnHour'), 3),
  mostADay: z._default(amount('mostADay'), 12),
  /** Prompts to move: after so long in one position, and after so long seated, minutes. */
  stillnessPrompts: z._default(z.boolean(), true),
  stillnessMinutes: z._default(amount('stillnessMinutes'), 30),
  breakPrompts: z._default(z.boolean(), true),
  breakMinutes: z._default(amount('breakMinutes'), 50),
  /** Without a sensor, breaks by the clock alone. */
  breakClock: z._default(z.boolean(), false),
  /** A practice block begins by itself at the desk; otherwise the person begins it. */
  practiceByItself: z._default(z.boolean(), true),
  /** After so many weeks of practice nudges end, but for a day a week to refresh. */
  practiceWeeks: z._default(amount('practiceWeeks'), 4),
  /** Practice was begun anew on this date. */
  practiceFrom: z._default(z.nullable(z.iso.date()), null),
  /** Nudges that had worn off were wanted again then, epoch ms. */
  nudgesKeptAt: z._default(z.nullable(z.number()), null),
  /** No nudges and prompts between these times of day, minutes from midnight; null: none. */
  quietHours: z._default(
    z.nullable(
      z.object({ from: z.int().check(z.gte(0), z.lte(1439)), to: z.int().check(z.gte(0), z.lte(1439)) }),
    ),
    null,
  ),
  /** Where the person sits or stands now: each place has a tall of its own. */
  deskPlace: z._default(z.string().check(z.minLength(1), z.maxLength(40)), 'chair'),
  ownPlaces: z._default(z.array(OwnPlace).check(z.maxLength(MOST_PLACES)), []),
  /** How long the desk's minutes are kept; each day's totals stay in the log whatever is chosen. */
  minutesKept: z._default(z.enum(['28-days', 'for-good']), '28-days'),
  /** By what a nudge is told beside the page: the sensor, the system, a soft bell, a mark on the app's icon. */
  sensorNudges: z._default(z.boolean(), true),
  notifications: z._default(z.boolean(), false),
  nudgeBell: z._default(z.boolean(), false),
  nudgeBadge: z._default(z.boolean(), true),
  /** By each of them that is on, or by the first that works, in this order. */
  reachBy: z._default(z.enum(['each', 'first']), 'each'),
  reachOrder: z._default(z.array(z.enum(REACHING)).check(z.length(REACHING.length), eachOnce), [...REACHING]),
  /** Notifications name the app alone: nobody beside the screen reads what they are about (M-45). */
  discreetNotices: z._default(z.boolean(), false),
  /** The small window was open: a reload closes it, and only the person can open it again. */
  smallWindow: z._default(z.boolean(), false),
  /** The country whose emergency number is shown, ISO 3166-1; null: not told (M-3). */
  country: z._default(z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))), null),
  /** Each language is a build of its own; null: not chosen, and the browser says it at the first visit. */
  language: z._default(z.nullable(z.enum(LANGUAGES)), null),
  theme: z._default(z.enum(THEMES), 'system'),
  /** On top of the browser's own size. */
  textSize: z._default(z.enum(TEXT_SIZES), 'usual'),
  /** Less of it than the system asks for, never more. */
  motion: z._default(z.enum(MOTIONS), 'system'),
  sound: z._default(z.boolean(), true),
  /** A voice tells the session. Where it does, a screen reader is not told the same. */
  voice: z._default(z.boolean(), true),
  /** One of this device's voices; null: the first that speaks the language. */
  voiceId: z._default(z.nullable(z.string()), null),
  /** How quick and how loud it is; 1 is usual, and the loudest. */
  voiceRate: z._default(z.number().check(z.gte(0.5), z.lte(2)), 1),
  voiceVolume: z._default(z.number().check(z.gte(0.1), z.lte(1)), 1),
  /** Which repetitions are counted aloud. */
  countAloud: z._default(z.enum(['every', 'fifth', 'none']), 'every'),
  /** What is felt in a session: on the sensor, where it can, and on the phone under the page. */
  sensorBuzzes: z._default(z.boolean(), true),
  phoneBuzzes: z._default(z.boolean(), true),
  /** Keys of a single letter do something in a session. */
  letterKeys: z._default(z.boolean(), true),
  /** What the person wants to be asked about over weeks (`content/outcomes.json`); nothing unless chosen. */
  askFor: z._default(z.array(z.enum(['pain', 'activities', 'roland-morris', 'stress'])), []),
  /** The check before the first session was declined: it is not offered again (M-28). */
  startCheckDeclined: z._default(z.boolean(), false),
  /** When everything was last saved as a file, and when the reminder of it was last put off, epoch ms; null: never. */
  copiedAt: z._default(z.nullable(z.number()), null),
  copyPutOffAt: z._default(z.nullable(z.number()), null),
  /** A phone that is worn as a sensor vibrates at a nudge. */
  phoneVibrates: z._default(z.boolean(), true),
  /** Sensors that were used here, the latest first. */
  sensors: z._default(z.array(KnownSensor), []),
  /** The latest of them connects by itself when Plumbline starts, where the browser lets it. */
  connectAtStart: z._default(z.boolean(), true),
});
