// `npm run -s accuracy`
import { launch } from './launch.mjs';

await launch('./accuracy.ts');
