const RAD_PER_DEG = Math.PI / 180;
export const sinDeg = (deg: number): number => Math.sin(deg * RAD_PER_DEG);
export const cosDeg = (deg: number): number => Math.cos(deg * RAD_PER_DEG);
export const atan2Deg = (y: number, x: number): number => Math.atan2(y, x) / RAD_PER_DEG;
