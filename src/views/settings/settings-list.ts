import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { GROUP_SECTIONS, GROUP_TITLES, type SettingsGroup } from '../../strings/settings-groups.ts';
import { base } from '../styles/base.ts';
import { GROUP_ICONS } from './settings-icons.ts';
import '../elements/icon-mark.ts';

/** The groups of the settings beside the one that is open; only where there is room for both. */
@customElement('settings-list')
export class SettingsList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: sticky;
        top: 24px;
        display: block;
      }

      ul {
        list-style: none;
      }

      ul + ul {
        margin-top: 10px;
        padding-top: 10px;
        border-top: 1px solid var(--line);
      }

      a {
        display: flex;
        gap: 12px;
        align-items: center;
        min-height: 44px;
        padding: 8px 12px;
        border-radius: var(--radius-control);
        color: var(--ink-2);
        font-size: var(--text-15);
        font-weight: 560;
        line-height: 1.25;
        text-decoration: none;
      }

      a:hover {
        background: var(--well);
      }

      a[aria-current] {
        background: var(--action-soft);
        color: var(--on-action-soft);
        font-weight: 640;
      }

      icon-mark {
        --icon-size: 20px;
      }
    `,
  ];

  @property() current: SettingsGroup | null = null;

  override render() {
    return html`
      <nav aria-label="Settings">
        ${GROUP_SECTIONS.map(({ groups }) => html`<ul>${groups.map((group) => this.link(group))}</ul>`)}
      </nav>
    `;
  }

  private link(group: SettingsGroup) {
    return html`
      <li>
        <a href="#/settings/${group}" aria-current=${group === this.current ? 'page' : nothing}>
          <icon-mark .name=${GROUP_ICONS[group]}></icon-mark>${GROUP_TITLES[group]}
        </a>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-list': SettingsList;
  }
}
