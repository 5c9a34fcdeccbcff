import { upright } from '../../../sensors/upright/upright.ts';
import { createUpright } from '../../e2e/peripherals/upright.ts';
import { conforms } from '../conforms.ts';

conforms(upright, createUpright);
