import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { doseWords } from '../../core/exercise/dose-words.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { RecordOf } from '../../core/log/record.ts';
import type { NewItemTold } from '../../core/progression/progress.ts';
import type { App, TodayView } from '../../ports/app.ts';
import {
  NEW_ITEM_HEADING,
  NEW_ITEM_RULE,
  newItemAnswered,
  newItemReason,
  PUT_OFF_NEW_ITEM,
  TAKE_BACK,
  TRY_NEW_ITEM,
  WHY_NEW_ITEM,
} from '../../strings/new-item-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import '../elements/exercise-still.ts';
import '../elements/status-banner.ts';

/** Something new, offered once a month while what was reached is kept (M-31); answered by one press, undone by another. */
@customElement('new-item')
export class NewItem extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }

      .card {
        display: grid;
        grid-template: "figure title" "figure words" "figure row" 1fr / 168px minmax(0, 1fr);
        gap: 4px 22px;
        align-items: start;
      }

      exercise-still {
        display: block;
        grid-area: figure;
        height: 112px;
        padding: 10px;
        border-radius: 12px;
        background: var(--bg);
      }

      header {
        grid-area: title;
      }

      header p {
        margin-top: 2px;
        font-weight: 600;
      }

      .words {
        grid-area: words;
      }

      .note {
        white-space: nowrap;
      }

      .row {
        grid-area: row;
        margin-top: 10px;
      }

      @media (width <= 760px) {
        .card {
          grid-template: "figure title" "words words" "row row" / 96px minmax(0, 1fr);
          gap: 12px 16px;
          align-items: center;
        }

        exercise-still {
          height: 72px;
          padding: 6px;
        }

        .row {
          margin-top: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);

  override render() {
    const told = this.today.value?.progress.newItem;
    const exercise = told && this.find(told.exerciseId);
    if (!exercise) return nothing;
    return told.answer === null ? this.offer(exercise, told) : this.answered(exercise, told);
  }

  private offer(exercise: Exercise, told: NewItemTold) {
    const after = told.after === null ? null : this.find(told.after);
    return html`
      <section class="card" aria-labelledby="new-item">
        <exercise-still figure=${exercise.figure}></exercise-still>
        <header>
          <h2 id="new-item">${NEW_ITEM_HEADING}</h2>
          <p><a href="#/exercise/${exercise.id}">${exercise.name}</a>, ${doseWords(exercise, told.dose)}</p>
        </header>
        <p class="words support">
          ${newItemReason(after)} <span class="note">${NEW_ITEM_RULE}</span>
          <a href="#/rules/M-31-new">${WHY_NEW_ITEM}</a>
        </p>
        <div class="row">
          <button type="button" @click=${() => this.say(exercise, 'try')}>${TRY_NEW_ITEM}</button>
          <button type="button" class="quiet" @click=${() => this.say(exercise, 'not-now')}>
            ${PUT_OFF_NEW_ITEM}
          </button>
        </div>
      </section>
    `;
  }

  private answered(exercise: Exercise, told: NewItemTold) {
    return html`
      <status-banner tone="info" icon="check" role="status">
        ${newItemAnswered(exercise, told)}
        <button slot="actions" type="button" class="quiet" @click=${() => this.say(exercise, 'taken-back')}>
          ${TAKE_BACK}
        </button>
      </status-banner>
    `;
  }

  private say({ id }: Exercise, answer: RecordOf<'new-item'>['answer']): void {
    void this.app.add({ type: 'new-item', exerciseId: id, answer });
  }

  private find(id: string): Exercise | null {
    return this.app.exercises.find((exercise) => exercise.id === id) ?? null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'new-item': NewItem;
  }
}
