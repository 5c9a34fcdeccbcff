import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeskPrompt, DeskView } from '../../ports/desk-view.ts';
import { clockPromptWords } from '../../strings/break-clock-words.ts';
import { PROMPT_BUTTONS, promptWords } from '../../strings/break-words.ts';
import { base } from '../styles/base.ts';
import './break-menu.ts';
import '../elements/icon-mark.ts';

/** A prompt to move: what it is for, and what may be done. It goes by itself when the person moves. */
@customElement('break-prompt')
export class BreakPrompt extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
        min-width: 0;
        padding: 16px 18px;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-card);
        background: var(--raised);
        box-shadow: var(--shadow-2);
      }

      header {
        display: flex;
        gap: 12px;
        align-items: flex-start;
        justify-content: space-between;
      }

      h2 + p {
        color: var(--ink-2);
      }

      header button {
        flex: none;
        min-height: 44px;
        padding: 0 14px;
        font-size: var(--text-15);
      }
    `,
  ];

  @property({ attribute: false }) prompt!: DeskPrompt;
  @property({ type: Number }) stillMs = 0;
  @property({ type: Number }) seatedMs = 0;
  /** Null where a sensor saw how long; otherwise what the clock counts from. */
  @property({ attribute: false }) clock: DeskView['breakClock'] = null;

  override render() {
    const { title, body } = this.clock
      ? clockPromptWords(this.seatedMs, this.clock.taken)
      : promptWords(this.prompt.kind, this.stillMs, this.seatedMs);
    return html`
      <section aria-labelledby="heading">
        <header>
          <div>
            <h2 id="heading">${title}</h2>
            <p class="support">${body}</p>
          </div>
          <button type="button" @click=${this.dismiss}>${PROMPT_BUTTONS.notNow}</button>
        </header>
        <break-menu .menu=${this.prompt.menu} @break-done=${this.dismiss}></break-menu>
      </section>
    `;
  }

  private dismiss(): void {
    this.dispatchEvent(new CustomEvent('prompt-read'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'break-prompt': BreakPrompt;
  }

  interface HTMLElementEventMap {
    'prompt-read': CustomEvent;
  }
}
