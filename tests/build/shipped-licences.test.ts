import { describe, expect, it } from 'vitest';
import { packageOf } from '../../build/shipped-licences.ts';

describe('the package that a file belongs to', () => {
  it.each([
    ['/plumbline/node_modules/lit/index.js', ['node_modules/lit']],
    ['node_modules/@lit/reactive-element/reactive-element.js', ['node_modules/@lit/reactive-element']],
    ['C:\\plumbline\\node_modules\\zod\\index.js', ['node_modules/zod']],
    ['/plumbline/src/main.ts', []],
  ])('%s', (file, owner) => {
    expect(packageOf(file)).toEqual(owner);
  });
});
