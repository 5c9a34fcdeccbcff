/** Standard gravity in m/s² (CGPM 1901). */
export const STANDARD_GRAVITY = 9.80665;

export const RAD_PER_DEG = Math.PI / 180;
export const DEG_PER_RAD = 180 / Math.PI;
