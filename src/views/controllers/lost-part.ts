import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NotLoaded } from '../../ports/part.ts';

/** The part that could not be had last, where nobody showed it in its place: what rejected, and was not caught. */
export class LostPart implements ReactiveController {
  value: NotLoaded | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('unhandledrejection', this.hear);
  }

  hostDisconnected(): void {
    removeEventListener('unhandledrejection', this.hear);
  }

  /** Fetches it once more; what was pressed then can be pressed again. Is told anew where it fails again. */
  readonly again = (): void => {
    const { value: lost } = this;
    this.putAway();
    void lost?.again();
  };

  readonly putAway = (): void => {
    this.value = null;
    this.host.requestUpdate();
  };

  private readonly hear = (event: PromiseRejectionEvent): void => {
    const reason: unknown = event.reason;
    if (!(reason instanceof NotLoaded)) return;
    event.preventDefault();
    console.warn('A part of Plumbline could not be loaded:', reason.detail);
    this.value = reason;
    this.host.requestUpdate();
  };
}
