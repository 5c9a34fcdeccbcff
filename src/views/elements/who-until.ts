import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';

/** Who said it, and until when it holds; both may stay empty. */
export interface WhoUntil {
  readonly by?: string;
  readonly until?: string;
}

@customElement('who-until')
export class WhoUntilFields extends LitElement {
  static override styles = [
    base,
    field,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 14px 18px;
      }

      div {
        flex: 1 1 14rem;
      }

      input {
        width: 100%;
      }

      .support {
        flex: 1 1 100%;
      }
    `,
  ];

  @property({ attribute: false }) value: WhoUntil = {};
  /** The professional says it: who that is, is known, and somebody else may take it back. */
  @property({ type: Boolean }) theirs = false;

  override render() {
    return html`
      ${this.theirs ? nothing : this.who()}
      <div>
        <label for="until">Until</label>
        <input
          id="until"
          type="date"
          .value=${this.value.until ?? ''}
          @change=${(event: Event) => this.take('until', event)}
        />
      </div>
      ${
        this.theirs
          ? html`<p class="support">Without a date it holds until they take it back.</p>`
          : html`<p class="support">Both may stay empty. Without a date it holds until you take it back.</p>`
      }
    `;
  }

  private who() {
    return html`<div>
      <label for="by">Who said it</label>
      <input
        id="by"
        type="text"
        maxlength="80"
        autocomplete="off"
        .value=${this.value.by ?? ''}
        @change=${(event: Event) => this.take('by', event)}
      />
    </div>`;
  }

  private take(field: keyof WhoUntil, event: Event): void {
    const { [field]: _, ...others } = this.value;
    const told = (event.target as HTMLInputElement).value.trim();
    this.value = told ? { ...others, [field]: told } : others;
    this.dispatchEvent(new CustomEvent('who-until-told', { detail: this.value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'who-until': WhoUntilFields;
  }

  interface HTMLElementEventMap {
    'who-until-told': CustomEvent<WhoUntil>;
  }
}
