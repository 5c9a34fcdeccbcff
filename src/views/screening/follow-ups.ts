import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SCREENING } from '../../strings/screening-words.ts';
import { base } from '../styles/base.ts';
import '../elements/option-row.ts';

/** Answers by question: true if it is fine all the same. */
export type Fine = Readonly<Record<string, boolean>>;

/** The questions behind a flag (M-1), for flags that were ticked. */
export const followUpsOf = (flags: readonly string[]) =>
  SCREENING.followUps.filter(({ flag }) => flags.includes(flag));

/** "Is kneeling on a cushion fine?": what a ticked part of the body closes may stay open. */
@customElement('follow-ups')
export class FollowUps extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 22px;
      }
    `,
  ];

  @property({ attribute: false }) flags: readonly string[] = [];
  @property({ attribute: false }) value: Fine = {};

  override render() {
    const asked = followUpsOf(this.flags);
    if (asked.length === 0) return nothing;
    return asked.map(({ id, question, fine, not }) => {
      const told = this.value[id];
      return html`<option-row
        .question=${question}
        .options=${[{ id: 'fine', text: fine }, { id: 'not', text: not }]}
        .value=${told === undefined ? null : told ? 'fine' : 'not'}
        @option-chosen=${(event: CustomEvent<string>) => {
          this.value = { ...this.value, [id]: event.detail === 'fine' };
          this.dispatchEvent(new CustomEvent('fine-changed', { detail: this.value }));
        }}
      ></option-row>`;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'follow-ups': FollowUps;
  }

  interface HTMLElementEventMap {
    'fine-changed': CustomEvent<Fine>;
  }
}
