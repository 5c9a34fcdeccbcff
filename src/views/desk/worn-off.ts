import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../ports/app.ts';
import { RARER_GAP_MINUTES, WORN_OFF_WORDS } from '../../strings/desk-words.ts';
import { base } from '../styles/base.ts';

/** Nudges that are seldom answered have paused: what the person would like instead (POSTURE section 6). */
@customElement('worn-off')
export class WornOff extends LitElement {
  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: 10px;
        padding: 16px 18px;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-card);
        background: var(--raised);
      }

      .row {
        gap: 8px;
      }

      button {
        min-height: 44px;
        padding: 0 14px;
        font-size: var(--text-15);
      }
    `,
  ];

  @property({ attribute: false }) actions!: Pick<App, 'change' | 'wantNudges'>;

  override render() {
    const { title, body, rarer, movement, keep } = WORN_OFF_WORDS;
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading">${title}</h2>
        <p class="support">${body}</p>
        <div class="row">
          <button type="button" @click=${() => void this.rarer()}>${rarer}</button>
          <button type="button" @click=${() => void this.actions.change({ deskWay: 'movement' })}>${movement}</button>
          <button type="button" @click=${() => void this.actions.wantNudges()}>${keep}</button>
        </div>
      </section>
    `;
  }

  private async rarer(): Promise<void> {
    await this.actions.change({ nudgeGapMinutes: RARER_GAP_MINUTES });
    await this.actions.wantNudges();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'worn-off': WornOff;
  }
}
