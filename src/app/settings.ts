import { DESK_WAYS } from '../core/alerts/manners.ts';
import { MOST_PLACES, OwnPlace } from '../core/desk/places.ts';
import { z } from '../core/schema.ts';

const PLACEMENT = z.enum(['upper-back', 'sternum', 'pelvis', 'neck']);

/** The ways by which a nudge leaves the page, in their usual order (POSTURE section 2). */
export const REACHING = ['sensor', 'notification', 'sound'] as const;
export type Reaching = (typeof REACHING)[number];

const DESK_PRESS = z.enum(['snooze', 'tall', 'off']);

/** What a person can choose for one sensor. */
export const SensorChoices = z.object({
  /** One of its driver's rates, Hz; null: by what it is used for. */
  rateHz: z.number().positive().nullable().default(null),
  /** What it does at a nudge; null: the gentlest that it can. */
  nudge: z.enum(['vibrate', 'light', 'sound', 'none']).nullable().default(null),
  /** What a press of its button does at the desk, and in training. */
  singlePress: DESK_PRESS.default('snooze'),
  longPress: DESK_PRESS.default('tall'),
  pressInTraining: z.enum(['set', 'off']).default('set'),
});
export type SensorChoices = z.infer<typeof SensorChoices>;

export const DEFAULT_CHOICES: SensorChoices = SensorChoices.parse({});

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
export type KnownSensor = z.infer<typeof KnownSensor>;

