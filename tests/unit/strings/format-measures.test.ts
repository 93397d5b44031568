import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatMilliseconds,
  formatOffset,
  formatSpan,
} from '../../../renderer/strings/format-measures';
import { givesByExample } from '../../builders/by-example';

describe('formatBytes', () => {
  test.each([
    [0, '0 B', '0 B'],
    [999, '999 B', '999 B'],
    [48_200, '48 kB', '48 kB'],
    [499_999_999, '500 MB', '500 MB'],
    [2_140_000_000, '2,1 GB', '2.1 GB'],
    [1_500_000_000_000, '1,5 TB', '1.5 TB'],
    [9e18, '9.000.000 TB', '9,000,000 TB'],
  ])('%d', (bytes, id, en) => {
    expect([formatBytes(bytes, 'id'), formatBytes(bytes, 'en')]).toEqual([id, en]);
  });
});

describe('formatMilliseconds', () => {
  test.each([
    [0, '0 ms'],
    [0.054, '0,05 ms'],
    [3.24, '3,2 ms'],
    [141.6, '142 ms'],
  ])('%d', (ms, expected) => {
    expect(formatMilliseconds(ms, 'id')).toBe(expected);
  });
});

describe('formatOffset', () => {
  givesByExample('%d', formatOffset, [
    [420, 'UTC+7 (WIB)'],
    [480, 'UTC+8 (WITA)'],
    [540, 'UTC+9 (WIT)'],
    [0, 'UTC+0'],
    [330, 'UTC+5:30'],
    [-210, 'UTC−3:30'],
  ]);
});

describe('formatSpan', () => {
  test.each([
    [1, '1 menit', '1 minute'],
    [59, '59 menit', '59 minutes'],
    [60, '1 jam', '1 hour'],
    [200, '3 jam 20 menit', '3 hours 20 minutes'],
    [47 * 60 + 59, '47 jam 59 menit', '47 hours 59 minutes'],
    [48 * 60, '2 hari', '2 days'],
    [6000 * 1440 + 5, '6.000 hari', '6,000 days'],
  ])('%d', (minutes, id, en) => {
    expect([formatSpan(minutes, 'id'), formatSpan(minutes, 'en')]).toEqual([id, en]);
  });
});
