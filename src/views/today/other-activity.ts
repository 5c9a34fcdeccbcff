import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CivilDate } from '../../core/log/civil-date.ts';
import { OTHER_ACTIVITIES, type OtherActivity } from '../../core/log/other-activities.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { App } from '../../ports/app.ts';
import { OTHER_ACTIVITY_WORDS } from '../../strings/activity-words.ts';
import { DeferredElement } from '../controllers/deferred-element.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import { doneOn } from './noted-activity.ts';
import '../elements/icon-mark.ts';

/** Those of the one-tap note. */
const ONE_TAP: readonly OtherActivity[] = OTHER_ACTIVITIES.slice(0, 4);

/** What else there was today, by one tap each; a second tap takes it back (M-36). It stands beside tomorrow's pain. */
@customElement('other-activity')
export class OtherActivityNote extends DeferredElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      .row {
        gap: 8px;
      }

      p {
        margin-right: 4px;
      }

      button {
        min-height: 44px;
        padding: 4px 14px;
        border-radius: var(--radius-pill);
        font-size: var(--text-15);
      }

      button[aria-pressed='true'] {
        border-color: var(--action);
        background: var(--action-soft);
        color: var(--on-action-soft);
      }

      /* One line to swipe along, so that the next thing to do stays in sight. */
      @media (width <= 760px) {
        .row {
          flex-wrap: nowrap;
          margin-inline: -16px;
          padding-inline: 16px;
          overflow-x: auto;
          scrollbar-width: none;
        }

        .row > * {
          flex: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property() today: CivilDate = '';

  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  override render() {
    const did = doneOn(this.records.value, this.today);
    return html`<div class="row" role="group" aria-labelledby="else">
      <p id="else" class="support">Also today?</p>
      ${ONE_TAP.map(
        (each) => html`<button
          type="button"
          aria-pressed=${did.includes(each) ? 'true' : 'false'}
          @click=${() => this.note(did.includes(each) ? did.filter((other) => other !== each) : [...did, each])}
        >
          ${did.includes(each) ? html`<icon-mark name="check"></icon-mark>` : null}${OTHER_ACTIVITY_WORDS[each].button}
        </button>`,
      )}
    </div>`;
  }

  private note(did: readonly OtherActivity[]): void {
    void this.app.add({ type: 'other-activity', did: [...did], days: 1 });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'other-activity': OtherActivityNote;
  }
}