/** The least and the most of every amount that can be chosen (POSTURE section 2), in the unit of its name. */
export const RANGES = {
  nudgeExposureSeconds: [30, 300],
  nudgeDelaySeconds: [15, 600],
  nudgeGapMinutes: [5, 60],
  simpleDeg: [8, 25],
  simpleSeconds: [15, 600],
  onePointDeg: [8, 25],
  mostAnHour: [1, 6],
  mostADay: [4, 24],
  stillnessMinutes: [20, 60],
  breakMinutes: [30, 90],
  practiceWeeks: [2, 12],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;
export type Amount = keyof typeof RANGES;

const amount = (name: Amount) => {
  const [least, most] = RANGES[name];
  return z.int().min(least).max(most);
};

/** What the person chose. */
export const Settings = z.object({
  placement: PLACEMENT.default('upper-back'),
  /** What makes a slouch long enough for a nudge: how far and how long, or how long alone. */
  nudgeTrigger: z.enum(['exposure', 'delay']).default('exposure'),
  /** Weighted time before a nudge where depth counts, s. */
  nudgeExposureSeconds: amount('nudgeExposureSeconds').default(60),
  /** From how far a lean counts as a slouch. */
  strictness: z.enum(['strict', 'normal', 'relaxed']).default('normal'),
  /** Time in a slouch before a nudge where time alone counts, s. */
  nudgeDelaySeconds: amount('nudgeDelaySeconds').default(120),
  /** Quiet time between nudges, minutes. */
  nudgeGapMinutes: amount('nudgeGapMinutes').default(10),
  /** How the desk accompanies the person; null: not chosen, and their usual pain says it (POSTURE section 9). */
  deskWay: z.enum(DESK_WAYS).nullable().default(null),
  /** The simple way: a lean of so far, for so long, degrees and s. */
  simpleDeg: amount('simpleDeg').default(15),
  simpleSeconds: amount('simpleSeconds').default(60),
  /** Where a slouch begins while the own slump is not known, degrees; null: by the placement. */
  onePointDeg: amount('onePointDeg').nullable().default(null),
  /** One budget for nudges and prompts (M-44). */
  mostAnHour: amount('mostAnHour').default(3),
  mostADay: amount('mostADay').default(12),
  /** Prompts to move: after so long in one position, and after so long seated, minutes. */
  stillnessPrompts: z.boolean().default(true),
  stillnessMinutes: amount('stillnessMinutes').default(30),
  breakPrompts: z.boolean().default(true),
  breakMinutes: amount('breakMinutes').default(50),
  /** A practice block begins by itself at the desk; otherwise the person begins it. */
  practiceByItself: z.boolean().default(true),
  /** After so many weeks of practice nudges end, but for a day a week to refresh. */
  practiceWeeks: amount('practiceWeeks').default(4),
  /** Practice was begun anew on this date. */
  practiceFrom: z.iso.date().nullable().default(null),
  /** Nudges that had worn off were wanted again then, epoch ms. */
  nudgesKeptAt: z.number().nullable().default(null),
  /** No nudges and prompts between these times of day, minutes from midnight; null: none. */
  quietHours: z
    .object({ from: z.int().min(0).max(1439), to: z.int().min(0).max(1439) })
    .nullable()
    .default(null),
  /** Where the person sits or stands now: each place has a tall of its own. */
  deskPlace: z.string().min(1).max(40).default('chair'),
  ownPlaces: z.array(OwnPlace).max(MOST_PLACES).default([]),
  /** By what a nudge is told beside the page: the sensor, the system, a soft bell, a mark on the app's icon. */
  sensorNudges: z.boolean().default(true),
  notifications: z.boolean().default(false),
  nudgeBell: z.boolean().default(false),
  nudgeBadge: z.boolean().default(true),
  /** By each of them that is on, or by the first that works, in this order. */
  reachBy: z.enum(['each', 'first']).default('each'),
  reachOrder: z
    .array(z.enum(REACHING))
    .refine((order) => order.length === REACHING.length && new Set(order).size === REACHING.length)
    .default([...REACHING]),
  /** Notifications name the app alone: nobody beside the screen reads what they are about (M-45). */
  discreetNotices: z.boolean().default(false),
  /** The small window was open: a reload closes it, and only the person can open it again. */
  smallWindow: z.boolean().default(false),
  /** The country whose emergency number is shown, ISO 3166-1; null: not told (M-3). */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** On top of the browser's own size. */
  textSize: z.enum(['usual', 'large', 'larger']).default('usual'),
  /** Less of it than the system asks for, never more. */
  motion: z.enum(['system', 'less']).default('system'),
  sound: z.boolean().default(true),
  /** A voice tells the session. Where it does, a screen reader is not told the same. */
  voice: z.boolean().default(true),
  /** One of this device's voices; null: the first that speaks the language. */
  voiceId: z.string().nullable().default(null),
  /** How quick and how loud it is; 1 is usual, and the loudest. */
  voiceRate: z.number().min(0.5).max(2).default(1),
  voiceVolume: z.number().min(0.1).max(1).default(1),
  /** Which repetitions are counted aloud. */
  countAloud: z.enum(['every', 'fifth', 'none']).default('every'),
  /** What is felt in a session: on the sensor, where it can, and on the phone under the page. */
  sensorBuzzes: z.boolean().default(true),
  phoneBuzzes: z.boolean().default(true),
  /** Keys of a single letter do something in a session. */
  letterKeys: z.boolean().default(true),
  /** What the person wants to be asked about over weeks (`content/outcomes.json`); nothing unless chosen. */
  askFor: z.array(z.enum(['pain', 'activities', 'roland-morris', 'stress'])).default([]),
  /** The check before the first session was declined: it is not offered again (M-28). */
  startCheckDeclined: z.boolean().default(false),
  /** A phone that is worn as a sensor vibrates at a nudge. */
  phoneVibrates: z.boolean().default(true),
  /** Sensors that were used here, the latest first. */
  sensors: z.array(KnownSensor).default([]),
  /** The latest of them connects by itself when Plumbline starts, where the browser lets it. */
  connectAtStart: z.boolean().default(true),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = Settings.parse({});

/** Settings as they were stored. A field that is missing or broken falls back to its default; the others stay. */
export function readSettings(stored: unknown): Settings {
  const given = stored instanceof Object ? Object.entries(stored) : [];
  const sound = given.filter(([name, value]) => Settings.safeParse({ [name]: value }).success);
  return Settings.parse(Object.fromEntries(sound));
}
