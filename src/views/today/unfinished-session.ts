import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App, UnfinishedSession as Session } from '../../ports/app.ts';
import { clockTime } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';

/** Offers the summary of a session that broke off, as when the page was closed in the middle of it. */
@customElement('unfinished-session')
export class UnfinishedSession extends LitElement {
  static override styles = [
    base,
    css`
      button {
        margin-top: 14px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly session = new Latest<Session | null>(this, () => this.app?.unfinished$, null);

  override render() {
    const session = this.session.value;
    // An element with nothing to say takes no room among the cards.
    this.hidden = session === null;
    if (!session) return nothing;
    const isKnown = session.at === 'place';
    return html`
      <section class="card" aria-labelledby="heading">
        <h2 id="heading">${isKnown ? 'Go on with your session' : 'Finish your session’s summary'}</h2>
        <p>
          The session you began at ${clockTime(session.startedAt, session.zone)} broke off before its last
          questions. ${savedWords(session.sets.length)} If it still runs in another tab, it comes over here.
        </p>
        <button type="button" class="primary" @click=${this.finish}>
          ${isKnown ? 'Go on where it was' : 'Answer the last questions'}
        </button>
      </section>
    `;
  }

  private async finish(): Promise<void> {
    await this.app.resumeSession();
    location.hash = '#/session';
  }
}

function savedWords(sets: number): string {
  if (sets === 0) return 'No set was done yet.';
  return sets === 1 ? 'The set you did is saved.' : `The ${sets} sets you did are saved.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'unfinished-session': UnfinishedSession;
  }
}
