// `npm run -s lives`
import { launch } from './launch.mjs';

await launch('./lives.ts');
