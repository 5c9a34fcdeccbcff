import { expect, it } from 'vitest';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { sessionsOf } from '../../../src/core/log/sessions.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import { evidenceOf } from '../../../src/core/progression/classify.ts';
import { NOTHING_KNOWN } from '../../../src/core/progression/pain.ts';
import { library } from '../../signals/library.ts';
import { person } from '../../signals/log.ts';

const told = person().session({ on: '2026-11-16', items: ['bridge 1x8'] });
const unsure = told.records.map(
  (record): LogRecord => (record.type === 'set' ? { ...record, unsure: true } : record),
);

/** What is known to be done of the bridge. */
function doneIn(records: readonly LogRecord[]): number | null {
  const session = sessionsOf(records).at(-1);
  const exercise = library.byId.get('bridge');
  const item = session?.items[0];
  if (!session || !exercise || !item) throw new Error('no session');
  return evidenceOf(session, item, exercise, NOTHING_KNOWN, () => 'BRIDGE').done;
}

it('takes what the sensor was not sure of for known once the person has said what it was', () => {
  const set = unsure.find(({ type }) => type === 'set');
  const end = unsure.at(-1);
  if (!set || !end) throw new Error('no set');
  const confirmed: LogRecord = {
    type: 'set-corrected',
    id: ulid(end.at + 1, new Uint8Array(10)),
    at: end.at + 1,
    zone: end.zone,
    versions: end.versions,
    setId: set.id,
    performed: 8,
  };
  expect([doneIn(told.records), doneIn(unsure), doneIn([...unsure, confirmed])]).toEqual([1, null, 1]);
});
