import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BreakMove } from '../../core/progression/break-menu.ts';
import { type BreakThing, breakThing } from '../../strings/break-words.ts';
import { base } from '../styles/base.ts';
import './break-sheet.ts';
import '../elements/exercise-figure.ts';

/** What a break may hold, as pictures; each opens a short guided thing. */
@customElement('break-menu')
export class BreakMenu extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      ul {
        display: grid;
        grid-auto-columns: minmax(112px, 1fr);
        grid-auto-flow: column;
        gap: 10px;
        margin: 0 -4px;
        padding: 4px;
        overflow-x: auto;
        list-style: none;
        scroll-snap-type: x proximity;
      }

      li {
        display: grid;
        scroll-snap-align: start;
      }

      li button {
        flex-direction: column;
        gap: 4px;
        justify-content: flex-start;
        padding: 8px;
        font-size: var(--text-15);
        line-height: 1.2;
        text-align: center;
      }

      exercise-figure {
        width: 100%;
        height: 72px;
        border-radius: 8px;
        background: var(--bg);
      }

      small {
        color: var(--ink-2);
        font-size: var(--text-13);
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) menu: readonly BreakMove[] = [];
  @state() private opened: BreakThing | null = null;

  override render() {
    return html`
      <ul tabindex="0" aria-label="What a break may hold">
        ${this.menu.map(breakThing).map(
          (thing) => html`<li>
            <button type="button" @click=${() => this.open(thing)}>
              <exercise-figure figure=${thing.figure} aria-hidden="true"></exercise-figure>
              ${thing.name} <small>${thing.time}</small>
            </button>
          </li>`,
        )}
      </ul>
      ${
        this.opened
          ? html`<break-sheet
              .thing=${this.opened}
              @sheet-closed=${() => this.open(null)}
              @break-done=${() => this.done()}
            ></break-sheet>`
          : nothing
      }
    `;
  }

  private open(thing: BreakThing | null): void {
    this.opened = thing;
  }

  private done(): void {
    this.opened = null;
    this.dispatchEvent(new CustomEvent('break-done'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'break-menu': BreakMenu;
  }

  interface HTMLElementEventMap {
    'break-done': CustomEvent;
  }
}
