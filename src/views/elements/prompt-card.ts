import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeskPrompt } from '../../app/desk-view.ts';
import { doseWords } from '../../core/exercise/dose-words.ts';
import type { BreakMove } from '../../core/progression/break-menu.ts';
import { moveWords, promptWords } from '../../strings/desk-words.ts';
import { base } from '../styles/base.ts';
import './icon-mark.ts';

/** A prompt to move, with what this person may do. It goes by itself with the next change of position. */
@customElement('prompt-card')
export class PromptCard extends LitElement {
  static override styles = [
    base,
    css`
      section {
        padding: 18px 22px;
        border: 1.5px solid var(--action);
        border-radius: var(--radius-card);
        background: var(--action-soft);
        color: var(--on-action-soft);
      }

      h2 + p {
        margin-top: 2px;
      }

      ul {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
        gap: 0 16px;
        margin: 12px 0 0;
        padding: 0 0 0 18px;
      }

      li {
        font-weight: 600;
        line-height: 2;
      }

      li a {
        color: inherit;
      }

      button {
        margin-top: 12px;
      }

      @media (width <= 760px) {
        section {
          padding: 16px;
        }
      }

      @media (forced-colors: active) {
        section {
          border: 2px solid Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) prompt!: DeskPrompt;
  /** After how long it came, ms. */
  @property({ type: Number }) afterMs = 0;

  override render() {
    const { title, line } = promptWords(this.prompt, this.afterMs);
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading">${title}</h2>
        <p>${line}</p>
        <ul aria-label="What you can do">${this.prompt.menu.map(item)}</ul>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('prompt-read'))}>
          <icon-mark name="check"></icon-mark>Read
        </button>
      </section>
    `;
  }
}

const item = (move: BreakMove) =>
  move.type === 'movement'
    ? html`<li>${moveWords(move)}</li>`
    : html`<li>
        <a href="#/exercise/${move.exercise.id}">${moveWords(move)}, ${doseWords(move.exercise, move.dose)}</a>
      </li>`;

declare global {
  interface HTMLElementTagNameMap {
    'prompt-card': PromptCard;
  }

  interface HTMLElementEventMap {
    'prompt-read': CustomEvent;
  }
}
