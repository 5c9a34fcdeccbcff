/** Pages about the sensor and what it sees; their states are checked for barriers beside those of the other pages. */
export const SENSOR_PAGES: readonly string[] = ['desk', 'pair', 'diagnosis'];
