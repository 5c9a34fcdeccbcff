import { describe, expect, it } from 'vitest';
import { witmotion } from '../../../sensors/witmotion/witmotion.ts';
import { writesOf } from '../vector-sheet.ts';

const start = (rateHz: number) => writesOf((session) => session.start(rateHz), witmotion);

describe('witmotion', () => {
  it('unlocks before it sets the rate', () => {
    expect(start(49.45)).toEqual(['ffaa6988b5', 'ffaa030800']);
  });

  it('knows each rate by the code under which it was measured, and leaves out the one that sources quarrel about', () => {
    const codes = witmotion.ratesHz.map((hz) => start(hz).at(-1)?.slice(6, 8));
    expect(codes).toEqual(['06', '07', '08', '09', '0b']);
  });

  it('asks for the battery by its register', () => {
    expect(writesOf((session) => session.askBattery?.() ?? session.stop(), witmotion)).toEqual([
      'ffaa276400',
    ]);
  });

  it('says which service is missing where the sensor has neither base', () => {
    expect(() => writesOf((session) => session.start(49.45), witmotion, [], [])).toThrow(
      /ffe5.*9a34fb or .*9b34fb/,
    );
  });
});
