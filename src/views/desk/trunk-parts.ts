import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TrunkPosture } from '../../core/posture/two-sensors.ts';
import type { PelvisView } from '../../ports/app.ts';
import { pelvisWords, trunkWords } from '../../strings/pelvis-words.ts';
import { base } from '../styles/base.ts';

/** With two sensors: how far the spine bends, apart from how far the trunk leans from the hips. */
@customElement('trunk-parts')
export class TrunkParts extends LitElement {
  static override styles = [
    base,
    css`
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 32px;
        margin: 0 0 4px;
      }

      dl div {
        display: flex;
        gap: 10px;
        align-items: baseline;
      }

      dt {
        color: var(--ink-2);
      }

      dd {
        min-width: 2.2em;
        font-size: var(--text-24);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) pelvis: PelvisView | null = null;
  @property({ attribute: false }) trunk: TrunkPosture | null = null;

  override render() {
    if (!this.pelvis) return nothing;
    if (!this.trunk) return html`<p class="support" role="status">${pelvisWords(this.pelvis)}</p>`;
    const { spine, trunk, line } = trunkWords(this.trunk);
    return html`
      <dl>
        <div><dt>Spine bends</dt><dd>${spine}</dd></div>
        <div><dt>Trunk leans</dt><dd>${trunk}</dd></div>
      </dl>
      <p class="support">${line}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trunk-parts': TrunkParts;
  }
}
