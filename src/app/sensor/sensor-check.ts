import {
  distinctUntilChanged,
  filter,
  map,
  merge,
  type Observable,
  of,
  pairwise,
  scan,
  startWith,
  switchMap,
} from 'rxjs';
import { type ImuSample, isGap, isSeen, type SampleEvent } from '../../core/imu/sample.ts';
import type { SensorCheck } from '../../ports/app.ts';
import { remembered } from '../operators/remembered.ts';
import type { Line } from '../pipeline.ts';

const NOTHING_KNOWN: SensorCheck = { hasGyroscope: null, wrongScales: [] };

/** At rest it does not read gravity: no angle of it can be believed. */
export const isForceWrong = ({ wrongScales }: SensorCheck): boolean =>
  wrongScales.some(({ of }) => of === 'force');

/** What the line finds out about the sensor in use; another sensor is another matter. */
export const checkSensor = (line$: Observable<Line | null>): Observable<SensorCheck> =>
  line$.pipe(
    switchMap((line) => (line ? checkLine(line) : of(NOTHING_KNOWN))),
    distinctUntilChanged(),
    remembered(),
  );

function checkLine({ samples$, scale$ }: Line): Observable<SensorCheck> {
  // As for the filter, the first sample of a stretch tells; a phone's gyroscope is taken up after a gap.
  const gyroscope$ = samples$.pipe(
    startWith<SampleEvent | null>(null),
    pairwise(),
    filter(([before, sample]) => (before === null || isGap(before)) && sample !== null && isSeen(sample)),
    map(([, sample]): Partial<SensorCheck> => ({ hasGyroscope: (sample as ImuSample).gyr !== null })),
    distinctUntilChanged((before, now) => before.hasGyroscope === now.hasGyroscope),
  );
  const wrong$ = scale$.pipe(
    scan((wrong: SensorCheck['wrongScales'], { of, reads, right }) => {
      const others = wrong.filter((each) => each.of !== of);
      return right ? others : [...others, { of, reads }];
    }, []),
    distinctUntilChanged((before, now) => before.length === 0 && now.length === 0),
    map((wrongScales): Partial<SensorCheck> => ({ wrongScales })),
  );
  return merge(gyroscope$, wrong$).pipe(
    scan((known: SensorCheck, found) => ({ ...known, ...found }), NOTHING_KNOWN),
    startWith(NOTHING_KNOWN),
  );
}
