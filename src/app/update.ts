import { BehaviorSubject, combineLatest, distinctUntilChanged, map, type Observable, startWith } from 'rxjs';
import type { App } from '../ports/app.ts';
import { remembered } from './operators/remembered.ts';

/** A newer build of the app, fetched in the background. It waits until it is taken, or every page of this one is closed. */
export interface Updates {
  /** One waits, or has taken the place of the build that this page is from. Replays. */
  readonly ready$: Observable<boolean>;
  /** Loads the page anew, from it. Resolves to false, and does nothing, while a session runs in another tab. */
  readonly take: () => Promise<boolean>;
}

export interface UpdateOffer {
  /** It may be offered now: nothing runs that loading the page anew would break off. */
  readonly offered$: Observable<boolean>;
  readonly take: Updates['take'];
  /** Not offered again in this visit. */
  readonly later: () => void;
}

type AtWork = Pick<App, 'player$' | 'desk$' | 'recording$' | 'capture$' | 'storage$' | 'elsewhere$'>;

/** Offers a newer build, and only where nothing waits to be finished. */
export function offerUpdate({ ready$, take }: Updates, app: AtWork): UpdateOffer {
  const putOff$ = new BehaviorSubject(false);
  return {
    offered$: combineLatest([ready$, putOff$, isAtWork(app)]).pipe(
      map(([ready, putOff, atWork]) => ready && !putOff && !atWork),
      distinctUntilChanged(),
      remembered(),
    ),
    take,
    later: () => putOff$.next(true),
  };
}

/**
 * A session until its summary is given, the desk with tall set, readings that are being recorded, records that are in this tab
 * only, or a sensor that another tab has.
 */
const isAtWork = ({
  player$,
  desk$,
  recording$,
  capture$,
  storage$,
  elsewhere$,
}: AtWork): Observable<boolean> =>
  combineLatest(
    [
      player$.pipe(map((player) => player !== null)),
      desk$.pipe(map(({ zones }) => zones !== null)),
      recording$.pipe(map((seconds) => seconds !== null)),
      capture$.pipe(map((capture) => capture !== null)),
      storage$.pipe(map((fault) => fault !== null && fault !== 'damaged')),
      elsewhere$.pipe(map((elsewhere) => elsewhere !== null)),
      // A part of the app that has not come yet says nothing, and is not at work.
    ].map((reason$) => reason$.pipe(startWith(false))),
  ).pipe(
    map((reasons) => reasons.some(Boolean)),
    distinctUntilChanged(),
  );
