import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { doseWords, loadedDoseWords } from '../../core/exercise/dose-words.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { PrescribedItem } from '../../core/log/record.ts';
import type { PastSession, Why } from '../../core/progression/why.ts';
import { ruleBehind } from '../../strings/rules-words.ts';
import { longDay } from '../../strings/time-words.ts';
import {
  CLASS_WORDS,
  type Looked,
  lookedAt,
  NOT_JUDGED,
  nextWords,
  sessionWords,
  whySentence,
} from '../../strings/why-words.ts';
import { base } from '../styles/base.ts';
import '../elements/dialog-sheet.ts';
import '../elements/icon-mark.ts';

/** Behind a dose: the sentence, what the rule looked at, before and after, what opens the next step, and the rule. */
@customElement('why-sheet')
export class WhySheet extends LitElement {
  static override styles = [
    base,
    css`
      h3 {
        margin-top: 22px;
      }

      .sentence {
        font-size: var(--text-20);
        line-height: 1.35;
      }

      .next {
        margin-top: 16px;
      }

      .change {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 12px;
        align-items: center;
        margin-top: 10px;
      }

      .change icon-mark {
        color: var(--brass-text);
      }

      dl {
        display: grid;
        grid-template-columns: minmax(140px, max-content) minmax(0, 1fr);
        gap: 6px 18px;
        margin-top: 8px;
        font-size: var(--text-15);
        line-height: 1.45;
      }

      dt {
        color: var(--ink-2);
      }

      .sessions {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(190px, 1fr));
        gap: 12px;
        margin-top: 8px;
        list-style: none;
      }

      .sessions li {
        padding: 12px 14px;
        border: 1px solid var(--line);
        border-radius: var(--radius-control);
        background: var(--bg);
      }

      .sessions dl {
        grid-template-columns: minmax(0, 1fr) max-content;
        gap: 2px 12px;
      }

      .sessions b {
        display: block;
        font-weight: 640;
        line-height: 1.3;
      }

      .sessions dd {
        text-align: right;
      }

      .missing {
        color: var(--ink-3);
        font-style: italic;
      }

      footer {
        margin-top: 22px;
        padding-top: 14px;
        border-top: 1px solid var(--line);
      }

      footer a {
        display: inline-block;
        margin-right: 24px;
        padding: 10px 0;
      }

      @media (width <= 420px) {
        dl {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }

        dd {
          margin-bottom: 6px;
        }

        .sessions dd {
          margin: 0;
        }
      }
    `,
  ];

  /** Null: closed. */
  @property({ attribute: false }) why: Why | null = null;
  /** By id, for the names of what came before. */
  @property({ attribute: false }) exercises: readonly Exercise[] = [];

  override render() {
    const { why } = this;
    const heading = why ? `${why.exercise.name}, ${doseWords(why.exercise, why.dose)}` : '';
    return html`
      <dialog-sheet .heading=${heading} ?open=${why !== null}>${why ? this.content(why) : nothing}</dialog-sheet>
    `;
  }

  private content(why: Why) {
    return html`
      <p class="sentence">${whySentence(why)}</p>
      ${this.change(why)}
      <p class="message next"><icon-mark name="up"></icon-mark><span>${nextWords(why.next, why)}</span></p>
      <h3>What the rule looked at</h3>
      <dl>${lookedAt(why).map(row)}</dl>
      ${
        why.sessions.length > 0
          ? html`<h3>Your latest sessions of this ladder</h3>
              <ul class="sessions">${why.sessions.map((session) => this.session(session))}</ul>`
          : nothing
      }
      ${rule(why)}
    `;
  }

  private change({ decision }: Why) {
    if (!decision?.before || !decision.after || decision.change === 'same') return nothing;
    return html`
      <p class="change">
        <span class="chip">Before: ${this.item(decision.before)}</span>
        <icon-mark name="forward"></icon-mark>
        <span class="chip brass">After: ${this.item(decision.after)}</span>
      </p>
    `;
  }

  private item({ exerciseId, dose, kg }: PrescribedItem): string {
    const exercise = this.exercises.find(({ id }) => id === exerciseId);
    return exercise
      ? `${exercise.name}, ${kg === undefined ? doseWords(exercise, dose) : loadedDoseWords(exercise, dose, kg)}`
      : exerciseId;
  }

  private session(session: PastSession) {
    return html`
      <li>
        <b>${longDay(session.date)}</b>
        <span class="support">${session.class ? CLASS_WORDS[session.class] : NOT_JUDGED}</span>
        <p class="note">${this.item(session.item)}</p>
        <dl>${sessionWords(session).map(row)}</dl>
      </li>
    `;
  }
}

const row = ({ label, value }: Looked) =>
  html`<dt>${label}</dt><dd class=${value === 'missing' ? 'missing' : ''}>${value}</dd>`;

function rule({ decision }: Why) {
  const known = decision && ruleBehind(decision);
  return html`
    <footer>
      ${
        decision && known
          ? html`<p class="support">Rule ${decision.rule}: ${known.title}</p>
              <a href="#/rules/${known.id}">Read this rule</a>`
          : html`<a href="#/rules">Read the rules</a>`
      }
      <a href="#/what-if">Try what would follow</a>
    </footer>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'why-sheet': WhySheet;
  }
}
