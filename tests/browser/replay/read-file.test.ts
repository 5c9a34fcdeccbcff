import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/browser/replay/read-file.ts';

const text = 't,ax,ay,az\n'.concat('0,1,2,3 m/s²\n'.repeat(20_000));
const packed = gzipSync(text);

describe('readFile', () => {
  it('reads text and gzip alike, whatever the name says', async () => {
    expect(await readFile(new File([text], 'a.csv.gz'))).toEqual({ type: 'text', text });
    expect(await readFile(new File([packed], 'a.csv'))).toEqual({ type: 'text', text });
  });

  it('reads an empty file as no text', async () => {
    expect(await readFile(new Blob([]))).toEqual({ type: 'text', text: '' });
  });

  it('says when gzip was cut off or damaged', async () => {
    const cut = packed.subarray(0, packed.length / 2);
    expect(await readFile(new Blob([cut]))).toEqual({ type: 'problem', problem: 'damaged-gzip' });
    const damaged = Uint8Array.from(packed, (byte, i) => (i === 40 ? byte ^ 0xff : byte));
    expect(await readFile(new Blob([damaged]))).toEqual({ type: 'problem', problem: 'damaged-gzip' });
  });

  it('stops at a size that a page can bear, packed or not', async () => {
    expect(await readFile(new Blob([packed]), 10_000)).toEqual({ type: 'problem', problem: 'too-big' });
    expect(await readFile(new Blob([text]), 10_000)).toEqual({ type: 'problem', problem: 'too-big' });
  });

  it('says when the browser can no longer read the file', async () => {
    const gone = new Blob([text]);
    gone.slice = () => {
      throw new DOMException('The file was moved', 'NotReadableError');
    };
    expect(await readFile(gone)).toEqual({ type: 'problem', problem: 'unreadable' });
  });
});
