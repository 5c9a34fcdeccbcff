import { infinitime } from '../../../sensors/infinitime/infinitime.ts';
import { createInfiniTime } from '../../e2e/peripherals/infinitime.ts';
import { conforms } from '../conforms.ts';

conforms(infinitime, createInfiniTime);
