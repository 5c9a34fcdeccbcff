import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { KeptFocus } from '../../../src/views/controllers/kept-focus.ts';

/** A section with an entry that is deleted at a press, and a button that waits while it works. */
class Section extends LitElement {
  static override properties = { deleted: { state: true }, works: { state: true } };
  declare deleted: boolean;
  declare works: boolean;
  protected readonly keptFocus = new KeptFocus(this);

  override render() {
    return html`
      <h1>The page</h1>
      <section>
        <h2>The section</h2>
        ${this.deleted ? null : html`<button id="delete" @click=${this.delete}>Delete</button>`}
        <button id="work" ?disabled=${this.works} @click=${this.work}>Work</button>
      </section>
    `;
  }

  private delete(): void {
    this.deleted = true;
  }

  private work(): void {
    this.works = true;
    setTimeout(() => {
      this.works = false;
    }, 100);
  }
}
customElements.define('test-section', Section);

describe('the focus', () => {
  let section: Section;
  const focused = () => section.shadowRoot?.activeElement ?? null;
  const button = (id: string) => section.shadowRoot?.getElementById(id) as HTMLButtonElement;
  const stands = async (selector: string) => {
    while (!focused()?.matches(selector)) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  beforeEach(async () => {
    section = new Section();
    document.body.append(section);
    await section.updateComplete;
  });
  afterEach(() => section.remove());

  it('goes to the heading of the section where what was pressed by a key goes', async () => {
    button('delete').focus();
    await sendKeys({ press: 'Enter' });
    await stands('h2');
  });

  it('comes back to what waited while it worked', async () => {
    button('work').focus();
    await sendKeys({ press: 'Space' });
    while (!section.works) await new Promise((resolve) => setTimeout(resolve, 10));
    while (section.works) await new Promise((resolve) => setTimeout(resolve, 10));
    await stands('#work');
  });

  it('is left alone where Tab takes it out of the page, also soon after another key', async () => {
    button('work').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(focused()?.id).not.to.equal('work');
  });
});
