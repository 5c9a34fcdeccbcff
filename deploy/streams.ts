import type { StreamConfig } from '@nats-io/jetstream';

/** What the servers keep: one set for everybody, never a stream for each person. */

const DAY_NS = 86_400_000_000_000;

/** Within this time a message that is sent again is known as a repeat. */
const REPEAT_NS = 120_000_000_000;

/** People in one stream: a reader scans its stream, so what 30 ms takes among 200 people takes 250 ms among 5,000. */
export const PEOPLE_PER_STREAM = 200;

export interface StreamSizes {
  readonly people: number;
  /** Servers that keep a copy: 1 or 3. */
  readonly replicas: number;
  /** Bytes of the log of one person: ten years of 100 records a day are about 13 MB; the default leaves room for five times that. */
  readonly bytesPerPerson?: number;
}

export const logStreams = (people: number): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(people / PEOPLE_PER_STREAM)) }, (_, index) => `pl${index}`);

/**
 * `pl0`…: the log; nothing is ever dropped, and what has no room is refused. `pk0`: keys, lists of devices and settings, of which
 * the newest alone is kept for each device. `plin`: what people share with professionals, for 90 days.
 */
export function streams({ people, replicas, bytesPerPerson = 64e6 }: StreamSizes): Partial<StreamConfig>[] {
  const inShare = Math.min(people, PEOPLE_PER_STREAM);
  const every = {
    storage: 'file',
    retention: 'limits',
    discard: 'new',
    num_replicas: replicas,
    duplicate_window: REPEAT_NS,
  } as const;
  return [
    ...logStreams(people).map((name) => ({
      ...every,
      name,
      subjects: [`${name}.*.*`],
      allow_direct: true,
      max_bytes: inShare * bytesPerPerson,
    })),
    {
      ...every,
      name: 'pk0',
      subjects: ['pk.*.*'],
      allow_direct: true,
      // A device says all that it has to say in one message: the newest is the only one, and what it replaces is gone.
      max_msgs_per_subject: 1,
      max_bytes: people * 4e6,
    },
    {
      ...every,
      name: 'plin',
      subjects: ['in.*.*'],
      max_age: 90 * DAY_NS,
      max_msgs_per_subject: 5000,
      discard_new_per_subject: true,
      max_bytes: people * 8e6,
    },
  ] as Partial<StreamConfig>[];
}
