import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';

/** A setting that is on or off, with a line on what it does. */
@customElement('switch-row')
export class SwitchRow extends LitElement {
  static override styles = [
    base,
    css`
      label {
        display: flex;
        gap: 16px;
        align-items: center;
        justify-content: space-between;
        min-height: 48px;
        cursor: pointer;
      }

      b,
      .support {
        display: block;
      }

      b {
        font-weight: 640;
      }

      input {
        position: relative;
        flex: none;
        width: 52px;
        height: 30px;
        margin: 0;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-pill);
        background: var(--well);
        cursor: pointer;
        appearance: none;
      }

      input::after {
        position: absolute;
        top: 3px;
        left: 3px;
        width: 20px;
        height: 20px;
        border-radius: 50%;
        background: var(--line-strong);
        transition: translate var(--motion-place) var(--ease-out);
        content: "";
      }

      input:checked {
        border-color: var(--action);
        background: var(--action);
      }

      input:checked::after {
        background: var(--on-action);
        translate: 22px 0;
      }

      input:focus-visible {
        border-radius: var(--radius-pill);
      }

      @media (forced-colors: active) {
        input,
        input:checked::after {
          forced-color-adjust: none;
          background: Canvas;
        }

        input:checked {
          background: Highlight;
        }
      }
    `,
  ];

  @property() label = '';
  @property() hint = '';
  @property({ type: Boolean }) on = false;

  override render() {
    return html`
      <label>
        <span><b id="name">${this.label}</b><span class="support" id="hint">${this.hint}</span></span>
        <input
          type="checkbox"
          role="switch"
          aria-labelledby="name"
          aria-describedby="hint"
          .checked=${this.on}
          @change=${this.turn}
        />
      </label>
    `;
  }

  private turn(event: Event): void {
    const detail = (event.target as HTMLInputElement).checked;
    this.dispatchEvent(new CustomEvent('switch-turned', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'switch-row': SwitchRow;
  }

  interface HTMLElementEventMap {
    'switch-turned': CustomEvent<boolean>;
  }
}
