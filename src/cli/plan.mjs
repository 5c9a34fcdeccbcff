// `npm run -s plan`
import { launch } from './launch.mjs';

await launch('./plan.ts');
