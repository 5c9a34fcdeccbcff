import type { SensorDriver } from '../../sensors/driver.ts';

/** What people read of a driver beside what it can do. */
export type DriverNotes = Pick<SensorDriver, 'models' | 'preparation' | 'checkedAgainst'>;

/** As its folder says it; another language has its own words for each id. */
export const driverNotes = ({ models, preparation, checkedAgainst }: SensorDriver): DriverNotes => ({
  models,
  preparation,
  checkedAgainst,
});
