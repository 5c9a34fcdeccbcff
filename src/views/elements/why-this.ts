import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Dose, Exercise } from '../../core/exercise/exercise.ts';
import { base } from '../styles/base.ts';
import './icon-mark.ts';

/** A dose that somebody asks about. */
export interface WhyAsked {
  readonly exercise: Exercise;
  readonly dose: Dose;
}

/** "Why this?" beside a dose. The shell answers with the sheet, wherever the question is asked. */
@customElement('why-this')
export class WhyThis extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
        vertical-align: middle;
      }

      button {
        min-height: 44px;
        margin-left: -6px;
        padding: 0 6px;
        border: 0;
        background: none;
        color: var(--action);
        font-size: var(--text-15);
        gap: 6px;
      }

      icon-mark {
        --icon-size: 18px;
        color: var(--brass-text);
      }
    `,
  ];

  @property({ attribute: false }) exercise!: Exercise;
  @property({ attribute: false }) dose!: Dose;

  override render() {
    return html`
      <button type="button" aria-haspopup="dialog" aria-label="Why this dose? ${this.exercise.name}" @click=${this.ask}>
        <icon-mark name="why"></icon-mark>Why this?
      </button>
    `;
  }

  private ask(): void {
    const detail: WhyAsked = { exercise: this.exercise, dose: this.dose };
    this.dispatchEvent(new CustomEvent('why-asked', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'why-this': WhyThis;
  }

  interface HTMLElementEventMap {
    'why-asked': CustomEvent<WhyAsked>;
  }
}
