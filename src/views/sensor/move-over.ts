import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LinkFault } from '../../ports/ports.ts';
import { base } from '../styles/base.ts';
import '../elements/fault-note.ts';
import '../elements/icon-mark.ts';

/** This browser has no Bluetooth for pages: how to go on in one that has, with all records. */
@customElement('move-over')
export class MoveOver extends LitElement {
  static override styles = [
    base,
    css`
      ol {
        padding-left: 1.2em;
      }

      li {
        padding: 3px 0;
      }
    `,
  ];

  @property({ attribute: false }) fault: LinkFault | null = null;

  override render() {
    return html`
      <section class="card stack">
        <fault-note .fault=${this.fault}></fault-note>
        <h2>Move over in three steps</h2>
        <ol>
          <li>Save your records here with Export.</li>
          <li>Open this address in Chrome or Edge, on a computer or an Android phone.</li>
          <li>Load the file there with Import. Your history comes with you.</li>
        </ol>
        <div class="row">
          <button type="button" class="primary" @click=${() => this.dispatchEvent(new CustomEvent('export-asked'))}>
            <icon-mark name="save"></icon-mark>Export
          </button>
          <a class="button" href="#/today">Go without a sensor</a>
        </div>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'move-over': MoveOver;
  }

  interface HTMLElementEventMap {
    'export-asked': CustomEvent;
  }
}
