import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Span } from '../../core/alerts/quiet.ts';
import { within } from '../../core/desk/not-me.ts';
import type { DeskNote } from '../../core/desk/notes.ts';
import type { App, DeskDayView } from '../../ports/app.ts';
import { EMPTY_DAY } from '../../ports/desk-view.ts';
import { DAY_UNDO, doneWords } from '../../strings/day-mark-words.ts';
import { base } from '../styles/base.ts';
import type { DayNotes, NoteDraft } from './day-notes.ts';
import './day-notes.ts';
import type { StretchAnswer } from './day-stretch.ts';
import './day-stretch.ts';

const MINUTE_MS = 60_000;

/** What was just done, in words, and how it is undone. */
interface Done {
  readonly words: string;
  readonly undo: () => void;
}

/** What the person says of a day: stretches that were not theirs, and notes; each can be undone at once. */
@customElement('day-said')
export class DaySaid extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 8px;
      }

      .message {
        align-items: center;
        justify-content: space-between;
        padding: 4px 6px 4px 16px;
      }

      .message button {
        min-height: 44px;
      }
    `,
  ];

  @property({ attribute: false }) day: DeskDayView = EMPTY_DAY;
  @property({ attribute: false }) chosen: Span | null = null;
  @property({ attribute: false }) actions!: Pick<App, 'sayWhose' | 'add'>;
  @state() private done: Done | null = null;

  /** Opens a new note at a moment. */
  beginNote(t: number): void {
    this.done = null;
    void this.renderRoot.querySelector<DayNotes>('day-notes')?.begin(t);
  }

  override render() {
    const { chosen, done } = this;
    return html`
      ${chosen ? this.stretch(chosen) : nothing}
      <div class="message info" role="status" ?hidden=${done === null}>
        <span>${done?.words}</span>
        <button type="button" class="quiet" @click=${this.undo}>${DAY_UNDO}</button>
      </div>
      <day-notes
        .notes=${this.day.notes}
        @note-written=${(event: CustomEvent<NoteDraft>) => this.write(event.detail)}
        @note-removed=${(event: CustomEvent<DeskNote>) => this.takeOff(event.detail)}
        @note-left=${() => this.leaveFocus('add')}
      ></day-notes>
    `;
  }

  private stretch(chosen: Span) {
    const { minutes, notMe } = this.day;
    const [first, last] = [minutes[0], minutes.at(-1)];
    if (!first || !last) return nothing;
    return html`<day-stretch
      .stretch=${chosen}
      .day=${{ from: first.minute * MINUTE_MS, to: (last.minute + 1) * MINUTE_MS }}
      .notMe=${notMe}
      @stretch-chosen=${(event: CustomEvent<Span | null>) => this.choose(event.detail)}
      @stretch-answered=${(event: CustomEvent<StretchAnswer>) => this.answer(event.detail)}
      @note-asked=${(event: CustomEvent<number>) => this.beginNote(event.detail)}
    ></day-stretch>`;
  }

  private choose(detail: Span | null): void {
    this.dispatchEvent(new CustomEvent('stretch-chosen', { detail }));
    if (!detail) this.leaveFocus('ribbon');
  }

  private answer({ whose, ...span }: StretchAnswer): void {
    const before = within(this.day.notMe, span);
    this.actions.sayWhose(span, whose);
    this.dispatchEvent(new CustomEvent('stretch-chosen', { detail: null }));
    this.finish(whose === 'mine' ? doneWords.mine(span) : doneWords.notMe(span), () => {
      this.actions.sayWhose(span, 'mine');
      for (const each of before) this.actions.sayWhose(each, 'not-me');
    });
  }

  private write({ id, t, text }: NoteDraft): void {
    const before = this.day.notes.find((note) => note.id === id);
    this.keep(id, t, text);
    if (before) this.finish(doneWords.changed, () => this.keep(before.id, before.t, before.text));
    else this.leaveFocus('add');
  }

  private takeOff({ id, t, text }: DeskNote): void {
    this.keep(id, t, null);
    this.finish(doneWords.removed, () => this.keep(id, t, text));
  }

  private keep(id: string | null, notedAt: number, text: string | null): void {
    void this.actions.add({ type: 'desk-note', ...(id !== null && { note: id }), notedAt, text });
  }

  /** What was pressed is gone: its undoing takes the focus. */
  private finish(words: string, undo: () => void): void {
    this.done = { words, undo };
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.message button')?.focus(),
    );
  }

  private undo(): void {
    this.done?.undo();
    this.done = null;
    this.leaveFocus('add');
  }

  private leaveFocus(detail: 'ribbon' | 'add'): void {
    this.dispatchEvent(new CustomEvent('focus-left', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'day-said': DaySaid;
  }

  interface HTMLElementEventMap {
    /** What was pressed is gone: what takes the focus. */
    'focus-left': CustomEvent<'ribbon' | 'add'>;
  }
}
