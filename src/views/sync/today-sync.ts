import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Advice } from '../../ports/sync-view.ts';
import { waitingWords } from '../../strings/screening-words.ts';
import { ADVICE_WORDS } from '../../strings/share-words.ts';
import { SYNC_WORDS } from '../../strings/sync-words.ts';
import { longDay } from '../../strings/time-words.ts';
import '../elements/icon-mark.ts';
import '../elements/status-banner.ts';
import { base } from '../styles/base.ts';
import { SyncElement } from './sync-element.ts';
import './sync-trouble.ts';

/** What sync asks on Today: an answer to what a professional sent, and once for a recovery sheet. One thing at a time. */
@customElement('today-sync')
export class TodaySync extends SyncElement {
  static override styles = [
    base,
    css`
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }

      ul {
        padding-inline-start: 1.2em;
      }
    `,
  ];

  override render() {
    const view = this.view.value;
    const advice = view?.advice[0];
    const isAsked = view?.sheet.asks === true && view.state !== 'off';
    this.toggleAttribute('hidden', !advice && !isAsked);
    return advice ? this.advice(advice) : isAsked ? this.sheet() : nothing;
  }

  private advice({ id, from, record }: Advice) {
    const { title, until, open, accept, decline } = ADVICE_WORDS;
    const answer = (accepted: boolean) => () => void this.attempt((sync) => sync.answerAdvice(id, accepted));
    return html`<section class="card" aria-labelledby="advice">
      <h2 id="advice">${title(from)}</h2>
      ${record.type === 'closures' ? this.closures(record.closed) : this.clearance(record)}
      ${record.until === undefined ? nothing : html`<p>${until(longDay(record.until))}</p>`}
      <p class="support">${open}</p>
      <sync-trouble .fault=${this.fault}></sync-trouble>
      <div class="row">
        <button type="button" class="primary" ?disabled=${this.working} @click=${answer(true)}>${accept}</button>
        <button type="button" ?disabled=${this.working} @click=${answer(false)}>${decline}</button>
      </div>
    </section>`;
  }

  private closures(closed: readonly string[]) {
    if (closed.length === 0) return html`<p>${ADVICE_WORDS.opened}</p>`;
    const names = new Map(this.app.exercises.map(({ id, name }) => [id, name]));
    return html`<p>${ADVICE_WORDS.closed}</p>
      <ul>${closed.map((id) => html`<li>${names.get(id) ?? id}</li>`)}</ul>`;
  }

  private clearance({
    conditions,
    progressAtPain,
  }: {
    readonly conditions: readonly string[];
    readonly progressAtPain: boolean;
  }) {
    const to = [...conditions.map(waitingWords), ...(progressAtPain ? [ADVICE_WORDS.agreedPain] : [])];
    if (to.length === 0) return html`<p>${ADVICE_WORDS.agreedPlain}</p>`;
    return html`<p>${ADVICE_WORDS.agreed}</p>
      <ul>${to.map((each) => html`<li>${each}</li>`)}</ul>`;
  }

  private sheet() {
    const { card, none, make, later } = SYNC_WORDS.sheet;
    return html`<status-banner tone="info" icon="print" .heading=${card}>
      ${none}
      <span slot="actions">
        <a class="button" href="#/settings/sync/sheet">${make}</a>
        <button type="button" class="quiet" @click=${() => void this.attempt((sync) => sync.putOffSheet())}>${later}</button>
      </span>
    </status-banner>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'today-sync': TodaySync;
  }
}
