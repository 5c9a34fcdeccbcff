import { describe, expect, it } from 'vitest';
import { parseFigures } from '../../../src/core/figure/figure-library.ts';
import { library, type PoseData, poseData } from './library.ts';

const spoilt = (spoil: (data: PoseData) => void) => () => {
  const data = poseData();
  spoil(data);
  const { ids, find } = parseFigures(data);
  return ids.map(find);
};

describe('the pose data', () => {
  it('lays an exercise over its base, and a key pose over both', () => {
    const bridge = library.find('bridge');
    const [start, peak] = bridge?.keys ?? [];
    expect(start?.pose.trunk.pitchDeg).toBe(-93); // from supine, below bridge
    expect(peak?.pose.trunk.pitchDeg).toBe(-120); // its own
    expect(peak?.pose.legs.near).toEqual({ form: 'reach', target: 'flat', values: [0.3], elbow: null });
    expect(peak?.moveMs).toBe(2000);
  });

  it('lets a shared limb replace the one-sided ones below it', () => {
    // The base `side` gives LN and LF; side_knee gives all of L, LN and LF anew.
    expect(library.find('side_knee')?.keys[1]?.pose.legs.near).toEqual({
      form: 'joint',
      values: [0, 90, -40, 0],
    });
  });

  it('wears the clip on the breastbone everywhere, and not in water', () => {
    const worn = library.ids.map((id) => [id, library.find(id)?.clip]);
    expect(worn.filter(([id, clip]) => clip !== (id === 'swim' ? null : 'sternum'))).toEqual([]);
  });

  it('has no figure under an unknown id', () => {
    expect(library.find('moonwalk')).toBeNull();
  });

  it.each([
    ['an unknown base', (d: PoseData) => Object.assign(d.ex.bridge ?? {}, { base: 'moon' }), 'base "moon"'],
    [
      'a base on itself',
      (d: PoseData) => Object.assign(d.bases.stand ?? {}, { base: 'front' }),
      'based on itself',
    ],
    [
      'a word for a number',
      (d: PoseData) => Object.assign(d.ex.bridge?.k[1] ?? {}, { p: 'up' }),
      'figure "bridge" k[1] p',
    ],
    [
      'an unknown target',
      (d: PoseData) => Object.assign(d.ex.bridge?.k[0] ?? {}, { AN: ['pocket', 1] }),
      'figure "bridge" k[0] AN',
    ],
    [
      'an unknown point',
      (d: PoseData) => Object.assign(d.ex.bridge?.k[0] ?? {}, { pin: ['navel', 0] }),
      'figure "bridge" k[0] pin',
    ],
    [
      'a limb without angles',
      (d: PoseData) => Object.assign(d.ex.bridge?.k[0] ?? {}, { LN: ['w'] }),
      'two angles',
    ],
    [
      'an unknown thing',
      (d: PoseData) => Object.assign(d.ex.bridge?.k[0] ?? {}, { props: [['sofa']] }),
      'figure "bridge" k[0] props',
    ],
    ['no peak', (d: PoseData) => d.ex.bridge?.k.pop(), 'needs a start and a peak'],
    [
      'a cue without direction',
      (d: PoseData) => Object.assign(d.ex.bridge?.k[0] ?? {}, { cue: [['arrow', 'mid', 0, 0, 0]] }),
      'heading',
    ],
    ['another version', (d: PoseData) => Object.assign(d, { version: 2 }), 'version 2'],
  ])('says where it found %s', (_, spoil, message) => {
    expect(spoilt(spoil)).toThrow(message);
  });
});
