import type { PaperSize } from '../../application/papers/paper-request';

/** PDF points, 1/72 inch. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export const millimetres = (mm: number): number => Math.round((mm * 72_000) / 25.4) / 1000;

const PORTRAIT: { readonly [size in PaperSize]: PageSize } = {
  a4: { width: millimetres(210), height: millimetres(297) },
  f4: { width: millimetres(210), height: millimetres(330) },
};

export function toPageSize(size: PaperSize, orientation: 'portrait' | 'landscape'): PageSize {
  const { width, height } = PORTRAIT[size];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
}
