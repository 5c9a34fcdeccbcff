import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { Expected } from '../../core/progression/expected.ts';
import type { Decision } from '../../core/progression/progress.ts';
import {
  IF_AS_USUAL,
  IF_CALM,
  NOTHING_CHANGES,
  nextDayWords,
  PLAYED_CHANGES_NOTHING,
} from '../../strings/summary-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';

const ICONS: Readonly<Partial<Record<Decision['change'], string>>> = { up: 'up', down: 'down' };

/** What a session changes by the rules, and why: as far as the answers are given, and if the next day is as usual. */
@customElement('session-outlook')
export class SessionOutlook extends LitElement {
  static override styles = [
    base,
    css`
      h2 {
        margin-bottom: 6px;
      }

      ul {
        margin-top: 10px;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: 22px minmax(0, 1fr);
        gap: 12px;
        padding: 8px 0;
        border-top: 1px solid var(--line);
        font-size: var(--text-15);
        line-height: 1.45;
      }

      li:first-child {
        border: 0;
      }

      b {
        font-weight: 640;
      }

      icon-mark {
        color: var(--brass-text);
      }
    `,
  ];

  /** Null: a simulated body or a recording trained. */
  @property({ attribute: false }) expected: Expected | null = null;
  /** All questions of the summary are answered. */
  @property({ type: Boolean }) answered = false;
  @property({ attribute: false }) exercises: readonly Exercise[] = [];

  override render() {
    const { expected } = this;
    return html`
      <section class="card" aria-labelledby="changes">
        <h2 id="changes">What this changes</h2>
        ${expected ? this.told(expected) : html`<p class="support">${PLAYED_CHANGES_NOTHING}</p>`}
      </section>
    `;
  }

  private told({ decisions, usual }: Expected) {
    const changes = decisions.filter(({ chain }) => chain !== null);
    return html`
      <p class="support">${this.answered ? IF_AS_USUAL : IF_CALM}</p>
      <ul aria-live="polite">
        ${changes.length === 0 ? line('minus', NOTHING_CHANGES) : changes.map((each) => this.change(each))}
        ${line('leaf', nextDayWords(usual))}
      </ul>
    `;
  }

  private change({ before, after, change, text }: Decision) {
    const id = (before ?? after)?.exerciseId;
    const name = this.exercises.find((each) => each.id === id)?.name;
    return line(ICONS[change] ?? 'minus', html`${name ? html`<b>${name}.</b> ` : ''}${text}`);
  }
}

const line = (icon: string, words: unknown) =>
  html`<li><icon-mark name=${icon}></icon-mark><span>${words}</span></li>`;

declare global {
  interface HTMLElementTagNameMap {
    'session-outlook': SessionOutlook;
  }
}
