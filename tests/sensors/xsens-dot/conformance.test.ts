import { xsensDot } from '../../../sensors/xsens-dot/xsens-dot.ts';
import { createXsensDot } from '../../e2e/peripherals/xsens-dot.ts';
import { conforms } from '../conforms.ts';

conforms(xsensDot, createXsensDot);
