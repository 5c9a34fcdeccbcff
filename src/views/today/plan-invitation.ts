import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DeferredElement } from '../controllers/deferred-element.ts';
import { base } from '../styles/base.ts';
import '../elements/status-banner.ts';

/** After the first session, once: what is at home and which days suit (M-6, one card). */
@customElement('plan-invitation')
export class PlanInvitation extends DeferredElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
    `,
  ];

  override render() {
    return html`<status-banner tone="info" icon="target" heading="Make the plan yours">
      Which days suit you, and what is at home? Until you say so, the plan needs nothing that has to be bought.
      <a slot="actions" class="button" href="#/plan">Two short questions</a>
    </status-banner>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-invitation': PlanInvitation;
  }
}
