import type { Exercise, ExerciseId } from '../exercise/exercise.ts';
import type { LogRecord, NewRecord, Readiness } from '../log/record.ts';
import type { Versions } from '../log/record-base.ts';
import { opensByEase } from '../progression/ease.ts';
import { itemOf } from '../progression/prescribe.ts';

/** Writes the log of a made-up person. Ids count up, so that they sort as they were written. */
export interface Diary {
  readonly write: (at: number, record: NewRecord) => LogRecord;
}

const VERSIONS: Versions = { detector: 2, rules: 4, content: 2 };
const ID_LENGTH = 26;

export function diary(zone: string): Diary {
  let written = 0;
  return {
    write(at, record) {
      written += 1;
      const id = String(written).padStart(ID_LENGTH, '0');
      return { ...record, id, at, zone, versions: VERSIONS } as LogRecord;
    },
  };
}

/** How a session went, in the person's own numbers. Null was not answered. */
export interface Account {
  readonly pre: number | null;
  readonly readiness: Readiness | null;
  readonly peak: number | null;
  readonly effort: number | null;
  readonly post: number | null;
  readonly untidy: readonly ExerciseId[] | null;
  /** How easy each stretch felt, 0 to 10. */
  readonly ease: number | null;
  /** Share of each dose that was done; more than 1 for somebody who goes on. */
  readonly done: number;
}

const SET_MS = 60_000;

/** A session from its start to its summary, as the app logs it: a minute for each set. */
export function trainedSession(
  { write }: Diary,
  startedAt: number,
  planned: readonly (Parameters<typeof itemOf>[0] & { readonly exercise: Pick<Exercise, 'chain'> })[],
  { pre, readiness, peak, effort, post, untidy, ease, done }: Account,
  offPlan = false,
): LogRecord[] {
  const sessionId = `session-${startedAt}`;
  const items = planned.map(itemOf);
  const records = [write(startedAt, { type: 'session-started', sessionId, pre, readiness, items, offPlan })];
  let at = startedAt;
  for (const { exerciseId, dose } of items) {
    for (let setIndex = 0; setIndex < dose.sets; setIndex++) {
      const began = at;
      at += SET_MS;
      records.push(
        write(at, {
          type: 'set',
          sessionId,
          exerciseId,
          setIndex,
          side: 'both',
          target: dose.amount,
          performed: dose.amount * done,
          startedAt: began,
          endedAt: at,
          countedBy: 'person',
          unseenSeconds: 0,
          pauses: 0,
          sensorForm: null,
        }),
      );
    }
  }
  const told = { peak, effort, post, untidy: untidy && [...untidy], standout: null } as const;
  const stretches = planned.filter(({ exercise }) => opensByEase(exercise));
  const eased =
    ease === null ? [] : stretches.map(({ exercise: { id } }) => ({ exerciseId: id, value: ease }));
  const ended = eased.length > 0 ? { ...told, ease: eased } : told;
  records.push(write(at + SET_MS, { type: 'session-ended', sessionId, cause: 'done', ...ended }));
  return records;
}
