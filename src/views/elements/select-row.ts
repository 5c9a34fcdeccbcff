import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import type { Option } from './option-row.ts';

/** A question with many answers of which one is chosen: the browser's own list. */
@customElement('select-row')
export class SelectRow extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      label {
        display: grid;
        gap: 4px;
        color: var(--ink-2);
        font-size: var(--text-15);
        font-weight: 560;
      }

      select {
        width: 100%;
        min-height: 48px;
        padding: 0 12px;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-control);
        background: var(--raised);
        color: var(--ink);
        font: inherit;
        font-size: var(--text-17);
        font-weight: 400;
      }

      :host([chosen]) select {
        border-color: var(--action);
        background: var(--action-soft);
        color: var(--on-action-soft);
        font-weight: 600;
      }
    `,
  ];

  @property() label = '';
  /** What no choice is called. */
  @property() any = 'Any';
  @property({ attribute: false }) options: readonly Option[] = [];
  @property({ attribute: false }) value: string | null = null;
  /** One of the options always holds. */
  @property({ type: Boolean }) required = false;

  override render() {
    this.toggleAttribute('chosen', !this.required && this.value !== null);
    return html`
      <label>
        ${this.label}
        <select @change=${this.choose}>
          ${this.required ? nothing : html`<option value="" ?selected=${this.value === null}>${this.any}</option>`}
          ${this.options.map(
            ({ id, text }) => html`<option value=${id} ?selected=${id === this.value}>${text}</option>`,
          )}
        </select>
      </label>
    `;
  }

  private choose(event: Event): void {
    this.value = (event.target as HTMLSelectElement).value || null;
    this.dispatchEvent(new CustomEvent('select-chosen', { detail: this.value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'select-row': SelectRow;
  }

  interface HTMLElementEventMap {
    'select-chosen': CustomEvent<string | null>;
  }
}
