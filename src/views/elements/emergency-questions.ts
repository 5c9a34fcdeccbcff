import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SCREENING } from '../../strings/screening-words.ts';
import { base } from '../styles/base.ts';
import { questions } from '../styles/questions.ts';
import { isAnswered, NO_TICKS, type Ticks } from './tick-list.ts';
import './tick-list.ts';

/** The emergency signs (tier A, M-3). Each tick is read back once before it counts. */
@customElement('emergency-questions')
export class EmergencyQuestions extends LitElement {
  static override styles = [
    base,
    questions,
    css`
      .sign {
        margin-top: 18px;
        padding: 18px 22px;
        border-left: 4px solid var(--clay);
        border-radius: 0 var(--radius-control) var(--radius-control) 0;
        background: var(--surface);
        font-size: 1.375rem;
        line-height: 1.4;
      }
    `,
  ];

  /** Date of the last answers, in words; then only what is new since counts (M-6). */
  @property() since = '';
  @state() private worse: Ticks = NO_TICKS;
  @state() private now: Ticks = NO_TICKS;
  @state() private toConfirm: readonly string[] | null = null;
  @state() private confirmed: readonly string[] = [];
  @state() private missing = false;

  override render() {
    const id = this.toConfirm?.[0];
    return id === undefined ? this.list() : this.confirmation(id);
  }

  private list() {
    const worse = SCREENING.emergency.filter(({ when }) => when === 'new-or-worse');
    const now = SCREENING.emergency.filter(({ when }) => when === 'now');
    return html`
      <p class="eyebrow">Safety questions, 2 of 3</p>
      <h1>With or without back pain, is any of this new or getting worse?</h1>
      <p class="lead">
        ${this.since ? `Since ${this.since}. ` : ''}Rare, but each of these needs a check in person, now. It is right to
        ask, even where it feels awkward.
      </p>
      <tick-list
        label="New or getting worse"
        noneText=""
        .options=${worse}
        .value=${this.worse}
        @ticks-changed=${(event: CustomEvent<Ticks>) => {
          this.worse = event.detail;
          this.now = { ...this.now, none: false };
        }}
      ></tick-list>
      <h2>And right now?</h2>
      <tick-list
        label="Right now"
        .options=${now}
        .value=${this.now}
        @ticks-changed=${(event: CustomEvent<Ticks>) => {
          this.now = event.detail;
          if (event.detail.none) this.worse = NO_TICKS;
        }}
      ></tick-list>
      ${this.missing ? html`<p class="missing" role="alert">Tick what is true, or “None of these”.</p>` : null}
      <footer>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('went-back'))}>Back</button>
        <button type="button" class="primary" @click=${this.go}>Continue</button>
      </footer>
    `;
  }

  private confirmation(id: string) {
    const sign = SCREENING.emergency.find((each) => each.id === id);
    return html`
      <p class="eyebrow">Safety questions, 2 of 3</p>
      <h1>Ticked by mistake? Read it once more</h1>
      <p class="lead">${sign?.when === 'now' ? 'Right now:' : 'New or getting worse:'}</p>
      <p class="sign">${sign?.text}</p>
      <footer class="choices">
        <button type="button" class="clay large" @click=${() => this.confirm(id, true)}>Yes, I have this</button>
        <button type="button" class="large" @click=${() => this.confirm(id, false)}>No, I do not have this</button>
      </footer>
    `;
  }

  private go(): void {
    const ids = [...this.worse.ids, ...this.now.ids];
    this.missing = !isAnswered({ ids, none: this.now.none });
    if (this.missing) return;
    this.confirmed = [];
    if (ids.length === 0) this.finish([]);
    else this.toConfirm = ids;
  }

  private confirm(id: string, yes: boolean): void {
    if (yes) this.confirmed = [...this.confirmed, id];
    const rest = this.toConfirm?.slice(1) ?? [];
    this.toConfirm = rest.length > 0 ? rest : null;
    if (rest.length === 0) this.finish(this.confirmed);
  }

  private finish(detail: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('emergency-answered', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'emergency-questions': EmergencyQuestions;
  }

  interface HTMLElementEventMap {
    'went-back': CustomEvent;
    'emergency-answered': CustomEvent<readonly string[]>;
  }
}
