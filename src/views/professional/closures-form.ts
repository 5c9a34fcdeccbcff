import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise, ExerciseId } from '../../core/exercise/exercise.ts';
import type { RecordOf } from '../../core/log/record.ts';
import { LOCALE } from '../../strings/language.ts';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';
import '../elements/icon-mark.ts';
import type { WhoUntil } from '../elements/who-until.ts';
import '../elements/who-until.ts';

/** Exercises that a professional closed, as told. */
export interface Closures extends WhoUntil {
  readonly closed: readonly ExerciseId[];
}

/** Exercises that a professional wants left out (S-016): choose, say who and until when, take back. */
@customElement('closures-form')
export class ClosuresForm extends LitElement {
  static override styles = [
    base,
    field,
    css`
      ul {
        display: grid;
        gap: 8px;
        margin: 0 0 18px;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        gap: 12px;
        align-items: center;
        justify-content: space-between;
        max-width: none;
        padding: 4px 4px 4px 16px;
        border: 1px solid var(--line);
        border-radius: var(--radius-control);
      }

      select {
        margin-bottom: 18px;
      }

      .row {
        margin-top: 18px;
      }
    `,
  ];

  @property({ attribute: false }) exercises: readonly Exercise[] = [];
  /** What holds now. */
  @property({ attribute: false }) known: RecordOf<'closures'> | null = null;
  /** The professional fills it in, to be sent to the person. */
  @property({ type: Boolean }) theirs = false;
  /** The list as it is being changed; null: as it holds. */
  @state() private changed: Closures | null = null;

  private get value(): Closures {
    if (this.changed) return this.changed;
    const { closed = [], by, until } = this.known ?? {};
    return { closed, ...(by !== undefined && { by }), ...(until !== undefined && { until }) };
  }

  override render() {
    const { closed, ...whoUntil } = this.value;
    const names = new Map(this.exercises.map(({ id, name }) => [id, name]));
    return html`
      ${
        closed.length > 0
          ? html`<ul>
              ${closed.map(
                (id) => html`<li>
                  ${names.get(id) ?? id}
                  <button type="button" class="quiet" aria-label="Open again: ${names.get(id) ?? id}" @click=${() => this.change({ closed: closed.filter((each) => each !== id) })}>
                    Open again
                  </button>
                </li>`,
              )}
            </ul>`
          : nothing
      }
      <label for="exercise">Leave out an exercise</label>
      <select id="exercise" @change=${this.add}>
        <option value="">Choose an exercise</option>
        ${this.exercises
          .filter(({ id }) => !closed.includes(id))
          .toSorted((a, b) => a.name.localeCompare(b.name, LOCALE))
          .map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      </select>
      ${
        this.changed
          ? html`
              <who-until
                .value=${whoUntil}
                ?theirs=${this.theirs}
                @who-until-told=${(event: CustomEvent<WhoUntil>) => {
                  this.changed = { closed, ...event.detail };
                }}
              ></who-until>
              <div class="row">
                <button type="button" class="primary" @click=${this.save}>${this.theirs ? html`Send the list` : html`Save the list`}</button>
                <button type="button" @click=${() => {
                  this.changed = null;
                }}>Leave it as it was</button>
              </div>
            `
          : nothing
      }
    `;
  }

  private change(part: Partial<Closures>): void {
    this.changed = { ...this.value, ...part };
  }

  private add(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.value) this.change({ closed: [...this.value.closed, select.value] });
    select.value = '';
  }

  private save(): void {
    const detail = this.value;
    this.changed = null;
    this.dispatchEvent(new CustomEvent('closures-told', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'closures-form': ClosuresForm;
  }

  interface HTMLElementEventMap {
    'closures-told': CustomEvent<Closures>;
  }
}
