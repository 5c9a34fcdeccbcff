import { expect, it } from 'vitest';
import { recordsIn } from '../../../src/core/log/period.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';

const pain = (iso: string, zone: string) =>
  ({ id: iso, at: Date.parse(iso), zone, type: 'pain', value: 2 }) as unknown as LogRecord;

it('takes both of its dates, each where the record was made', () => {
  const records = [
    pain('2026-11-01T22:30:00Z', 'Europe/Zurich'),
    pain('2026-11-01T23:30:00Z', 'Europe/Zurich'),
    pain('2026-11-03T23:30:00Z', 'America/New_York'),
    pain('2026-11-04T06:00:00Z', 'America/New_York'),
  ];
  const inside = recordsIn(records, { from: '2026-11-02', to: '2026-11-03' });
  expect(inside.map(({ id }) => id)).toEqual(['2026-11-01T23:30:00Z', '2026-11-03T23:30:00Z']);
});
