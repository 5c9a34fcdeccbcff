import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  animationFrameScheduler,
  asyncScheduler,
  type Observable,
  type Subscription,
  throttleTime,
} from 'rxjs';

/** The stream to show; read again on every update, so that it may arrive after the element. */
type Source<T> = () => Observable<T> | undefined;

/**
 * Shows a stream's latest value: subscribed while the element is on the page, and every value redraws it.
 * `thin` keeps the first value and then the last of each so many ms, or of each frame that the browser paints.
 */
export class Latest<T> implements ReactiveController {
  value: T;
  private stream: Observable<T> | undefined;
  private subscription: Subscription | undefined;
  private connected = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly source: Source<T>,
    start: T,
    private readonly thin: number | 'frame' = 0,
  ) {
    this.value = start;
    host.addController(this);
  }

  hostConnected(): void {
    this.connected = true;
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.connected) return;
    const stream = this.source();
    if (stream === this.stream) return;
    this.subscription?.unsubscribe();
    this.stream = stream;
    this.subscription = stream && this.thinned(stream).subscribe((value) => this.show(value));
  }

  hostDisconnected(): void {
    this.connected = false;
    this.subscription?.unsubscribe();
    this.subscription = undefined;
    this.stream = undefined;
  }

  private thinned(stream: Observable<T>): Observable<T> {
    if (this.thin === 0) return stream;
    const [ms, scheduler] =
      this.thin === 'frame'
        ? ([0, animationFrameScheduler] as const)
        : ([this.thin, asyncScheduler] as const);
    return stream.pipe(throttleTime(ms, scheduler, { leading: true, trailing: true }));
  }

  private show(value: T): void {
    this.value = value;
    this.host.requestUpdate();
  }
}
