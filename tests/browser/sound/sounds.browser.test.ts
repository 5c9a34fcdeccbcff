import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { firstValueFrom } from 'rxjs';
import { filter } from 'rxjs/operators';
import { createSounds } from '../../../src/browser/sound/sounds.ts';
import type { Audible } from '../../../src/ports/coach-ports.ts';

const begin = OscillatorNode.prototype.start;

describe('sounds', () => {
  let notes: { readonly hertz: number; readonly ear: number }[] = [];
  const pan = StereoPannerNode.prototype.connect;
  let ear = 0;

  before(() => {
    StereoPannerNode.prototype.connect = function (this: StereoPannerNode, ...to: never[]) {
      ear = this.pan.value;
      return (pan as (...to: never[]) => AudioNode).call(this, ...to);
    } as typeof pan;
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
      notes.push({ hertz: Math.round(this.frequency.value), ear });
      begin.call(this, when);
    };
  });
  after(() => {
    OscillatorNode.prototype.start = begin;
    StereoPannerNode.prototype.connect = pan;
  });
  beforeEach(() => {
    notes = [];
  });

  const told = (sounds: ReturnType<typeof createSounds>, wanted: Audible) =>
    firstValueFrom(sounds.audible$.pipe(filter((audible) => audible === wanted)));

  it('stay away before a gesture, and say so', async () => {
    const sounds = createSounds();
    sounds.play('started');
    await told(sounds, 'no');
    expect(notes).to.deep.equal([]);
  });

  it('are heard after a gesture, each as the look has it', async () => {
    const sounds = createSounds();
    addEventListener('mousedown', () => sounds.unlock(), { once: true });
    await sendMouse({ type: 'click', position: [5, 5] });
    await told(sounds, 'yes');
    const firstPartials = (sound: Parameters<typeof sounds.play>[0]) => {
      notes = [];
      sounds.play(sound);
      return notes.filter((_, index) => index % 2 === 0);
    };
    expect(firstPartials('paused').map(({ hertz }) => hertz)).to.deep.equal([523, 415]);
    expect(firstPartials('resumed').map(({ hertz }) => hertz)).to.deep.equal([415, 523]);
    expect(firstPartials('done').map(({ hertz }) => hertz)).to.deep.equal([523, 784]);
    expect(firstPartials('switch-sides').map((note) => note.ear)).to.deep.equal([-1, 1]);
  });
});
