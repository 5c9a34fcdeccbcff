import { css, html, type SVGTemplateResult, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { GlyphName } from '../../strings/posture-words.ts';
import { PortableElement } from '../controllers/portable-element.ts';

/** Shape carries the zone, colour only helps: straight, leaning, curled, wave, dotted ring, dashes. */
const GLYPHS: Readonly<Record<GlyphName, SVGTemplateResult>> = {
  tall: svg`<path d="M12 3.2v17.6" />`,
  relaxed: svg`<path d="M8.6 20.8C8 14.5 10 8.4 14.6 3.4" />`,
  slumped: svg`<path d="M8.4 20.6C3.4 13.2 7.6 5 17.6 5.8" />`,
  moving: svg`<path d="M3 13.5c2.2-7.4 4.6-7.4 6.4-1.6s4.2 6.2 6.2.3c1.1-3.2 3.2-4.3 5.4-3.4" />`,
  away: svg`<circle cx="12" cy="12" r="7.6" stroke-width="2.6" stroke-dasharray="2.4 3.57" stroke-linecap="butt" />`,
  gap: svg`<path d="M2.8 12h4M10 12h4M17.2 12h4" />`,
};

/** The mark of a zone. Silent for screen readers: it always stands beside its word. */
@customElement('zone-glyph')
export class ZoneGlyph extends PortableElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
    }

    svg {
      width: var(--glyph-size, 30px);
      height: var(--glyph-size, 30px);
      fill: none;
      stroke-width: 3;
      stroke-linecap: round;
    }

    .tall {
      stroke: var(--zone-tall);
    }

    .relaxed {
      stroke: var(--zone-relaxed);
    }

    .slumped {
      stroke: var(--zone-slumped);
    }

    .moving {
      stroke: var(--zone-moving);
    }

    .away,
    .gap {
      stroke: var(--zone-away);
    }

    @media (forced-colors: active) {
      svg {
        stroke: CanvasText;
      }
    }
  `;

  @property() name: GlyphName = 'tall';

  override render() {
    return html`<svg class=${this.name} viewBox="0 0 24 24" aria-hidden="true">${GLYPHS[this.name]}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zone-glyph': ZoneGlyph;
  }
}
