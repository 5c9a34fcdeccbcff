import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DeskNote } from '../../core/desk/notes.ts';
import { LONGEST_NOTE } from '../../core/log/desk-records.ts';
import { editNote, NOTE_WORDS, removeNote } from '../../strings/day-mark-words.ts';
import { clockTime } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';
import { atTime, timeField } from './time-field.ts';
import '../elements/icon-mark.ts';

/** A note as it is written; `id` null: a new one. */
export interface NoteDraft extends Omit<DeskNote, 'id'> {
  readonly id: string | null;
}

/** The person's own notes on a day: written, changed, taken off. */
@customElement('day-notes')
export class DayNotes extends LitElement {
  static override styles = [
    base,
    field,
    css`
      :host {
        display: block;
      }

      ul {
        list-style: none;
      }

      li {
        display: flex;
        gap: 12px;
        align-items: center;
        max-width: none;
        border-top: 1px solid var(--line);
      }

      time {
        flex: none;
        color: var(--ink-2);
        font-variant-numeric: tabular-nums;
      }

      .text {
        flex: 1;
        min-width: 0;
        padding: 8px 0;
        overflow-wrap: anywhere;
      }

      .only {
        flex: none;
        width: 44px;
        min-height: 44px;
        padding: 0;
        border-color: transparent;
        background: none;
        color: var(--ink-2);
      }

      form {
        display: grid;
        gap: 10px;
        padding: 14px 16px;
        border-radius: var(--radius-large);
        background: var(--well);
      }

      .fields {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 12px;
      }

      label {
        margin-bottom: 4px;
        font-size: var(--text-15);
      }

      @media (width <= 480px) {
        .fields {
          grid-template-columns: minmax(0, 1fr);
        }
      }

      @media (forced-colors: active) {
        form {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) notes: readonly DeskNote[] = [];
  /** The note that is being written; null: none. */
  @state() private draft: NoteDraft | null = null;
  @state() private lack = '';

  /** Opens a new note at a moment. */
  async begin(t: number): Promise<void> {
    await this.open({ id: null, t, text: '' });
  }

  override render() {
    if (this.draft) return html`${this.list()} ${this.form(this.draft)}`;
    return this.list();
  }

  private list() {
    if (this.notes.length === 0) return nothing;
    return html`<ul aria-label=${NOTE_WORDS.heading}>
      ${this.notes.map(
        (note) => html`<li>
          <time>${clockTime(note.t)}</time>
          <span class="text">${note.text}</span>
          <button type="button" class="only" aria-label=${editNote(note)} @click=${() => void this.open(note)}>
            <icon-mark name="edit"></icon-mark>
          </button>
          <button
            type="button"
            class="only"
            aria-label=${removeNote(note)}
            @click=${() => this.dispatchEvent(new CustomEvent('note-removed', { detail: note }))}
          >
            <icon-mark name="close"></icon-mark>
          </button>
        </li>`,
      )}
    </ul>`;
  }

  private form({ t, text }: NoteDraft) {
    return html`<form @submit=${this.save} novalidate>
      <div class="fields">
        <div>
          <label for="at">${NOTE_WORDS.at}</label>
          <input id="at" type="time" required .value=${timeField(t)} />
        </div>
        <div>
          <label for="text">${NOTE_WORDS.text}</label>
          <input id="text" type="text" maxlength=${LONGEST_NOTE} autocomplete="off" .value=${text} aria-describedby="lack" />
        </div>
      </div>
      <p class="support" id="lack" role="alert" ?hidden=${this.lack === ''}>${this.lack}</p>
      <div class="row">
        <button type="submit" class="primary">${NOTE_WORDS.save}</button>
        <button type="button" @click=${this.cancel}>${NOTE_WORDS.cancel}</button>
      </div>
      <p class="support">${NOTE_WORDS.kept}</p>
    </form>`;
  }

  private async open(draft: NoteDraft): Promise<void> {
    this.draft = draft;
    this.lack = '';
    await this.updateComplete;
    this.field('text').focus();
  }

  private readonly cancel = (): void => {
    this.draft = null;
    this.dispatchEvent(new CustomEvent('note-left'));
  };

  private save(event: Event): void {
    event.preventDefault();
    const { draft } = this;
    if (!draft) return;
    const text = this.field('text').value.trim();
    if (!text) {
      this.lack = NOTE_WORDS.empty;
      this.field('text').focus();
      return;
    }
    const t = atTime(draft.t, this.field('at').value) ?? draft.t;
    this.draft = null;
    this.dispatchEvent(new CustomEvent<NoteDraft>('note-written', { detail: { id: draft.id, t, text } }));
  }

  private field(id: 'at' | 'text'): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'day-notes': DayNotes;
  }

  interface HTMLElementEventMap {
    'note-written': CustomEvent<NoteDraft>;
    'note-removed': CustomEvent<DeskNote>;
    /** It was not written after all. */
    'note-left': CustomEvent;
  }
}
