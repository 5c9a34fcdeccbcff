import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LessMotion } from './less-motion.ts';
import { viewOf } from './portable-element.ts';

/** A pause longer than this is not made up for, seconds. */
const LONGEST_FRAME_SECONDS = 0.1;

/** Repaints do not come to the millisecond: one that is early by less than this is taken, ms. */
const EARLY_MS = 2;

interface FrameOptions {
  /** How a frame gets on the page: through the host's template unless said, or by the host's own hand. */
  readonly show?: () => void;
  /** At least this long from one frame to the next, ms; without it there is one to each repaint. */
  readonly everyMs?: number;
}

/**
 * Calls `frame` before each repaint for as long as it answers true. Stands still while the window of its host is hidden and
 * where the person asks for less motion.
 */
export class FrameLoop implements ReactiveController {
  private request: number | null = null;
  private last: number | null = null;
  private view: Window = window;
  private readonly lessMotion = new LessMotion();
  private readonly show: () => void;
  private readonly everyMs: number;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly frame: (dtSeconds: number) => boolean,
    { show = () => host.requestUpdate(), everyMs = 0 }: FrameOptions = {},
  ) {
    this.show = show;
    this.everyMs = everyMs;
    host.addController(this);
  }

  /** Whether there is to be no motion: then a still picture is drawn. */
  get still(): boolean {
    return this.lessMotion.matches || this.view.document.hidden;
  }

  get reduced(): boolean {
    return this.lessMotion.matches;
  }

  get running(): boolean {
    return this.request !== null;
  }

  hostConnected(): void {
    this.view = viewOf(this.host);
    this.view.document.addEventListener('visibilitychange', this.settle);
    this.lessMotion.listen(this.settle);
  }

  hostDisconnected(): void {
    this.view.document.removeEventListener('visibilitychange', this.settle);
    this.lessMotion.unlisten(this.settle);
    this.stop();
  }

  start(): void {
    if (this.still || this.running) return;
    this.last = null;
    this.request = this.view.requestAnimationFrame(this.tick);
  }

  stop(): void {
    if (this.request !== null) this.view.cancelAnimationFrame(this.request);
    this.request = null;
  }

  private readonly settle = (): void => {
    if (this.still) this.stop();
    this.host.requestUpdate();
  };

  private readonly tick = (now: number): void => {
    if (this.last !== null && now - this.last < this.everyMs - EARLY_MS) {
      this.request = this.view.requestAnimationFrame(this.tick);
      return;
    }
    const dt = this.last === null ? 0 : Math.min((now - this.last) / 1000, LONGEST_FRAME_SECONDS);
    this.last = now;
    this.request = this.frame(dt) ? this.view.requestAnimationFrame(this.tick) : null;
    this.show();
  };
}
