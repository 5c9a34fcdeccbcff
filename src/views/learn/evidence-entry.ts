import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvidenceCard } from '../../core/guide/evidence.ts';
import { yearWords } from '../../strings/learn-words.ts';
import { base } from '../styles/base.ts';
import './evidence-rods.ts';

/** One thing that research says: the claim, what it does not say, how sure it is, its year and its sources. */
@customElement('evidence-entry')
export class EvidenceEntry extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      .claim {
        font-weight: 560;
      }

      .support {
        margin-top: 4px;
      }

      .foot {
        gap: 4px 16px;
        margin-top: 8px;
      }

      ul {
        margin-top: 6px;
        list-style: none;
        font-size: var(--text-15);
      }

      li {
        padding: 2px 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) card!: EvidenceCard;

  override render() {
    const { claim, hedge, grade, date, sources } = this.card;
    return html`
      <p class="claim">${claim}</p>
      <p class="support">${hedge}</p>
      <p class="row foot">
        <evidence-rods grade=${grade}></evidence-rods><span class="support">${yearWords(date)}</span>
      </p>
      <ul>
        ${sources.map(
          ({ name, url }) => html`<li><a href=${url} target="_blank" rel="noreferrer">${name}</a></li>`,
        )}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'evidence-entry': EvidenceEntry;
  }
}
