import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type BreakThing, PROMPT_BUTTONS } from '../../strings/break-words.ts';
import { clockSpan } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import '../elements/dialog-sheet.ts';
import '../elements/exercise-figure.ts';
import '../elements/icon-mark.ts';

/** One thing to do in a break: the picture, how it goes, and a clock for whoever wants one. Nothing is logged. */
@customElement('break-sheet')
export class BreakSheet extends LitElement {
  static override styles = [
    base,
    css`
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 24px;
        align-items: center;
      }

      exercise-figure {
        height: 220px;
        padding: 12px;
        border-radius: var(--radius-large);
        background: var(--bg);
      }

      ol {
        display: grid;
        gap: 8px;
        padding-left: 1.3em;
      }

      .left {
        font-size: var(--text-40);
        font-weight: 580;
        line-height: 1;
        letter-spacing: -0.03em;
      }

      .row {
        margin-top: 20px;
      }

      @media (width <= 760px) {
        .two {
          grid-template-columns: minmax(0, 1fr);
          gap: 16px;
        }

        exercise-figure {
          height: 180px;
        }
      }
    `,
  ];

  @property({ attribute: false }) thing!: BreakThing;
  /** Seconds left on the clock; null: it does not run. */
  @state() private left: number | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  override render() {
    const { name, figure, steps, href } = this.thing;
    return html`
      <dialog-sheet open .heading=${name}>
        <div class="two">
          <exercise-figure figure=${figure} frame="loop"></exercise-figure>
          <div class="stack">
            <ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>
            ${this.left === null ? nothing : html`<p class="left" role="timer">${clockSpan(this.left)}</p>`}
            ${href ? html`<p class="support"><a href=${href}>More about it, and when to leave it out</a></p>` : nothing}
          </div>
        </div>
        <div class="row">
          <button type="button" class="primary" @click=${() => this.dispatchEvent(new CustomEvent('break-done'))}>
            <icon-mark name="check"></icon-mark>${PROMPT_BUTTONS.done}
          </button>
          ${
            this.left === null
              ? html`<button type="button" @click=${this.start}>
                  <icon-mark name="clock"></icon-mark>${PROMPT_BUTTONS.start}
                </button>`
              : nothing
          }
        </div>
      </dialog-sheet>
    `;
  }

  /** From the clock, not by counting: a hidden page ticks late. */
  private start(): void {
    const { seconds } = this.thing;
    const endsAt = performance.now() + seconds * 1000;
    this.left = seconds;
    this.timer = setInterval(() => {
      this.left = Math.max(0, (endsAt - performance.now()) / 1000);
      if (this.left === 0) clearInterval(this.timer);
    }, 250);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'break-sheet': BreakSheet;
  }
}
