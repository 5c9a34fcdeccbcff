import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Load = () => Promise<unknown>;
type Arrival = 'coming' | 'here' | 'missing';

/** Fetches the module of what the host shows, once each, and redraws the host when it is there or cannot be had. */
export class Arriving implements ReactiveController {
  private readonly arrivals = new Map<Load, Arrival>();
  private latest: Promise<unknown> = Promise.resolve();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Nothing to do of its own: the host asks as it draws. */
  hostConnected(): void {}

  /** How a module stands; the first to ask has it fetched. */
  ask(load: Load): Arrival {
    const known = this.arrivals.get(load);
    if (!known) this.latest = Promise.all([this.latest, this.fetch(load)]);
    return known ?? 'coming';
  }

  /** What is drawn with a module, once it is there; nothing before, nor where it cannot be had. */
  drawn<Drawn>(load: Load, draw: () => Drawn): Drawn | null {
    return this.ask(load) === 'here' ? draw() : null;
  }

  /** Asks once more for every module that could not be had. */
  readonly again = (): void => {
    for (const [load, arrival] of this.arrivals) if (arrival === 'missing') this.arrivals.delete(load);
    this.host.requestUpdate();
  };

  /** Resolves once all that was asked for is there, or cannot be had. */
  settled(): Promise<unknown> {
    return this.latest;
  }

  private async fetch(load: Load): Promise<void> {
    this.arrivals.set(load, 'coming');
    try {
      await load();
      this.arrivals.set(load, 'here');
    } catch (error) {
      console.warn('A part of Plumbline could not be loaded:', error);
      this.arrivals.set(load, 'missing');
    }
    this.host.requestUpdate();
  }
}
