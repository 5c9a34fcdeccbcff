import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CivilDate } from '../../core/log/civil-date.ts';
import type { MoveTarget } from '../../core/progression/schedule.ts';
import { refusalWords } from '../../strings/plan-words.ts';
import { longDay } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import '../elements/dialog-sheet.ts';
import '../elements/icon-mark.ts';

/** From which date to which a session goes. */
export interface SessionMove {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Another day for the next session: those that the rules allow to press, the others with the reason. */
@customElement('move-sheet')
export class MoveSheet extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        display: grid;
        gap: 8px;
        margin-top: 14px;
        padding: 0;
        list-style: none;
      }

      li {
        max-width: none;
      }

      button {
        justify-content: flex-start;
        width: 100%;
      }

      .closed {
        padding: 8px 16px;
        border: 1.5px dashed var(--line);
        border-radius: var(--radius-control);
        color: var(--ink-2);
        font-size: var(--text-15);
      }

      .closed b {
        display: block;
        color: var(--ink);
        font-weight: 600;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** Where the session stands now. */
  @property() from: CivilDate = '';
  @property() today: CivilDate = '';
  @property({ attribute: false }) targets: readonly MoveTarget[] = [];

  override render() {
    return html`
      <dialog-sheet heading="Move the session" ?open=${this.open}>
        <p>It stands on ${longDay(this.from)}. Between two sessions lies a day of rest, so some days are closed.</p>
        <ul>
          ${this.open ? this.targets.map((target) => this.day(target)) : nothing}
        </ul>
      </dialog-sheet>
    `;
  }

  private day({ date, refusal }: MoveTarget) {
    const name = date === this.today ? 'Today' : longDay(date);
    return refusal
      ? html`<li class="closed"><b>${name}</b>${refusalWords(refusal)}</li>`
      : html`<li><button type="button" @click=${() => this.choose(date)}>${name}</button></li>`;
  }

  private choose(to: CivilDate): void {
    const detail: SessionMove = { from: this.from, to };
    this.dispatchEvent(new CustomEvent('move-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'move-sheet': MoveSheet;
  }

  interface HTMLElementEventMap {
    'move-chosen': CustomEvent<SessionMove>;
  }
}
