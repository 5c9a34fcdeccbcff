import { tiSensorTag } from '../../../sensors/ti-sensortag-cc2650/ti-sensortag-cc2650.ts';
import { createSensorTag } from '../../e2e/peripherals/ti-sensortag-cc2650.ts';
import { conforms } from '../conforms.ts';

conforms(tiSensorTag, createSensorTag);
