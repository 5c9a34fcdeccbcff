import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';

/** Longer names are cut where they are shown. */
const MOST_LETTERS = 60;

/** A name to type, with its label and a hint. Fires `name-typed`. */
@customElement('name-field')
export class NameField extends LitElement {
  static override styles = [
    base,
    field,
    css`
      :host {
        display: block;
        width: min(100%, 420px);
      }

      .note {
        margin-top: 6px;
      }
    `,
  ];

  @property() label = '';
  @property() hint = '';
  @property() value = '';

  override render() {
    return html`
      <label for="name">${this.label}</label>
      <input
        id="name"
        type="text"
        autocomplete="off"
        maxlength=${MOST_LETTERS}
        aria-describedby=${this.hint ? 'hint' : nothing}
        .value=${this.value}
        @input=${(event: Event) => {
          this.value = (event.target as HTMLInputElement).value;
          this.dispatchEvent(new CustomEvent('name-typed', { detail: this.value.trim() }));
        }}
      />
      ${this.hint ? html`<p class="note" id="hint">${this.hint}</p>` : nothing}
    `;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'name-field': NameField;
  }

  interface HTMLElementEventMap {
    'name-typed': CustomEvent<string>;
  }
}
