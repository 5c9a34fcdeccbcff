// One of the threads of `npm run -s lives`.
import { parentPort, workerData } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

const { liveShare } = await tsImport('./share.ts', import.meta.url);
liveShare(workerData, (lived) => parentPort.postMessage(lived));
