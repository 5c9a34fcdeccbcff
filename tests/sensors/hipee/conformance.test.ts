import { hipee } from '../../../sensors/hipee/hipee.ts';
import { createHipee } from '../../e2e/peripherals/hipee.ts';
import { conforms } from '../conforms.ts';

conforms(hipee, createHipee);
