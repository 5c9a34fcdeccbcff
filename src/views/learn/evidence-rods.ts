import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Grade } from '../../core/guide/evidence.ts';
import { GRADE_WORDS } from '../../strings/learn-words.ts';
import { base } from '../styles/base.ts';

const RODS = [0, 1, 2, 3];

/** How sure a claim is: the word, and up to four rods beside it. */
@customElement('evidence-rods')
export class EvidenceRods extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        gap: 10px;
        align-items: center;
        font-size: var(--text-15);
        font-weight: 640;
      }

      .rods {
        display: inline-flex;
        gap: 3px;
        align-items: flex-end;
        height: 18px;
      }

      i {
        width: 7px;
        border: 1.5px solid var(--brass);
        border-radius: 2px;
      }

      .full {
        background: var(--brass);
      }

      @media (forced-colors: active) {
        .full {
          background: CanvasText;
        }
      }
    `,
  ];

  @property() grade: Grade = 'practice';

  override render() {
    const { word, rods } = GRADE_WORDS[this.grade];
    return html`
      <span class="rods" aria-hidden="true">
        ${RODS.map((rod) => html`<i class=${rod < rods ? 'full' : ''} .style=${`height: ${9 + rod * 3}px`}></i>`)}
      </span>
      ${word}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'evidence-rods': EvidenceRods;
  }
}
