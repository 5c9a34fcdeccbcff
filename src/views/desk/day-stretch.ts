import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Span } from '../../core/alerts/quiet.ts';
import { within } from '../../core/desk/not-me.ts';
import { STRETCH_WORDS } from '../../strings/day-mark-words.ts';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';
import { atTime, timeField } from './time-field.ts';
import '../elements/icon-mark.ts';

/** What was said of a stretch. */
export interface StretchAnswer extends Span {
  readonly whose: 'mine' | 'not-me';
}

/** The chosen stretch, by the minute, and what can be said of it: "that was not me", the same taken back, a note. */
@customElement('day-stretch')
export class DayStretch extends LitElement {
  static override styles = [
    base,
    field,
    css`
      section {
        display: grid;
        gap: 10px;
        padding: 14px 16px;
        border-radius: var(--radius-large);
        background: var(--well);
      }

      .row {
        align-items: flex-end;
      }

      label {
        margin-bottom: 4px;
        font-size: var(--text-15);
      }

      .edges {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
      }

      @media (width <= 760px) {
        .edges {
          flex: 1 1 100%;
        }

        .row {
          gap: 10px;
        }

        .row > button {
          flex: 1 1 auto;
          padding: 0 12px;
          font-size: var(--text-15);
        }

        input[type="time"] {
          width: 100%;
          padding: 8px;
        }
      }

      @media (forced-colors: active) {
        section {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) stretch!: Span;
  /** From the day's first minute to its last. */
  @property({ attribute: false }) day!: Span;
  @property({ attribute: false }) notMe: readonly Span[] = [];

  override render() {
    const { stretch } = this;
    const lack = this.lack();
    return html`
      <section aria-label=${STRETCH_WORDS.heading}>
        <div class="row">
          <div class="edges">${this.edge('from', STRETCH_WORDS.from)} ${this.edge('to', STRETCH_WORDS.to)}</div>
          ${
            this.isOther()
              ? html`<button type="button" ?disabled=${lack !== null} @click=${() => this.say('mine')}>
                  <icon-mark name="undo"></icon-mark>${STRETCH_WORDS.mine}
                </button>`
              : html`<button type="button" ?disabled=${lack !== null} @click=${() => this.say('not-me')}>
                  ${STRETCH_WORDS.notMe}
                </button>`
          }
          <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('note-asked', { detail: stretch.from }))}>
            <icon-mark name="edit"></icon-mark>${STRETCH_WORDS.note}
          </button>
          <button type="button" class="quiet" @click=${() => this.tell(null)}>${STRETCH_WORDS.close}</button>
        </div>
        ${lack === null ? nothing : html`<p class="support" role="alert">${lack}</p>`}
        <p class="support">${STRETCH_WORDS.hint}</p>
      </section>
    `;
  }

  private edge(side: 'from' | 'to', label: string) {
    return html`<div>
      <label for=${side}>${label}</label>
      <input
        id=${side}
        type="time"
        required
        .value=${timeField(this.stretch[side])}
        @change=${(event: Event) => this.move(side, event.target as HTMLInputElement)}
      />
    </div>`;
  }

  /** An edge that was emptied stays where it was. */
  private move(side: 'from' | 'to', input: HTMLInputElement): void {
    const { [side]: before } = this.stretch;
    // A day ends at a midnight that is the next day's.
    const at = atTime(side === 'to' ? before - 1 : before, input.value);
    if (at === null) input.value = timeField(before);
    else this.tell({ ...this.stretch, [side]: at });
  }

  private isOther(): boolean {
    const [other, more] = within(this.notMe, this.stretch);
    return (
      other !== undefined &&
      more === undefined &&
      other.from <= this.stretch.from &&
      this.stretch.to <= other.to
    );
  }

  private lack(): string | null {
    const { stretch, day } = this;
    if (stretch.to <= stretch.from) return STRETCH_WORDS.backwards;
    return stretch.to <= day.from || day.to <= stretch.from ? STRETCH_WORDS.outside : null;
  }

  private say(whose: StretchAnswer['whose']): void {
    const { stretch, day } = this;
    const [from, to] = [Math.max(stretch.from, day.from), Math.min(stretch.to, day.to)];
    this.dispatchEvent(new CustomEvent<StretchAnswer>('stretch-answered', { detail: { from, to, whose } }));
  }

  private tell(detail: Span | null): void {
    this.dispatchEvent(new CustomEvent('stretch-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'day-stretch': DayStretch;
  }

  interface HTMLElementEventMap {
    'stretch-answered': CustomEvent<StretchAnswer>;
    /** A note is wanted at this moment, epoch ms. */
    'note-asked': CustomEvent<number>;
  }
}
