import { css, html, LitElement, type SVGTemplateResult, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** What the player does, as its sign shows it. */
export type SignName = 'ready' | 'hold' | 'reps' | 'paused' | 'waiting' | 'rest' | 'switch';

/** The large sign beside the player's word: shape first, so that it reads from across the room. */
const SIGNS: Readonly<Record<SignName, SVGTemplateResult>> = {
  ready: svg`<circle cx="24" cy="24" r="19" fill="none" stroke="var(--brass)" stroke-width="5" stroke-dasharray="0.1 9.85" stroke-linecap="round" />`,
  hold: svg`<circle cx="24" cy="24" r="21" fill="var(--action)" /><path d="M15 24h18" stroke="var(--on-action)" stroke-width="5" stroke-linecap="round" />`,
  paused: svg`<rect x="3" y="3" width="42" height="42" rx="11" fill="var(--brass)" /><path d="M18 15v18M30 15v18" stroke="var(--bg)" stroke-width="5.5" stroke-linecap="round" />`,
  rest: svg`<path d="M4 25c5.5-14 13.5-14 20-1s14.5 13 20-1" fill="none" stroke="var(--zone-moving)" stroke-width="6" stroke-linecap="round" />`,
  reps: svg`<path d="M24 7v34M14 16 24 6l10 10M14 32l10 10 10-10" fill="none" stroke="var(--action)" stroke-width="5.5" stroke-linecap="round" stroke-linejoin="round" />`,
  switch: svg`<path d="M5 16h36M32 7l9 9-9 9M43 33H7M16 24l-9 9 9 9" fill="none" stroke="var(--action)" stroke-width="5.5" stroke-linecap="round" stroke-linejoin="round" />`,
  waiting: svg`<path d="M6 24h7M20.5 24h7M35 24h7" fill="none" stroke="var(--zone-away)" stroke-width="6" stroke-linecap="round" />`,
};

@customElement('phase-sign')
export class PhaseSign extends LitElement {
  static override styles = css`
    :host {
      display: block;
      flex: none;
    }

    svg {
      display: block;
      width: var(--sign-size, 72px);
      height: var(--sign-size, 72px);
    }
  `;

  @property() name: SignName = 'ready';

  override render() {
    return html`<svg viewBox="0 0 48 48" aria-hidden="true">${SIGNS[this.name]}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'phase-sign': PhaseSign;
  }
}
