import { EQUIPMENT } from '../exercise/equipment.ts';
import { Dose, ExerciseId } from '../exercise/exercise.ts';
import { z } from '../schema.ts';
import { OtherActivityRecord } from './activity-record.ts';
import {
  CalibrationRecord,
  DeskDayRecord,
  DeskNoteRecord,
  DeskNotMeRecord,
  GapRecord,
  NudgeRecord,
  SlouchAnswerRecord,
  SlouchRecord,
} from './desk-records.ts';
import { GoalsRecord, RolandMorrisRecord, StressRecord, WeekPainRecord } from './outcome-records.ts';
import { base, Millis, Pain, PlayedSource } from './record-base.ts';
import {
  ClearanceRecord,
  ClearanceWithdrawnRecord,
  ClosuresRecord,
  FlagsRecord,
  SafetyCheckRecord,
  ScreeningRecord,
} from './safety-records.ts';

export const PainRecord = z.strictObject({
  ...base,
  type: z.literal('pain'),
  value: Pain,
  /** Told later, for an earlier day: counts one more, and never for a rise. */
  recalledFor: z.optional(z.iso.date()),
});

export const Readiness = z.enum(['same', 'ill', 'bad-night', 'painkillers', 'new-symptom']);
export type Readiness = z.infer<typeof Readiness>;

export const PrescribedItem = z.strictObject({
  exerciseId: ExerciseId,
  dose: Dose,
  /** Kilograms of one dumbbell, where the item has one and the weights at hand are known (M-26). */
  kg: z.optional(z.number().check(z.gte(0.5), z.lte(40))),
});
export type PrescribedItem = z.infer<typeof PrescribedItem>;

export const SessionStartedRecord = z.strictObject({
  ...base,
  type: z.literal('session-started'),
  sessionId: z.string(),
  /** Pain now, and what is different today; null where it was not answered. */
  pre: z.nullable(Pain),
  readiness: z.nullable(Readiness),
  items: z.array(PrescribedItem).check(z.minLength(1)),
  /** Chosen by the person off the plan: counts for rest, RED and AMBER, never for GREEN. */
  offPlan: z.boolean(),
  /** The optional check before the first session, for somebody under 65 (M-28). */
  startCheck: z.optional(z.literal(true)),
  source: z.optional(PlayedSource),
});

export const SetRecord = z.strictObject({
  ...base,
  type: z.literal('set'),
  sessionId: z.string(),
  exerciseId: ExerciseId,
  setIndex: z.int().check(z.gte(0)),
  side: z.enum(['both', 'left', 'right']),
  /** Reps or seconds, as the exercise's unit says. */
  target: z.number().check(z.gte(0)),
  performed: z.number().check(z.gte(0)),
  startedAt: Millis,
  endedAt: Millis,
  countedBy: z.enum(['sensor', 'timer', 'person']),
  /** Time in which the sensor was silent, s. */
  unseenSeconds: z.number().check(z.gte(0)),
  pauses: z.int().check(z.gte(0)),
  /** Share of the seen time in form, 0 to 1; null where the sensor cannot say (M-16). */
  sensorForm: z.nullable(z.number().check(z.gte(0), z.lte(1))),
  /** Kilograms of one dumbbell that were in the hand (M-26). */
  kg: z.optional(z.number().check(z.gte(0.5), z.lte(40))),
  /** Repetitions that went half way, and were not counted. */
  partials: z.optional(z.int().check(z.gte(0))),
  /** Mean times of the repetitions that the sensor counted, s. */
  phases: z.optional(
    z.strictObject({
      outSeconds: z.number().check(z.gte(0)),
      pauseSeconds: z.number().check(z.gte(0)),
      backSeconds: z.number().check(z.gte(0)),
    }),
  ),
  /** How sure the sensor was of what it counted, 0 to 1. */
  confidence: z.optional(z.number().check(z.gte(0), z.lte(1))),
  /** The sensor was not sure and asked: what was done is known once the person has said so, with a correction. */
  unsure: z.optional(z.literal(true)),
});
export type SetRecord = z.infer<typeof SetRecord>;

/**
 * The person corrects a count or time: the newest correction of a set counts, as a whole. Times are told where they put
 * them right by the set's trace; the `set` record keeps what the sensor said.
 */
export const SetCorrectedRecord = z.strictObject({
  ...base,
  type: z.literal('set-corrected'),
  setId: z.string(),
  performed: z.number().check(z.gte(0)),
  /** When a hold began and ended. */
  startedAt: z.optional(Millis),
  endedAt: z.optional(Millis),
  /** The turn of each repetition that counts, in order. */
  reps: z.optional(z.array(Millis).check(z.maxLength(1000))),
});

/** Why a hold was left before its time (M-18). What was not answered leaves no record, and is never "no pain". */
export const SetLeftRecord = z.strictObject({
  ...base,
  type: z.literal('set-left'),
  sessionId: z.string(),
  exerciseId: ExerciseId,
  setIndex: z.int().check(z.gte(0)),
  side: z.enum(['both', 'left', 'right']),
  why: z.enum(['tired', 'sore', 'interrupted']),
});

/** "This hurts", during a session. */
export const HurtRecord = z.strictObject({
  ...base,
  type: z.literal('hurt'),
  sessionId: z.string(),
  exerciseId: z.nullable(ExerciseId),
  /** Null: a sign that could not wait for a number. */
  value: z.nullable(Pain),
  /** Stop signs that were ticked (M-4). */
  signs: z.array(z.string()),
  choice: z.enum(['easier', 'skip', 'stop', 'go-on']),
});

