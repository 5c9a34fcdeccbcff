import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvidenceId } from '../../core/guide/evidence.ts';
import type { Guide } from '../../core/guide/guide.ts';
import { base } from '../styles/base.ts';
import './evidence-entry.ts';

/** The cards that carry a sentence, folded away until they are asked for. Nothing where it needs none. */
@customElement('evidence-list')
export class EvidenceList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      summary {
        display: inline-flex;
        align-items: center;
        min-height: 32px;
        color: var(--action);
        font-size: var(--text-15);
        font-weight: 600;
        text-decoration: underline;
        text-underline-offset: 3px;
        cursor: pointer;
      }

      evidence-entry {
        padding: 14px 0;
        border-top: 1px solid var(--line);
      }

      evidence-entry:first-of-type {
        margin-top: 6px;
      }
    `,
  ];

  @property({ attribute: false }) names: readonly EvidenceId[] = [];
  @property({ attribute: false }) guide!: Guide;

  override render() {
    const cards = this.names.flatMap((name) => this.guide.evidence.get(name) ?? []);
    if (cards.length === 0) return nothing;
    const count =
      cards.length === 1 ? 'Where that comes from' : `Where that comes from: ${cards.length} sources`;
    return html`
      <details>
        <summary>${count}</summary>
        ${cards.map((card) => html`<evidence-entry .card=${card}></evidence-entry>`)}
      </details>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'evidence-list': EvidenceList;
  }
}
