import { Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createFaultLog } from '../../../src/app/diagnosis/fault-log.ts';
import type { LinkFault, LinkStatus, Sensors } from '../../../src/ports/ports.ts';

function log() {
  const status$ = new Subject<LinkStatus>();
  let now = 0;
  const faultLog = createFaultLog(status$, () => now);
  return {
    faultLog,
    told: (fault: LinkFault | null) => {
      now += 1000;
      status$.next({ state: 'lost', fault, attempt: 0, batteryPercent: null });
    },
  };
}
const fault = (code: LinkFault['code'], detail = ''): LinkFault => ({ code, detail });

describe('the faults of a visit', () => {
  it('are kept with their last time, and how often one came in a row', () => {
    const { faultLog, told } = log();
    for (const each of [fault('busy'), null, fault('busy'), fault('lost', 'dropped')]) told(each);
    expect(faultLog.faults()).toEqual([
      { fault: fault('busy'), at: 3000, times: 2 },
      { fault: fault('lost', 'dropped'), at: 4000, times: 1 },
    ]);
  });

  it('are not told twice while a status only changes beside them', () => {
    const { faultLog, told } = log();
    const silent = fault('silent');
    for (let time = 0; time < 5; time++) told(silent);
    expect(faultLog.faults()).toMatchObject([{ times: 1 }]);
  });

  it('never become many', () => {
    const { faultLog, told } = log();
    for (let time = 0; time < 100; time++) told(fault('lost', `the ${time}th`));
    expect(faultLog.faults()).toHaveLength(8);
    expect(faultLog.faults().at(-1)?.fault.detail).toBe('the 99th');
  });

  it('hold what choosing a sensor came to, and pass it on', async () => {
    const { faultLog } = log();
    const dismissed = fault('dismissed', 'User cancelled');
    const sensors = faultLog.noting({ pair: () => Promise.reject(dismissed) } as unknown as Sensors);
    await expect(sensors.pair(undefined)).rejects.toBe(dismissed);
    expect(faultLog.faults()).toMatchObject([{ fault: dismissed, times: 1 }]);
  });
});
