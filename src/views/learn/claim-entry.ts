import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { Claim, Guide } from '../../core/guide/guide.ts';
import { HEDGE_WORDS } from '../../strings/learn-words.ts';
import { base } from '../styles/base.ts';
import './evidence-list.ts';

/** What a popular guide says, what is known of it, and what Plumbline offers for it. */
@customElement('claim-entry')
export class ClaimEntry extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      header {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 16px;
        align-items: center;
        justify-content: space-between;
      }

      .said {
        margin-top: 10px;
        padding-left: 14px;
        border-left: 2px solid var(--line);
        color: var(--ink-2);
      }

      .known,
      .here {
        margin-top: 10px;
      }

      .links {
        gap: 4px 16px;
        margin-top: 8px;
        font-size: var(--text-15);
      }

      .links a {
        padding: 4px 0;
      }

      evidence-list {
        margin-top: 8px;
      }
    `,
  ];

  @property({ attribute: false }) claim!: Claim;
  @property({ attribute: false }) guide!: Guide;
  @property({ attribute: false }) exercises: readonly Exercise[] = [];

  override render() {
    const { id, title, guideSays, known, hedge, here, ready, evidence } = this.claim;
    const named = this.exercises.filter((each) => this.claim.exercises.includes(each.id));
    return html`
      <article class="card" aria-labelledby=${id}>
        <header><h2 id=${id}>${title}</h2><span class="chip brass">${HEDGE_WORDS[hedge]}</span></header>
        <p class="said"><b>Said:</b> ${guideSays}</p>
        <p class="known"><b>Known:</b> ${known}</p>
        ${ready ? html`<p class="here"><b>Here:</b> ${here}</p>` : nothing}
        ${
          named.length > 0
            ? html`<p class="row links">
                ${named.map((each) => html`<a href="#/exercise/${each.id}">${each.name}</a>`)}
              </p>`
            : nothing
        }
        <evidence-list .names=${evidence} .guide=${this.guide}></evidence-list>
      </article>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'claim-entry': ClaimEntry;
  }
}
