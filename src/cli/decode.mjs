// `npm run -s decode`
import { launch } from './launch.mjs';

await launch('./decode.ts');
