import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';

/** What somebody who syncs loads once more than the others. */
const MOST_KB = 65;

it('keeps the client of the servers small', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'src/browser/sync/nats-transport.ts', formats: ['es'], fileName: 'transport' },
      // The app has it already.
      rollupOptions: { external: ['rxjs'] },
      minify: true,
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const code = outputs.map((file) => ('code' in file ? file.code : '')).join('');
  const kB = gzipSync(code, { level: 9 }).length / 1000;
  console.info(`client of the sync servers: ${kB.toFixed(1)} kB compressed`);
  expect(kB).toBeGreaterThan(20);
  expect(kB).toBeLessThan(MOST_KB);
});
