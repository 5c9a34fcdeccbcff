import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { deskWay } from '../../app/desk/desk-settings.ts';
import { civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { Placement } from '../../core/posture/posture.ts';
import type { App, SensorInfo, TodayView } from '../../ports/app.ts';
import type { ChannelView } from '../../ports/channel-view.ts';
import type { LinkStatus } from '../../ports/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import type { Sync, SyncView } from '../../ports/sync-view.ts';
import { GROUP_SECTIONS, GROUP_TITLES, type SettingsGroup } from '../../strings/settings-groups.ts';
import { GROUP_LINES, type SettingsNow } from '../../strings/settings-lines.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/link-row.ts';
import { professionalWord } from '../professional/professional-word.ts';
import { NO_LINK } from '../sensor/no-link.ts';
import { base } from '../styles/base.ts';
import { GROUP_ICONS } from './settings-icons.ts';

/** All groups of the settings, each with what is set now. */
@customElement('settings-home')
export class SettingsHome extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
        gap: 18px;
        align-items: start;
      }

      .card {
        padding: 20px 12px 12px;
      }

      h2 {
        padding: 0 12px 6px;
      }

      ul {
        list-style: none;
      }

      @media (width <= 760px) {
        :host {
          gap: 12px;
        }

        .card {
          padding: 14px 4px 6px;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);
  private readonly status = new Latest<LinkStatus>(this, () => this.app?.status$, NO_LINK);
  private readonly sensor = new Latest<SensorInfo | null>(this, () => this.app?.sensor$, null);
  private readonly placement = new Latest<Placement>(this, () => this.app?.placement$, 'upper-back');
  private readonly channels = new Latest<readonly ChannelView[]>(this, () => this.app?.channels$, []);
  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  private readonly sync = new Latest<Sync | null>(this, () => this.app?.sync.opened$, null);
  private readonly syncView = new Latest<SyncView | null>(this, () => this.sync.value?.view$, null);

  override render() {
    const now = this.now();
    return GROUP_SECTIONS.map(
      ({ id, title, groups }) => html`
        <section class="card" aria-labelledby=${id}>
          <h2 id=${id}>${title}</h2>
          <ul>${groups.map((group) => row(group, now))}</ul>
        </section>
      `,
    );
  }

  private now(): SettingsNow {
    const today = this.today.value;
    const date = civilDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
    const { clearances, closures } = professionalWord(this.records.value, date);
    return {
      settings: this.settings.value,
      way: deskWay(this.settings.value, today?.progress.usualPain ?? null),
      status: this.status.value,
      sensor: this.sensor.value,
      placement: this.placement.value,
      channels: this.channels.value,
      today,
      records: this.records.value.length,
      said: clearances.length + (closures ? 1 : 0),
      version: this.app.shipped.version,
      sync: this.syncView.value,
    };
  }
}

const row = (group: SettingsGroup, now: SettingsNow) => html`
  <li>
    <link-row
      href="#/settings/${group}"
      name=${GROUP_TITLES[group]}
      line=${GROUP_LINES[group](now)}
      icon=${GROUP_ICONS[group]}
    ></link-row>
  </li>
`;

declare global {
  interface HTMLElementTagNameMap {
    'settings-home': SettingsHome;
  }
}
