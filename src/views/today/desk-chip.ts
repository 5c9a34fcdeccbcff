import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { JudgedPosture } from '../../core/posture/posture.ts';
import { degreesText, postureGlyph, postureWord } from '../../strings/posture-words.ts';
import { base } from '../styles/base.ts';
import '../elements/zone-glyph.ts';

/** How one sits now, in a word and degrees. */
@customElement('desk-chip')
export class DeskChip extends LitElement {
  static override styles = [
    base,
    css`
      .chip {
        --glyph-size: 20px;
      }
    `,
  ];

  @property({ attribute: false }) posture!: JudgedPosture;

  override render() {
    return html`<span class="chip action">
      <zone-glyph .name=${postureGlyph(this.posture)}></zone-glyph>
      ${postureWord(this.posture)}, ${degreesText(this.posture.flexionDeg)}
    </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-chip': DeskChip;
  }
}
