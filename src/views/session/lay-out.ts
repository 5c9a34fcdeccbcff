import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EQUIPMENT } from '../../core/exercise/equipment.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { Placement } from '../../core/posture/posture.ts';
import { thingsWords } from '../../strings/before-words.ts';
import { base } from '../styles/base.ts';
import '../sensor/clip-picture.ts';

/** What has to be there before a session, where the clip goes for all of it (M-40), and how each set begins (S-059). */
@customElement('lay-out')
export class LayOut extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      .card {
        display: grid;
        gap: 16px;
        padding: 18px 20px;
      }

      h2 {
        margin-bottom: 4px;
        font-size: var(--text-17);
        font-weight: 640;
      }

      .clip {
        display: grid;
        grid-template-columns: 108px minmax(0, 1fr);
        gap: 16px;
        align-items: center;
      }

      clip-picture {
        height: 118px;
        border-radius: 12px;
        background: var(--bg);
      }

      section + section {
        padding-top: 14px;
        border-top: 1px solid var(--line);
      }
    `,
  ];

  @property({ attribute: false }) exercises: readonly Exercise[] = [];
  /** Where the sensor is said to be worn; null without one. */
  @property({ attribute: false }) placement: Placement | null = null;

  override render() {
    const things = EQUIPMENT.filter((each) =>
      this.exercises.some(({ equipment }) => equipment.includes(each)),
    );
    return html`
      <div class="card">
        <section aria-labelledby="things">
          <h2 id="things">Lay out</h2>
          <p>${thingsWords(things)}.</p>
        </section>
        ${this.clip()}
        <section aria-labelledby="set-up">
          <h2 id="set-up">Before each set</h2>
          <slot></slot>
        </section>
      </div>
    `;
  }

  /** One place for the whole session: the breastbone, or the front of the waistband by choice. */
  private clip() {
    const { placement } = this;
    if (placement === null) return nothing;
    const worn = placement === 'pelvis' ? placement : 'sternum';
    return html`
      <section class="clip" aria-labelledby="clip">
        <clip-picture .placement=${worn}></clip-picture>
        <div>
          <h2 id="clip">The clip</h2>
          <p class="support">
            ${worn === 'sternum' ? 'On the breastbone' : 'On the front of the waistband'}, for the whole session.
            ${worn === placement ? nothing : html`<a href="#/pair">Change the place</a>`}
          </p>
        </div>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lay-out': LayOut;
  }
}
