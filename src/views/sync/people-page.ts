import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PEOPLE_WORDS, SHARE_WORDS, shareLine } from '../../strings/share-words.ts';
import { whenWords } from '../../strings/sync-words.ts';
import '../codes/shown-code.ts';
import '../elements/icon-mark.ts';
import '../elements/link-row.ts';
import '../elements/status-banner.ts';
import { backLink } from '../styles/back-link.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import './name-field.ts';
import './shared-person.ts';
import './sync-standing.ts';
import { SyncElement } from './sync-element.ts';
import './sync-trouble.ts';

/** The professional's side: their code, who shares with them, and the records of one of these. */
@customElement('people-page')
export class PeoplePage extends SyncElement {
  static override styles = [
    base,
    page,
    backLink,
    css`
      .people {
        padding: 8px 12px;
      }

      ul {
        list-style: none;
      }

      .none {
        padding: 14px 12px;
      }

      .code {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
        align-content: start;
        justify-items: start;
      }

      @media print {
        .head {
          display: none;
        }
      }
    `,
  ];

  /** Whose records are read; empty: the list of all. */
  @property() person = '';
  @state() private code = '';
  private name = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {});
  }

  override render() {
    const { title, lead, back } = PEOPLE_WORDS;
    const isOne = this.person !== '';
    return html`
      <div class="head">
        <div>
          <a class="back" href=${isOne ? '#/people' : '#/settings/sync'}>
            <icon-mark name="back"></icon-mark>${isOne ? back : PEOPLE_WORDS.toSync}
          </a>
          <h1>${title}</h1>
          ${isOne ? nothing : html`<p class="lead">${lead}</p>`}
        </div>
      </div>
      ${this.content()}
    `;
  }

  private content() {
    const view = this.view.value;
    if (!view) return html`<sync-trouble .fault=${this.fault}></sync-trouble>`;
    const { off, toSync, missing } = PEOPLE_WORDS;
    if (!this.sync.value?.canShare) return html`<p role="status">${SHARE_WORDS.later.title}</p>`;
    if (view.state === 'off')
      return html`<status-banner tone="info" icon="info">
        ${off}<a slot="actions" class="button" href="#/settings/sync">${toSync}</a>
      </status-banner>`;
    if (view.state === 'elsewhere')
      return html`<section class="card"><sync-standing .app=${this.app}></sync-standing></section>`;
    if (this.person === '') return this.all();
    const person = view.sharedWithMe.find(({ id }) => id === this.person);
    return person
      ? html`<shared-person .app=${this.app} .person=${person}></shared-person>`
      : html`<p role="status">${missing}</p>`;
  }

  private all() {
    const { none, unnamed, came, over, count } = PEOPLE_WORDS;
    const people = this.view.value?.sharedWithMe ?? [];
    return html`
      <div class="grid">
        <section class="card people span-7" aria-label=${PEOPLE_WORDS.title}>
          ${people.length === 0 ? html`<p class="none">${none}</p>` : nothing}
          <ul>
            ${people
              .toSorted((a, b) => b.lastCame - a.lastCame)
              .map(
                ({ id, name, choice, records, lastCame, ended }) => html`<li>
                  <link-row
                    icon="body"
                    href="#/people/${id}"
                    name=${name ?? unnamed(id)}
                    line="${ended ? over(whenWords(ended, Date.now())) : came(whenWords(lastCame, Date.now()))}. ${count(records)}: ${shareLine(choice)}"
                  ></link-row>
                </li>`,
              )}
          </ul>
        </section>
        ${this.own()}
      </div>
    `;
  }

  private own() {
    const { code, codeLine, ownName, ownNameHint, show, label } = PEOPLE_WORDS;
    return html`<section class="card code span-5" aria-labelledby="code">
      <h2 id="code">${code}</h2>
      <p class="support">${codeLine}</p>
      ${
        this.code
          ? html`<shown-code file="plumbline-professional" .text=${this.code} .label=${label}></shown-code>`
          : html`<name-field
                .label=${ownName}
                .hint=${ownNameHint}
                @name-typed=${(event: CustomEvent<string>) => {
                  this.name = event.detail;
                  this.requestUpdate();
                }}
              ></name-field>
              <sync-trouble .fault=${this.fault}></sync-trouble>
              <button type="button" ?disabled=${!this.name || this.working} @click=${this.show}>${show}</button>`
      }
    </section>`;
  }

  private readonly show = (): Promise<boolean> =>
    this.attempt(async (sync) => {
      this.code = await sync.ownProfessionalCode(this.name);
    });
}

declare global {
  interface HTMLElementTagNameMap {
    'people-page': PeoplePage;
  }
}
