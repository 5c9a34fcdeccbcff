// `npm run -s sensors`
import { launch } from './launch.mjs';

await launch('./sensors.ts');
