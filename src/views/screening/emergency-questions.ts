import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SCREENING } from '../../strings/screening-words.ts';
import { isAnswered, NO_TICKS, type Ticks } from '../elements/tick-list.ts';
import { base } from '../styles/base.ts';
import { questions } from '../styles/questions.ts';
import '../elements/tick-list.ts';

/** What is true, and what was ticked, read once more, and taken back (M-3). */
export interface EmergencyAnswers {
  readonly ticked: readonly string[];
  readonly mistaken: readonly string[];
}

/** The emergency signs (tier A, M-3), or those behind a sign to stop (M-4). Each tick is read back once before it counts. */
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

  /** Where on the way this page is, in words. */
  @property() step = '';
  /** Date of the last answers, in words; then only what is new since counts (M-6). */
  @property() since = '';
  /** Ids of the questions to ask; conditions among them need no second reading. */
  @property({ attribute: false }) asked: readonly string[] = SCREENING.emergency.map(({ id }) => id);
  @state() private ticks: Ticks = NO_TICKS;
  @state() private toConfirm: readonly string[] | null = null;
  @state() private confirmed: readonly string[] = [];
  @state() private missing = false;

  override render() {
    const id = this.toConfirm?.[0];
    return id === undefined ? this.list() : this.confirmation(id);
  }

  private list() {
    const asked = SCREENING.emergency.filter(({ id }) => this.asked.includes(id));
    const worse = asked.filter(({ when }) => when === 'new-or-worse');
    const now = asked.filter(({ when }) => when === 'now');
    const conditions = SCREENING.conditions.filter(({ id }) => this.asked.includes(id));
    return html`
      <p class="eyebrow">${this.step}</p>
      <h1>With or without back pain, is any of this new or getting worse?</h1>
      <p class="lead">
        ${this.since ? `Since ${this.since}. ` : ''}Rare, but each of these needs a check in person, now. It is right to
        ask, even where it feels awkward.
      </p>
      ${this.group('New or getting worse', worse, now.length + conditions.length === 0)}
      ${now.length > 0 ? html`<h2>And right now?</h2>${this.group('Right now', now, conditions.length === 0)}` : nothing}
      ${
        conditions.length > 0
          ? html`<h2>And is this true?</h2>${this.group('To be looked at', conditions, true)}`
          : nothing
      }
      ${this.missing ? html`<p class="missing" role="alert">Tick what is true, or “None of these”.</p>` : nothing}
      <footer>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('went-back'))}>Back</button>
        <button type="button" class="primary" @click=${this.go}>Continue</button>
      </footer>
    `;
  }

  /** One list of the page; "None of these" stands at the end of the last and speaks for all. */
  private group(
    label: string,
    options: readonly { readonly id: string; readonly text: string }[],
    last: boolean,
  ) {
    const ids = options.map(({ id }) => id);
    return html`<tick-list
      .label=${label}
      .noneText=${last ? 'None of these' : ''}
      .options=${options}
      .value=${{ ids: this.ticks.ids.filter((id) => ids.includes(id)), none: last && this.ticks.none }}
      @ticks-changed=${(event: CustomEvent<Ticks>) => {
        const { ids: told, none } = event.detail;
        const others = this.ticks.ids.filter((id) => !ids.includes(id));
        this.ticks = none ? { ids: [], none } : { ids: [...others, ...told], none: false };
      }}
    ></tick-list>`;
  }

  private confirmation(id: string) {
    const sign = SCREENING.emergency.find((each) => each.id === id);
    return html`
      <p class="eyebrow">${this.step}</p>
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
    this.missing = !isAnswered(this.ticks);
    if (this.missing) return;
    this.confirmed = [];
    const signs = SCREENING.emergency.map(({ id }) => id).filter((id) => this.ticks.ids.includes(id));
    if (signs.length === 0) this.finish();
    else this.toConfirm = signs;
  }

  private confirm(id: string, yes: boolean): void {
    if (yes) this.confirmed = [...this.confirmed, id];
    const rest = this.toConfirm?.slice(1) ?? [];
    this.toConfirm = rest.length > 0 ? rest : null;
    if (rest.length === 0) this.finish();
  }

  private finish(): void {
    const signs = this.ticks.ids.filter((id) => id.startsWith('A'));
    const conditions = this.ticks.ids.filter((id) => !signs.includes(id));
    const detail: EmergencyAnswers = {
      ticked: [...this.confirmed, ...conditions],
      mistaken: signs.filter((id) => !this.confirmed.includes(id)),
    };
    this.dispatchEvent(new CustomEvent('emergency-answered', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'emergency-questions': EmergencyQuestions;
  }

  interface HTMLElementEventMap {
    'went-back': CustomEvent;
    'emergency-answered': CustomEvent<EmergencyAnswers>;
  }
}
