import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { interval, Observable, type Subscription, throttle } from 'rxjs';
import { viewOf } from './portable-element.ts';

/** The stream to show; read again on every update, so that it may arrive after the element. */
type Source<T> = () => Observable<T> | undefined;

/**
 * Shows a stream's latest value: subscribed while the element is on the page, and every value redraws it. While the window
 * of the host is hidden nothing is drawn; the latest is once it is seen again.
 * `thin` keeps the first value and then the last of each so many ms, or of each frame that the window of the host paints.
 */
export class Latest<T> implements ReactiveController {
  value: T;
  private stream: Observable<T> | undefined;
  private subscription: Subscription | undefined;
  private connected = false;
  private page: Document = document;
  /** A value came while nobody could see it. */
  private undrawn = false;

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
    this.page = viewOf(this.host).document;
    this.page.addEventListener('visibilitychange', this.drawSeen);
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
    this.page.removeEventListener('visibilitychange', this.drawSeen);
    this.subscription?.unsubscribe();
    this.subscription = undefined;
    this.stream = undefined;
  }

  private thinned(stream: Observable<T>): Observable<T> {
    if (this.thin === 0) return stream;
    const pause$: Observable<unknown> =
      this.thin === 'frame' ? nextFrame(viewOf(this.host)) : interval(this.thin);
    return stream.pipe(throttle(() => pause$, { leading: true, trailing: true }));
  }

  private show(value: T): void {
    this.value = value;
    this.undrawn = true;
    this.drawSeen();
  }

  private readonly drawSeen = (): void => {
    if (!this.undrawn || this.page.hidden) return;
    this.undrawn = false;
    this.host.requestUpdate();
  };
}

const nextFrame = (view: Window): Observable<number> =>
  new Observable((listener) => {
    const request = view.requestAnimationFrame((now) => listener.next(now));
    return () => view.cancelAnimationFrame(request);
  });
