import { z } from '../schema.ts';
import { type SetTrace, UNSEEN } from './trace.ts';

const Time = z.number();
const Mark = z.union([
  z.object({ type: z.enum(['hold-started', 'hold-paused', 'hold-resumed', 'hold-ended']), at: Time }),
  z.object({ type: z.enum(['rep', 'rep-partial']), startedAt: Time, peakAt: Time, endedAt: Time }),
]);
const Target = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('band'),
    fromDeg: z.number(),
    toDeg: z.number(),
    rises: z.union([z.literal(1), z.literal(-1)]),
  }),
  z.object({ type: z.literal('threshold'), restDeg: z.number(), wholeDeg: z.number() }),
]);
/** Traces are cut to ten minutes and a little; what is longer is none. */
const MOST_VALUES = 10_000;
const MOST_MARKS = 2000;

const about = {
  setId: z.string().check(z.maxLength(64)),
  from: Time,
  marks: z.array(Mark).check(z.maxLength(MOST_MARKS)),
  target: z.nullable(Target),
  detector: z.int(),
};

/** A trace as it lies in the store. */
const StoredTrace = z.object({ ...about, tenths: z.instanceof(Int16Array) });
/** A trace as it stands in a file: tenths of a degree, or null where nothing was seen. */
const WrittenTrace = z.object({
  ...about,
  tenths: z.array(z.nullable(z.int().check(z.gte(-32_767), z.lte(32_767)))).check(z.maxLength(MOST_VALUES)),
});
export type WrittenTrace = z.infer<typeof WrittenTrace>;

/** Null: it cannot be read, and is worth no more than that. */
export function readStoredTrace(row: unknown): SetTrace | null {
  const read = StoredTrace.safeParse(row);
  return read.success ? read.data : null;
}

export const writtenTrace = (trace: SetTrace): WrittenTrace => ({
  setId: trace.setId,
  from: trace.from,
  marks: [...trace.marks],
  target: trace.target,
  detector: trace.detector,
  tenths: Array.from(trace.tenths, (value) => (value === UNSEEN ? null : value)),
});

/** Null: it cannot be read. */
export function readWrittenTrace(entry: unknown): SetTrace | null {
  const read = WrittenTrace.safeParse(entry);
  if (!read.success) return null;
  return { ...read.data, tenths: Int16Array.from(read.data.tenths, (value) => value ?? UNSEEN) };
}
