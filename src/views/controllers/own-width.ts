import type { LitElement, ReactiveController } from 'lit';

/** How wide its host is, px: a drawing whose words keep their size is drawn as wide as it stands. */
export class OwnWidth implements ReactiveController {
  private readonly observer = new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width === 0 || width === this.value) return;
    this.value = width;
    this.host.requestUpdate();
  });

  /** @param value what counts until it is measured, px */
  constructor(
    private readonly host: LitElement,
    public value: number,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }
}
