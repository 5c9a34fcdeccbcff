import { exhaustMap, map, type Observable, share, timer } from 'rxjs';
import type { Diagnosis } from '../../ports/diagnosis.ts';
import { type LinkStatus, playedSource, type SensorLink, type SensorTab } from '../../ports/ports.ts';
import type { Surroundings } from '../../ports/surroundings.ts';
import type { SensorLine } from '../sensor/sensor-line.ts';
import type { FaultLog } from './fault-log.ts';
import { type ReceptionWatch, watchReception } from './reception.ts';

/** Nobody reads faster, and asking the browser costs little, ms. */
const EVERY_MS = 1000;

export interface DiagnosisSources {
  readonly sensor: Pick<SensorLine, 'link' | 'line$' | 'status$'>;
  readonly look: () => Promise<Surroundings>;
  readonly faults: Pick<FaultLog, 'faults'>;
  readonly tab: Pick<SensorTab, 'elsewhere$'>;
  readonly now: () => number;
}

/** What is known of why a sensor does not work: watched all the time, looked at once a second while anybody asks. */
export function createDiagnosis({ sensor, look, faults, tab, now }: DiagnosisSources): Observable<Diagnosis> {
  let link: SensorLink | null = null;
  let watch: ReceptionWatch | null = null;
  let status: LinkStatus | null = null;
  let otherTab = false;
  /** Of a sensor before the present one. */
  let heardBefore: number | null = null;

  const heardAt = () => (link && isOwn(link) ? watch?.heardAt() : null) ?? heardBefore;

  sensor.line$.subscribe((line) => {
    heardBefore = heardAt();
    watch?.end();
    link = sensor.link();
    watch = link && line ? watchReception(link, line, now) : null;
  });
  tab.elsewhere$.subscribe((elsewhere) => {
    otherTab = elsewhere !== null;
  });
  sensor.status$.subscribe((latest) => {
    status = latest;
  });

  return timer(0, EVERY_MS).pipe(
    exhaustMap(look),
    map((surroundings) => {
      const at = now();
      return {
        at,
        surroundings,
        kind: link?.kind ?? null,
        state: status?.state ?? 'none',
        otherTab,
        heardAt: heardAt(),
        batteryPercent: status?.batteryPercent ?? null,
        reception: watch?.look(at) ?? null,
        faults: faults.faults(),
      };
    }),
    share(),
  );
}

const isOwn = (link: SensorLink): boolean => playedSource(link) === null;
