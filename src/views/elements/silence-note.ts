import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PracticeView } from '../../app/desk-view.ts';
import type { Silence } from '../../core/alerts/silence.ts';
import { practiceWords, QUIET_LENGTHS, shareWords, silenceWords } from '../../strings/desk-words.ts';
import { base } from '../styles/base.ts';
import './status-banner.ts';

/** What the person asks for from here. */
export type SilenceAnswer =
  | {
      readonly type:
        | 'end-quiet'
        | 'practise'
        | 'stop-practising'
        | 'all-day'
        | 'want-nudges'
        | 'movement-only';
    }
  | { readonly type: 'practise-anew' }
  | { readonly type: 'longer'; readonly minutes: number | null };

/** Practice and silence explain themselves (M-43): what holds now, why, and how to have it otherwise. */
@customElement('silence-note')
export class SilenceNote extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      [slot="actions"] {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
      }
    `,
  ];

  @property({ attribute: false }) silence: Silence | null = null;
  @property({ attribute: false }) practice: PracticeView | null = null;

  override render() {
    const { silence } = this;
    if (silence && silence.reason !== 'gap' && silence.reason !== 'moved' && silence.reason !== 'settling')
      return this.banner(silence);
    return this.practice ? this.practising(this.practice, silence) : nothing;
  }

  private banner(silence: Silence) {
    const { title, line } = silenceWords(silence);
    return html`
      <status-banner tone="info" icon=${'until' in silence ? 'moon' : 'clock'} .heading=${title}>
        ${line}
        <div slot="actions">${this.actions(silence)}</div>
      </status-banner>
    `;
  }

  private practising(practice: PracticeView, silence: Silence | null) {
    const wait = silence ? silenceWords(silence).title : '';
    return html`
      <status-banner tone="info" icon="clock" .heading=${practiceWords(practice)}>
        ${shareWords(practice)} ${wait ? html`${wait}.` : nothing}
        <div slot="actions">${this.button('End', { type: 'stop-practising' })}</div>
      </status-banner>
    `;
  }

  private actions({ reason }: Silence) {
    switch (reason) {
      case 'snooze':
        return [
          ...QUIET_LENGTHS.map(({ text, minutes }) => this.button(text, { type: 'longer', minutes })),
          this.button('End snooze', { type: 'end-quiet' }),
        ];
      case 'call':
      case 'driving':
        return this.button('It is over', { type: 'end-quiet' });
      case 'practice-waits':
        return this.button('Begin practice', { type: 'practise' });
      case 'practice-done':
        return this.button('Nudge me all day', { type: 'all-day' });
      case 'course-over':
        return this.button('Practise again', { type: 'practise-anew' });
      case 'movement-only':
        return this.button('Practise with nudges', { type: 'practise-anew' });
      case 'unanswered':
        return [
          this.button('Movement prompts only', { type: 'movement-only' }),
          this.button('Nudge me all the same', { type: 'want-nudges' }),
        ];
      default:
        return nothing;
    }
  }

  private button(text: string, answer: SilenceAnswer) {
    return html`<button type="button" @click=${() => this.answer(answer)}>${text}</button>`;
  }

  private answer(detail: SilenceAnswer): void {
    this.dispatchEvent(new CustomEvent('silence-answered', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'silence-note': SilenceNote;
  }

  interface HTMLElementEventMap {
    'silence-answered': CustomEvent<SilenceAnswer>;
  }
}
