import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { App } from '../../ports/app.ts';
import { part } from '../../ports/part.ts';
import { GROUP_TITLES, isSettingsGroup, type SettingsGroup } from '../../strings/settings-groups.ts';
import { SETTINGS_LEAD } from '../../strings/settings-words.ts';
import { Arriving } from '../controllers/arriving.ts';
import '../elements/icon-mark.ts';
import '../elements/part-missing.ts';
import './settings-list.ts';
import { ROUTE_TITLES } from '../routes.ts';
import { backLink } from '../styles/back-link.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import './about-settings.ts';
import './appearance-settings.ts';
import './data-settings.ts';
import './desk-settings.ts';
import './notice-settings.ts';
import './professional-settings.ts';
import './sensor-settings.ts';
import './settings-home.ts';
import './training-settings.ts';
import './voice-settings.ts';

const syncSettings = part(() => import('./sync-settings.ts'));

/** The settings: all groups with what is set now, or one of them, beside the list of all where there is room. */
@customElement('settings-page')
export class SettingsPage extends LitElement {
  static override styles = [
    base,
    page,
    backLink,
    css`
      .back:hover {
        text-decoration: underline;
      }

      .columns {
        display: grid;
        grid-template-columns: 260px minmax(0, 780px);
        gap: 32px;
        align-items: start;
      }

      /* The sheet of recovery is printed alone. */
      @media print {
        .head,
        settings-list {
          display: none;
        }

        .columns {
          display: block;
        }
      }

      @media (width <= 1000px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }

        settings-list {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** What stands behind `#/settings/`: a group; any other word is the list of all. */
  @property() group = '';
  /** The part of the group that the address names. */
  @property() place = '';

  private readonly arriving = new Arriving(this);

  /** Drawn is drawn with the group. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.arriving.settled();
    return super.getUpdateComplete();
  }

  override render() {
    return isSettingsGroup(this.group) ? keyed(this.group, this.one(this.group)) : this.all();
  }

  private all() {
    return html`
      <div class="head">
        <div>
          <h1>${ROUTE_TITLES.settings}</h1>
          <p class="lead">${SETTINGS_LEAD}</p>
        </div>
      </div>
      <settings-home .app=${this.app}></settings-home>
    `;
  }

  private one(group: SettingsGroup) {
    return html`
      <div class="head">
        <div>
          <a class="back" href="#/settings"><icon-mark name="back"></icon-mark>${ROUTE_TITLES.settings}</a>
          <h1>${GROUP_TITLES[group]}</h1>
        </div>
      </div>
      <div class="columns">
        <settings-list .current=${group}></settings-list>
        ${this.content(group)}
      </div>
    `;
  }

  private content(group: SettingsGroup) {
    const { app } = this;
    switch (group) {
      case 'sensors':
        return html`<sensor-settings .app=${app}></sensor-settings>`;
      case 'desk':
        return html`<desk-settings .app=${app} .place=${this.place}></desk-settings>`;
      case 'notices':
        return html`<notice-settings .app=${app}></notice-settings>`;
      case 'training':
        return html`<training-settings .app=${app}></training-settings>`;
      case 'sounds-and-voice':
        return html`<voice-settings .app=${app}></voice-settings>`;
      case 'professional':
        return html`<professional-settings .app=${app}></professional-settings>`;
      case 'appearance':
        return html`<appearance-settings .app=${app}></appearance-settings>`;
      case 'data':
        return html`<data-settings .app=${app}></data-settings>`;
      case 'sync':
        return this.sync();
      case 'about':
        return html`<about-settings .app=${app}></about-settings>`;
    }
  }

  /** Few need it: it comes when it is asked for. */
  private sync() {
    const arrival = this.arriving.ask(syncSettings);
    if (arrival === 'missing') return html`<part-missing @again-asked=${this.arriving.again}></part-missing>`;
    return arrival === 'here'
      ? html`<sync-settings .app=${this.app} .place=${this.place}></sync-settings>`
      : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-page': SettingsPage;
  }
}
