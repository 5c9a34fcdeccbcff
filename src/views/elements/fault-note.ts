import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LinkFault } from '../../ports/ports.ts';
import { LINK_FAULT_WORDS } from '../../strings/link-words.ts';
import { base } from '../styles/base.ts';
import './status-banner.ts';

/** What went wrong with the sensor and what to do next. */
@customElement('fault-note')
export class FaultNote extends LitElement {
  static override styles = [
    base,
    css`
      a {
        color: inherit;
      }

      details,
      div {
        margin-top: 6px;
      }
    `,
  ];

  @property({ attribute: false }) fault: LinkFault | null = null;

  override render() {
    if (!this.fault) return nothing;
    const { title, body, nextStep } = LINK_FAULT_WORDS[this.fault.code];
    return html`
      <status-banner role="alert" icon="warning" .heading=${title}>
        ${body} <b>${nextStep}</b>
        ${
          this.fault.detail
            ? html`<details><summary>Details</summary>${this.fault.detail}</details>`
            : nothing
        }
        ${this.fault.code === 'bad-recording' ? nothing : html`<div><a href="#/diagnosis">Why does it not work?</a></div>`}
      </status-banner>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fault-note': FaultNote;
  }
}
