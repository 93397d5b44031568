import { describe, expect, test } from 'vitest';
import type { WorkspaceId } from '../../../renderer/application/workspace/workspace';
import { createCutLines, toCutLine } from '../../../renderer/stores/cut-line';
import { aTextStore } from '../../builders/a-text-store';

const here = 'w1' as WorkspaceId;

describe('a cut line', () => {
  test('is remembered for each ranking', () => {
    const lines = createCutLines(aTextStore());
    lines.write(here, 'r1', '10');
    expect([lines.read(here, 'r1'), lines.read(here, 'r2'), lines.read('w2' as WorkspaceId, 'r1')]).toEqual([
      '10',
      '',
      '',
    ]);
    lines.write(here, 'r1', ' ');
    expect(lines.read(here, 'r1')).toBe('');
  });

  test('is a whole number above nothing', () => {
    expect(['3', ' 10 ', '0', '', 'tiga', '-2', '2,5'].map(toCutLine)).toEqual([
      3,
      10,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
