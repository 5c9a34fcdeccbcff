import { witmotion } from '../../../sensors/witmotion/witmotion.ts';
import { createWitMotion } from '../../e2e/peripherals/witmotion.ts';
import { conforms } from '../conforms.ts';

conforms(witmotion, createWitMotion);
