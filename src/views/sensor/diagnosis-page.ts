import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App, CaptureProgress } from '../../ports/app.ts';
import type { Diagnosis } from '../../ports/diagnosis.ts';
import { checkGroups, summaryWords } from '../../strings/diagnosis-words.ts';
import { Latest } from '../controllers/latest.ts';
import { backLink } from '../styles/back-link.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import './capture-card.ts';
import './check-list.ts';
import './fault-list.ts';
import '../elements/icon-mark.ts';

/** Why a sensor does not work, as far as it can be told from here. Looks anew each second. */
@customElement('diagnosis-page')
export class DiagnosisPage extends LitElement {
  static override styles = [
    base,
    page,
    backLink,
    css`
      .sections {
        display: grid;
        gap: 18px;
      }

      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 18px;
        align-items: start;
      }

      @media (width <= 1180px) {
        .two {
          grid-template-columns: minmax(0, 1fr);
        }
      }

      @media (width <= 760px) {
        .sections,
        .two {
          gap: 12px;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly known = new Latest<Diagnosis | null>(this, () => this.app?.diagnosis$, null);
  private readonly capture = new Latest<CaptureProgress | null>(this, () => this.app?.capture$, null);

  override render() {
    const { value: known } = this.known;
    const groups = known ? checkGroups(known) : [];
    return html`
      <div class="head">
        <div>
          <a class="back" href="#/pair"><icon-mark name="back"></icon-mark>Your sensor</a>
          <h1>Why does it not work?</h1>
          <p class="lead" role="status">${known ? summaryWords(groups) : 'Looking.'}</p>
        </div>
      </div>
      <div class="sections">
        <check-list .groups=${groups}></check-list>
        <div class="two">
          <fault-list .faults=${known?.faults ?? []}></fault-list>
          <capture-card
            ?possible=${known?.kind === 'bluetooth'}
            .progress=${this.capture.value}
            @capture-asked=${() => this.app.startCapture()}
            @capture-ended=${() => this.app.saveCapture()}
          ></capture-card>
        </div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'diagnosis-page': DiagnosisPage;
  }
}
