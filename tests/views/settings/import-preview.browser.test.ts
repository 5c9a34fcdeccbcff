import { expect } from 'chai';
import type { ImportChoice } from '../../../src/ports/import-view.ts';
import { PREVIEW_WORDS } from '../../../src/strings/backup-words.ts';
import { ImportPreviewElement } from '../../../src/views/settings/import-preview.ts';
import { importPreview } from '../gallery/import-states.ts';
import { allText, find, named, settled } from '../show.ts';

async function preview(change = {}) {
  const element = Object.assign(new ImportPreviewElement(), {
    preview: { ...importPreview(Date.UTC(2026, 10, 27)), ...change },
  });
  document.body.append(element);
  await settled(element);
  return element;
}

describe('the preview of a copy', () => {
  it('names what it brings, which settings differ, and what of it cannot be read', async () => {
    const element = await preview();
    const text = allText(element);
    expect(text).to.contain('Like the system');
    expect(text).to.contain('Dark');
    expect(text).not.to.contain('undefined');
    const entries = find(element, 'entry-list');
    expect(allText(entries)).to.contain('A pain number, 31 January 2026');
  });

  it('takes nothing by itself, and settings only where the person says so', async () => {
    const element = await preview();
    const taken: ImportChoice[] = [];
    element.addEventListener('import-taken', ({ detail }) => taken.push(detail));
    named(element, PREVIEW_WORDS.take).click();
    expect(taken.map(({ settings }) => settings)).to.deep.equal([false]);
  });

  it('can be left', async () => {
    const element = await preview({ fresh: 0, settings: [], olderMinutes: [] });
    let left = 0;
    element.addEventListener('import-left', () => {
      left += 1;
    });
    named(element, PREVIEW_WORDS.close).click();
    expect(left).to.equal(1);
  });
});
