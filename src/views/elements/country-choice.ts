import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { COUNTRIES } from '../../strings/emergency-words.ts';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';

/** Where the person lives: which number to call is a matter of the country (M-3). */
@customElement('country-choice')
export class CountryChoice extends LitElement {
  static override styles = [
    base,
    field,
    css`
      select {
        max-width: 22rem;
      }
    `,
  ];

  @property() label = 'Which country are you in?';
  /** ISO 3166-1, two letters; null: not told. */
  @property() value: string | null = null;

  override render() {
    return html`
      <label for="country">${this.label}</label>
      <select id="country" @change=${this.choose}>
        <option value="" ?selected=${this.value === null}>Not told, or another country</option>
        ${COUNTRIES.map(({ id, text }) => html`<option value=${id} ?selected=${id === this.value}>${text}</option>`)}
      </select>
    `;
  }

  private choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.dispatchEvent(new CustomEvent('country-chosen', { detail: value || null }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'country-choice': CountryChoice;
  }

  interface HTMLElementEventMap {
    'country-chosen': CustomEvent<string | null>;
  }
}
