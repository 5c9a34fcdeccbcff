import { expect } from 'chai';
import '../../../src/views/codes/qr-code.ts';
import '../../../src/views/codes/code-reader.ts';
import { CAMERA_FAULTS, READER_WORDS } from '../../../src/strings/code-words.ts';
import { readPicture } from '../../../src/views/codes/read-image.ts';
import { codeOf } from '../gallery/sync-states.ts';
import { allText, named, settled } from '../show.ts';

/** As long as the codes of a device and of a recovery sheet are. */
const DEVICE = codeOf('D', 1130);
const SHEET = codeOf('R', 1330);

afterEach(() => document.body.replaceChildren());

/** A code as it stands on a screen, as a picture of so many pixels. */
async function pictureOf(text: string, size: number, ground = '#121718'): Promise<Blob> {
  const code = document.createElement('qr-code');
  code.text = text;
  document.body.append(code);
  await settled(code);
  const drawn = code.shadowRoot?.querySelector('svg');
  if (!drawn) throw new Error('nothing is drawn');
  const svg = new XMLSerializer().serializeToString(drawn);
  const image = new Image(size, size);
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(size * 1.4, size * 1.2);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, size * 0.2, size * 0.1, size, size);
  return canvas.convertToBlob({ type: 'image/png' });
}

const asFile = (picture: Blob): File => new File([picture], 'code.png', { type: picture.type });

describe('a QR code', () => {
  it('is dark on white with a quiet zone, also in the dark', async () => {
    document.documentElement.dataset.theme = 'dark';
    const code = document.createElement('qr-code');
    code.text = 'PL-P1-ABC';
    document.body.append(code);
    await settled(code);
    const [ground, modules] = [...(code.shadowRoot?.querySelectorAll('rect, path') ?? [])];
    expect(getComputedStyle(ground as Element).fill).to.equal('rgb(255, 255, 255)');
    expect(getComputedStyle(modules as Element).fill).to.equal('rgb(0, 0, 0)');
    const inked = (modules as SVGPathElement).getBBox();
    expect([inked.x, inked.y]).to.deep.equal([4, 4]);
    delete document.documentElement.dataset.theme;
  });

  it('can be read from a picture of the screen at the density of the real ones', async () => {
    expect(await readPicture(await pictureOf(DEVICE, 600))).to.equal(DEVICE);
    expect(await readPicture(await pictureOf(SHEET, 900, '#fff'))).to.equal(SHEET);
  });

  it('says so where a text is too long for one', async () => {
    const code = document.createElement('qr-code');
    code.text = 'A'.repeat(5000);
    document.body.append(code);
    await settled(code);
    expect(allText(code)).to.contain('too long');
  });
});

describe('a reader of codes', () => {
  async function reader(): Promise<{ element: HTMLElement; read: string[] }> {
    const element = document.createElement('code-reader');
    const read: string[] = [];
    element.addEventListener('code-read', (event) => read.push(event.detail));
    document.body.append(element);
    await settled(element);
    return { element, read };
  }

  const choose = (element: HTMLElement, file: File) =>
    element.shadowRoot
      ?.querySelector('file-button')
      ?.dispatchEvent(new CustomEvent('file-chosen', { detail: file }));

  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('reads a picture', async () => {
    const { element, read } = await reader();
    choose(element, asFile(await pictureOf(DEVICE, 700)));
    await until(() => read.length > 0);
    expect(read).to.deep.equal([DEVICE]);
  });

  it('says where a picture holds none', async () => {
    const { element, read } = await reader();
    choose(element, new File(['no picture'], 'cat.png', { type: 'image/png' }));
    await until(() => allText(element).includes(READER_WORDS.noneInFile));
    expect(read).to.deep.equal([]);
  });

  it('takes text and links, with the spaces and lines that came along', async () => {
    const { element, read } = await reader();
    const field = element.shadowRoot?.querySelector('textarea');
    if (!field) throw new Error('no field');
    for (const text of ['PL-D1- ABCD\n EFGH ', 'https://example.org/app/#/join/PL-D1-ABCDEFGH']) {
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await settled(element);
      named(element, READER_WORDS.read).click();
    }
    expect(read).to.deep.equal(['PL-D1-ABCDEFGH', 'PL-D1-ABCDEFGH']);
  });

  it('says why there is no camera, and keeps the other ways', async () => {
    const ask = navigator.mediaDevices.getUserMedia;
    for (const [name, fault] of [
      ['NotAllowedError', 'refused'],
      ['NotFoundError', 'none'],
      ['NotReadableError', 'busy'],
    ] as const) {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name));
      const { element } = await reader();
      named(element, READER_WORDS.camera).click();
      await until(() => allText(element).includes(CAMERA_FAULTS[fault].title));
      expect(allText(element)).to.contain(READER_WORDS.paste);
      element.remove();
    }
    navigator.mediaDevices.getUserMedia = ask;
  });

  it('reads what a camera sees, and lets go of it', async () => {
    const ask = navigator.mediaDevices.getUserMedia;
    const picture = await createImageBitmap(await pictureOf(DEVICE, 700));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.width, picture.height];
    const context = canvas.getContext('2d');
    const stream = canvas.captureStream(10);
    const drawing = setInterval(() => context?.drawImage(picture, 0, 0), 50);
    navigator.mediaDevices.getUserMedia = async () => stream;
    const { element, read } = await reader();
    named(element, READER_WORDS.camera).click();
    await until(() => read.length > 0);
    clearInterval(drawing);
    navigator.mediaDevices.getUserMedia = ask;
    expect(read).to.deep.equal([DEVICE]);
    expect(stream.getTracks().map(({ readyState }) => readyState)).to.deep.equal(['ended']);
  });
});
