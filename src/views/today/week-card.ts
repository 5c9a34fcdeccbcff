import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CivilDate } from '../../core/log/civil-date.ts';
import type { Ahead } from '../../core/progression/ahead.ts';
import { part } from '../../ports/part.ts';
import { movedWords } from '../../strings/plan-words.ts';
import { DeferredElement } from '../controllers/deferred-element.ts';
import { base } from '../styles/base.ts';
import { daysToCome, type WeekDay } from './week-days.ts';
import '../elements/icon-mark.ts';
import type { SessionMove } from './move-sheet.ts';
import './week-strip.ts';

const moveSheet = part(() => import('./move-sheet.ts'));

/** The week behind and the week to come, with the next session to move. Rest days count as part of the plan. */
@customElement('week-card')
export class WeekCard extends DeferredElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      .card {
        padding: 16px 24px 14px;
      }

      header {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 18px;
        align-items: baseline;
        justify-content: space-between;
        margin-bottom: 8px;
      }

      .weeks {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 18px 36px;
      }

      .row {
        margin-top: 12px;
      }

      @media (width <= 1180px) {
        .weeks {
          grid-template-columns: minmax(0, 1fr);
        }
      }

      @media (width <= 760px) {
        .card {
          padding: 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) days: readonly WeekDay[] = [];
  @property({ attribute: false }) ahead: Ahead | null = null;
  @property() today: CivilDate = '';
  @state() private moving = false;

  override render() {
    const sessions = this.days.filter(({ state: kind }) => kind === 'session').length;
    return html`
      <section class="card ${this.ahead ? 'weeks' : ''}" aria-label="Your weeks">
        <div>
          <header>
            <h2>The last seven days</h2>
            <p class="support">
              ${sessions === 1 ? '1 session' : `${sessions} sessions`}. Rest days count as part of the plan.
            </p>
          </header>
          <week-strip .days=${this.days} .today=${this.today}></week-strip>
        </div>
        ${this.ahead ? this.toCome(this.ahead) : nothing}
      </section>
    `;
  }

  private toCome(ahead: Ahead) {
    const next = ahead.days.find(({ session }) => session !== null)?.date ?? null;
    return html`
      <div>
        <header>
          <h2>The coming seven days</h2>
          <p class="support"><a href="#/plan">Your plan: days, things at home, two weeks</a></p>
        </header>
        <week-strip .days=${daysToCome(ahead)} .today=${this.today}></week-strip>
        ${next === null ? nothing : this.moves(ahead, next)}
      </div>
    `;
  }

  private moves({ moves, moved }: Ahead, next: CivilDate) {
    const origin = moved.get(next);
    return html`
      <div class="row">
        ${
          origin !== undefined && origin >= this.today
            ? html`<p class="support">${movedWords(origin)}</p>
                <button type="button" @click=${() => this.move({ from: next, to: origin })}>
                  <icon-mark name="undo"></icon-mark>Undo
                </button>`
            : html`<button type="button" class="quiet" @click=${() => this.ask(true)}>Move the next session</button>`
        }
      </div>
      <move-sheet
        ?open=${this.moving}
        .from=${next}
        .today=${this.today}
        .targets=${moves}
        @sheet-closed=${() => this.ask(false)}
        @move-chosen=${(event: CustomEvent<SessionMove>) => {
          this.ask(false);
          this.move(event.detail);
        }}
      ></move-sheet>
    `;
  }

  /** The sheet opens as soon as it is there. */
  private ask(moving: boolean): void {
    if (moving) void moveSheet();
    this.moving = moving;
  }

  private move(detail: SessionMove): void {
    this.dispatchEvent(new CustomEvent('session-moved', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'week-card': WeekCard;
  }

  interface HTMLElementEventMap {
    'session-moved': CustomEvent<SessionMove>;
  }
}
