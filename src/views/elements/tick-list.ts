import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import './icon-mark.ts';
import type { Option } from './option-row.ts';

/** What was ticked. `none` is an answer of its own: "None of these". */
export interface Ticks {
  readonly ids: readonly string[];
  readonly none: boolean;
}

export const NO_TICKS: Ticks = { ids: [], none: false };
export const isAnswered = ({ ids, none }: Ticks): boolean => none || ids.length > 0;

/** Statements to tick, and "None of these". Nothing is ticked before the person ticks it. */
@customElement('tick-list')
export class TickList extends LitElement {
  static override styles = [
    base,
    choices,
    css`
      .list {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 10px;
      }

      :host([single]) .list {
        grid-template-columns: 1fr;
      }

      label {
        display: flex;
        gap: 14px;
        align-items: center;
        min-height: 56px;
        padding: 10px 16px;
        border-radius: 12px;
        line-height: 1.35;
      }

      @media (width > 560px) and (height <= 480px) {
        :host([single]) .list {
          gap: 6px;
        }

        :host([single]) label {
          min-height: 44px;
          padding: 2px 12px;
          line-height: 1.2;
        }
      }

      .box {
        display: grid;
        flex: none;
        width: 24px;
        height: 24px;
        place-items: center;
        border: 2px solid var(--line-strong);
        border-radius: var(--radius-tick);
      }

      .box icon-mark {
        --icon-size: 20px;

        visibility: hidden;
      }

      label:has(:checked) {
        background: var(--action-soft);
        color: var(--on-action-soft);
      }

      label:has(:checked) .box {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }

      label:has(:checked) .box icon-mark {
        visibility: visible;
      }

      .none {
        font-weight: 620;
      }

      @media (width <= 760px) {
        .list {
          grid-template-columns: 1fr;
          gap: 8px;
        }

        label {
          min-height: 52px;
          padding: 8px 14px;
          font-size: var(--text-15);
        }
      }
    `,
  ];

  /** Names the group. */
  @property() label = '';
  @property({ attribute: false }) options: readonly Option[] = [];
  @property({ attribute: false }) value: Ticks = NO_TICKS;
  /** Empty: no such answer. */
  @property() noneText = 'None of these';
  @property({ type: Boolean, reflect: true }) single = false;

  override render() {
    return html`
      <div class="list" role="group" aria-label=${this.label}>
        ${this.options.map(({ id, text }) => this.tick(text, this.value.ids.includes(id), () => this.toggle(id), ''))}
        ${
          this.noneText
            ? this.tick(
                this.noneText,
                this.value.none,
                () => this.answer({ ids: [], none: !this.value.none }),
                'none',
              )
            : null
        }
      </div>
    `;
  }

  private tick(text: string, checked: boolean, change: () => void, kind: string) {
    return html`
      <label class=${kind}>
        <input type="checkbox" .checked=${checked} @change=${change} />
        <span class="box"><icon-mark name="check"></icon-mark></span>${text}
      </label>
    `;
  }

  private toggle(id: string): void {
    const { ids } = this.value;
    const next = ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
    this.answer({ ids: next, none: false });
  }

  private answer(value: Ticks): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent('ticks-changed', { detail: value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tick-list': TickList;
  }

  interface HTMLElementEventMap {
    'ticks-changed': CustomEvent<Ticks>;
  }
}
