import { expect } from 'chai';
import { saveFile } from '../../src/browser/files.ts';

describe('saveFile', () => {
  it('hands over the content under its name', async () => {
    const clicked = new Promise<HTMLAnchorElement>((resolve) => {
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        HTMLAnchorElement.prototype.click = click;
        resolve(this);
      };
    });
    saveFile('plumbline-2026-11-22.json', new Blob(['{"records":[]}'], { type: 'application/json' }));
    const link = await clicked;
    expect(link.download).to.equal('plumbline-2026-11-22.json');
    expect(await (await fetch(link.href)).text()).to.equal('{"records":[]}');
  });
});
