// `npm run -s replay`
import { launch } from './launch.mjs';

await launch('./replay.ts');