/** One summary for the session (M-15). A field that was not touched is null: missing, never "fine". */
export const SessionEndedRecord = z.strictObject({
  ...base,
  type: z.literal('session-ended'),
  sessionId: z.string(),
  cause: z.enum(['done', 'stopped', 'hurt']),
  /** Most pain in any exercise. */
  peak: z.nullable(Pain),
  /** Effort: very easy 2, easy 4, right 6, hard 8, too hard 9. */
  effort: z.nullable(z.int().check(z.gte(0), z.lte(10))),
  /** Pain right after. */
  post: z.nullable(Pain),
  /** Exercises that did not feel tidy; null = not answered. */
  untidy: z.nullable(z.array(ExerciseId)),
  /** An exercise that stood out, with its own pain and effort. */
  standout: z.nullable(
    z.strictObject({
      exerciseId: ExerciseId,
      peak: z.nullable(Pain),
      effort: z.nullable(z.int().check(z.gte(0), z.lte(10))),
    }),
  ),
  /** How easy stretches felt, 0 to 10, of those that were answered (S-074). */
  ease: z.optional(
    z.array(z.strictObject({ exerciseId: ExerciseId, value: z.int().check(z.gte(0), z.lte(10)) })),
  ),
});

/** What is at hand, the floor, and what the person chose. A field that is left out stays as it was. */
export const CircumstancesRecord = z.strictObject({
  ...base,
  type: z.literal('circumstances'),
  /** Can get down to the floor and up again. */
  floor: z.optional(z.boolean()),
  /** Equipment that is not at hand. */
  without: z.optional(z.array(z.enum(EQUIPMENT))),
  /** Exercises that are in a plan by choice alone. */
  chosen: z.optional(z.array(ExerciseId)),
  /** 65 or older: stretches may be held for longer, and there is no start check (S-073, M-28). */
  from65: z.optional(z.boolean()),
});

/** The days of the week on which the person likes to train, 1 Monday to 7 Sunday; none: as soon as the rules allow. */
export const TrainingDaysRecord = z.strictObject({
  ...base,
  type: z.literal('training-days'),
  weekdays: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.maxLength(7)),
});

/** A session that was planned for one date goes to another; back again is a move as well. */
export const SessionMovedRecord = z.strictObject({
  ...base,
  type: z.literal('session-moved'),
  from: z.iso.date(),
  to: z.iso.date(),
});

export const FlareRecord = z.strictObject({ ...base, type: z.literal('flare') });
export const PauseRecord = z.strictObject({
  ...base,
  type: z.literal('pause'),
  state: z.enum(['paused', 'resumed']),
});

/** The person takes a lighter week, offered or not (R-8 DELOAD). */
export const LighterWeekRecord = z.strictObject({ ...base, type: z.literal('lighter-week') });

/** An answer to something new that is offered in MAINTENANCE, or that answer taken back on the same day (M-31). */
export const NewItemRecord = z.strictObject({
  ...base,
  type: z.literal('new-item'),
  exerciseId: ExerciseId,
  answer: z.enum(['try', 'not-now', 'taken-back']),
});

/** Which weights are at hand, kilograms of one dumbbell: asked when first needed (M-26). */
export const WeightsRecord = z.strictObject({
  ...base,
  type: z.literal('weights'),
  kg: z.array(z.number().check(z.gte(0.5), z.lte(40))),
});

/**
 * Numbers of the rules that the person or a professional tightened: all that hold from now on, so an empty one brings
 * the rules' own back. What would be looser than a rule has no effect.
 */
export const OwnLimitsRecord = z.strictObject({
  ...base,
  type: z.literal('own-limits'),
  by: z.enum(['person', 'professional']),
  limits: z.strictObject({
    sessionsAWeek: z.optional(z.int().check(z.gte(0))),
    restHours: z.optional(z.int().check(z.gte(0))),
    sessionMinutes: z.optional(z.int().check(z.gte(0))),
    weeklyGrowthPercent: z.optional(z.int().check(z.gte(0))),
    risesPerSession: z.optional(z.int().check(z.gte(0))),
    goodSessions: z.optional(z.int().check(z.gte(0))),
    effortForRise: z.optional(z.int().check(z.gte(0))),
    painLimit: z.optional(z.int().check(z.gte(0))),
  }),
});

export const LogRecord = z.discriminatedUnion('type', [
  ScreeningRecord,
  SafetyCheckRecord,
  FlagsRecord,
  ClearanceRecord,
  ClearanceWithdrawnRecord,
  ClosuresRecord,
  PainRecord,
  SessionStartedRecord,
  SetRecord,
  SetCorrectedRecord,
  SetLeftRecord,
  HurtRecord,
  SessionEndedRecord,
  CircumstancesRecord,
  TrainingDaysRecord,
  SessionMovedRecord,
  FlareRecord,
  PauseRecord,
  LighterWeekRecord,
  NewItemRecord,
  GoalsRecord,
  WeekPainRecord,
  RolandMorrisRecord,
  StressRecord,
  OtherActivityRecord,
  WeightsRecord,
  OwnLimitsRecord,
  CalibrationRecord,
  SlouchRecord,
  SlouchAnswerRecord,
  NudgeRecord,
  GapRecord,
  DeskDayRecord,
  DeskNotMeRecord,
  DeskNoteRecord,
]);
export type LogRecord = z.infer<typeof LogRecord>;
export type RecordType = LogRecord['type'];
export type RecordOf<Type extends RecordType> = Extract<LogRecord, { type: Type }>;

/** A record before the log gives it its id, time, zone and versions. */
export type NewRecord = LogRecord extends infer R
  ? R extends LogRecord
    ? Omit<R, 'id' | 'at' | 'zone' | 'versions'>
    : never
  : never;
