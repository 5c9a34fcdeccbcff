import { inflateRawSync, constants as zlib } from 'node:zlib';
import type { Page, Protocol } from 'puppeteer-core';

/** What pages say and hear by WebSocket, without TLS: as the servers get it. */
export interface Wire {
  readonly addresses: readonly string[];
  readonly said: readonly Buffer[];
  readonly heard: readonly Buffer[];
  /** From now on; resolves when no frame can be missed. */
  readonly watch: (page: Page) => Promise<void>;
}

const BINARY = 2;

const bytesOf = ({ opcode, payloadData }: Protocol.Network.WebSocketFrame) =>
  Buffer.from(payloadData, opcode === BINARY ? 'base64' : 'utf8');

export function createWire(): Wire {
  const addresses: string[] = [];
  const said: Buffer[] = [];
  const heard: Buffer[] = [];
  return {
    addresses,
    said,
    heard,
    async watch(page) {
      const session = await page.createCDPSession();
      session.on('Network.webSocketCreated', ({ url }) => addresses.push(url));
      session.on('Network.webSocketFrameSent', ({ response }) => said.push(bytesOf(response)));
      session.on('Network.webSocketFrameReceived', ({ response }) => heard.push(bytesOf(response)));
      await session.send('Network.enable');
    },
  };
}

/** Those of the words that stand in the bytes as they are. */
export const plainIn = (bytes: Buffer, words: readonly string[]): string[] =>
  words.filter((word) => bytes.includes(word));

/** As much is inflated from a place on as if something deflated began there. */
const LOOKED_AT_BYTES = 512;
const MOST_INFLATED_BYTES = 1 << 16;

/** Those of the words that stand in what inflates, from whichever place on. */
export function deflatedIn(bytes: Buffer, words: readonly string[]): string[] {
  const seen = new Set<string>();
  for (let at = 0; at < bytes.length; at += 1) {
    if (!mayBegin(bytes[at] ?? 0)) continue;
    const inflated = inflate(bytes.subarray(at, at + LOOKED_AT_BYTES));
    if (inflated) for (const word of plainIn(inflated, words)) seen.add(word);
  }
  return [...seen];
}

/** A block with a code of its own or the common one (RFC 1951, 3.2.3); one that is only stored stands there as it is. */
const mayBegin = (byte: number): boolean => [1, 2].includes((byte >> 1) & 3);

function inflate(bytes: Buffer): Buffer | null {
  try {
    return inflateRawSync(bytes, {
      finishFlush: zlib.Z_SYNC_FLUSH,
      chunkSize: 1024,
      maxOutputLength: MOST_INFLATED_BYTES,
    });
  } catch {
    return null; // what is sealed is noise
  }
}
