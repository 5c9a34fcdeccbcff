import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CoachView } from '../../ports/coach-view.ts';
import type { Settings } from '../../ports/settings.ts';
import { HANDS_FREE_WORDS, SESSION_KEYS } from '../../strings/session-keys.ts';
import { base } from '../styles/base.ts';
import './coach-choice.ts';
import '../elements/dialog-sheet.ts';

/** A sheet over the player: what is heard and felt, and how a session is led without the mouse or with no hand at all. */
@customElement('session-help')
export class SessionHelp extends LitElement {
  static override styles = [
    base,
    css`
      h3 {
        margin: 24px 0 10px;
      }

      .keys h3 {
        margin-top: 0;
      }

      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 6px 18px;
        align-items: baseline;
      }

      /* A phone has no keys. */
      @media (pointer: coarse) {
        .keys {
          display: none;
        }
      }

      dd {
        margin: 0;
      }

      kbd {
        padding: 2px 9px;
        border: 1.5px solid var(--line-strong);
        border-radius: 8px;
        font: inherit;
        font-size: var(--text-15);
        font-weight: 640;
      }

      ul {
        display: grid;
        gap: 6px;
        padding-left: 20px;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) coach!: CoachView;

  override render() {
    const { title, keys, lettersOff, byItself, list, channels } = HANDS_FREE_WORDS;
    return html`
      <dialog-sheet .heading=${title} ?open=${this.open}>
        <section class="keys">
          <h3>${keys}</h3>
          ${this.settings.letterKeys ? nothing : html`<p class="support">${lettersOff}</p>`}
          <dl>
            ${SESSION_KEYS.map(([key, does]) => html`<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`)}
          </dl>
        </section>
        <h3>${byItself}</h3>
        <ul>
          ${list.map((each) => html`<li>${each}</li>`)}
        </ul>
        <h3>${channels}</h3>
        ${this.open ? html`<coach-choice .settings=${this.settings} .coach=${this.coach} @settings-chosen=${this.pass}></coach-choice>` : nothing}
      </dialog-sheet>
    `;
  }

  private readonly pass = ({ detail }: CustomEvent<Partial<Settings>>) =>
    this.dispatchEvent(new CustomEvent('settings-chosen', { detail }));
}

declare global {
  interface HTMLElementTagNameMap {
    'session-help': SessionHelp;
  }
}
