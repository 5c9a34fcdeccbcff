import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { doseWords } from '../../core/exercise/dose-words.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { Need } from '../../core/progression/needs.ts';
import { base } from '../styles/base.ts';
import './icon-mark.ts';

/** What a step of a ladder waits for: ticked where it is met, a dashed box where it is not yet, and the dose beside it. */
@customElement('need-list')
export class NeedList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      ul {
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: 22px minmax(0, 1fr) auto;
        gap: 10px;
        align-items: start;
        padding: 6px 0;
        line-height: 1.4;
      }

      icon-mark {
        color: var(--action);
      }

      .box {
        width: 20px;
        height: 20px;
        margin: 1px;
        border: 1.5px dashed var(--line-strong);
        border-radius: var(--radius-tick);
      }

      b {
        font-weight: 640;
      }
    `,
  ];

  @property({ attribute: false }) needs: readonly Need[] = [];
  @property({ attribute: false }) exercises: readonly Exercise[] = [];

  override render() {
    return html`<ul>${this.needs.map((need) => this.need(need))}</ul>`;
  }

  private need({ item, met }: Need) {
    const exercise = item && this.exercises.find(({ id }) => id === item.exerciseId);
    return html`
      <li>
        ${met ? html`<icon-mark name="check"></icon-mark>` : html`<span class="box"></span>`}
        <span>
          ${exercise ? html`<a href="#/exercise/${exercise.id}">${exercise.name}</a> in a green session` : 'An exercise that your answers leave out'}
          <span class="visually-hidden">: ${met ? 'done' : 'not yet'}</span>
        </span>
        <b>${exercise ? doseWords(exercise, item.dose) : ''}</b>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'need-list': NeedList;
  }
}
