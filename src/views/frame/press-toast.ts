import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PressTold } from '../../ports/app.ts';
import { PRESS_WORDS } from '../../strings/press-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';

/** Long enough to be read twice; what it says is also to be seen on the page itself, ms. */
const SHOWN_MS = 8000;

/** Says for a moment what a press of the sensor's button did. */
@customElement('press-toast')
export class PressToast extends LitElement {
  static override styles = [
    base,
    css`
      div {
        position: fixed;
        z-index: 40;
        right: 16px;
        bottom: calc(76px + env(safe-area-inset-bottom));
        left: 16px;
        display: flex;
        justify-content: center;
        pointer-events: none;
      }

      p {
        display: flex;
        gap: 12px;
        align-items: center;
        padding: 14px 18px;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-large);
        background: var(--raised);
        box-shadow: var(--shadow-2);
        font-weight: 600;
      }

      icon-mark {
        flex: none;
        color: var(--brass-text);
      }
    `,
  ];

  @property({ attribute: false }) told: PressTold | null = null;
  @state() private over = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('told')) return;
    clearTimeout(this.timer);
    // A page that is opened later tells nothing old.
    const age = this.told ? Date.now() - this.told.at : SHOWN_MS;
    this.over = age >= SHOWN_MS;
    if (!this.over)
      this.timer = setTimeout(() => {
        this.over = true;
      }, SHOWN_MS - age);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override render() {
    const told = this.over ? null : this.told;
    return html`<div role="status">
      ${told ? html`<p><icon-mark name="sensor"></icon-mark>${PRESS_WORDS[told.what]}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'press-toast': PressToast;
  }
}
