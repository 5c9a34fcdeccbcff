import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable, Subscription } from 'rxjs';

/** What has said nothing for so long is silent, ms. */
const SILENT_MS = 1000;

/**
 * A quick stream's latest value, for whoever draws it frame by frame: it is kept as it comes, and nothing is redrawn
 * for it.
 */
export class Heard<T> implements ReactiveController {
  private stream: Observable<T | null> | undefined;
  private subscription: Subscription | undefined;
  private latest: { readonly value: T | null; readonly at: number } | null = null;

  constructor(
    host: ReactiveControllerHost,
    private readonly source: () => Observable<T | null> | undefined,
  ) {
    host.addController(this);
  }

  /** Null before the first, and where there was none for a second. */
  readonly now = (): T | null => {
    const { latest } = this;
    return latest && performance.now() - latest.at < SILENT_MS ? latest.value : null;
  };

  hostUpdate(): void {
    const stream = this.source();
    if (stream === this.stream) return;
    this.hostDisconnected();
    this.stream = stream;
    this.subscription = stream?.subscribe((value) => {
      this.latest = { value, at: performance.now() };
    });
  }

  hostDisconnected(): void {
    this.subscription?.unsubscribe();
    this.subscription = undefined;
    this.stream = undefined;
    this.latest = null;
  }
}
