import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BreakThing } from '../../strings/break-words.ts';
import { bob } from '../elements/bob.ts';
import { textureDefs } from '../elements/shape-svg.ts';
import { base } from '../styles/base.ts';
import './break-sheet.ts';
import '../elements/icon-mark.ts';

/** A nudge to change position. It goes by itself when the person moves. Wording: POSTURE section 9. */
@customElement('nudge-card')
export class NudgeCard extends LitElement {
  static override styles = [
    base,
    css`
      section {
        padding: 18px 22px;
        border: 1.5px solid var(--brass);
        border-radius: var(--radius-card);
        background: var(--brass-soft);
      }

      .words {
        display: flex;
        gap: 16px;
      }

      svg {
        flex: none;
        width: 20px;
        height: 44px;
      }

      h2 + p {
        margin-top: 2px;
        color: var(--ink-2);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 14px;
      }

      .actions button {
        flex: 1 1 auto;
        padding: 0 12px;
        font-size: var(--text-15);
      }

      .support {
        margin-top: 12px;
      }

      @media (width <= 760px) {
        section {
          padding: 16px;
        }
      }

      @media (forced-colors: active) {
        section {
          border: 2px solid Highlight;
        }
      }
    `,
  ];

  /** Quiet time between two nudges, minutes. */
  @property({ type: Number }) gapMinutes = 10;
  /** A short drill that this person may do now; null: none. */
  @property({ attribute: false }) reset: BreakThing | null = null;
  @state() private opened = false;

  override render() {
    return html`
      <section aria-labelledby="heading">
        <div class="words">
          <svg viewBox="-5 -1 10 24" aria-hidden="true">${textureDefs}${bob}</svg>
          <div>
            <h2 id="heading">A nudge to change position</h2>
            <p>Any change will do: sit back, stand, or reach up. Slouching now and then is normal.</p>
          </div>
        </div>
        <div class="actions">
          ${
            this.reset
              ? html`<button type="button" class="primary" @click=${() => this.open(true)}>${this.reset.name}</button>`
              : nothing
          }
          <button type="button" @click=${() => this.answer('not-a-slouch')}>
            <icon-mark name="undo"></icon-mark>That was not a slouch
          </button>
          <button type="button" @click=${() => this.answer('snooze-asked')}>
            <icon-mark name="moon"></icon-mark>Snooze 20 min
          </button>
        </div>
        <p class="support">
          Goes by itself when you move. The next one comes in ${this.gapMinutes} minutes at the earliest.
        </p>
      </section>
      ${
        this.reset && this.opened
          ? html`<break-sheet
              .thing=${this.reset}
              @sheet-closed=${() => this.open(false)}
              @break-done=${() => this.open(false)}
            ></break-sheet>`
          : nothing
      }
    `;
  }

  private open(opened: boolean): void {
    this.opened = opened;
  }

  private answer(type: 'not-a-slouch' | 'snooze-asked'): void {
    this.dispatchEvent(new CustomEvent(type));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nudge-card': NudgeCard;
  }

  interface HTMLElementEventMap {
    'not-a-slouch': CustomEvent;
    'snooze-asked': CustomEvent;
  }
}
