// `npm run -s bench`
import { setFlagsFromString } from 'node:v8';
import { launch } from './launch.mjs';

// The heap is read after a collection, or it would show what has not been swept yet.
setFlagsFromString('--expose-gc');
await launch('./bench.ts');
