import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { learntFrom } from '../../core/desk/learnt.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { COURSE_OVER_WORDS, learntWords } from '../../strings/desk-words.ts';
import { base } from '../styles/base.ts';

/** Practice is over, as planned: what the first and the last week were like, and what is left of it. */
@customElement('course-over')
export class CourseOver extends LitElement {
  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: 6px;
        padding: 16px 18px;
        border-radius: var(--radius-card);
        background: var(--action-soft);
        color: var(--on-action-soft);
      }

      p {
        font-size: var(--text-15);
        line-height: 1.45;
      }
    `,
  ];

  @property({ attribute: false }) records: readonly LogRecord[] = [];
  /** Practice was begun anew on this date. */
  @property({ attribute: false }) from: string | null = null;

  override render() {
    const words = learntWords(learntFrom(this.records, this.from));
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading">What the weeks were like</h2>
        ${words.map((line) => html`<p>${line}</p>`)}
        <p>${COURSE_OVER_WORDS.hedge}</p>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-over': CourseOver;
  }
}
