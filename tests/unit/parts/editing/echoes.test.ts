import { describe, expect, test } from 'vitest';
import { createEchoes } from '../../../../renderer/parts/editing/echoes';

describe('readings of what is stored', () => {
  test('what was there at the start, and what this window wrote, is not foreign', () => {
    const echoes = createEchoes('a');
    echoes.wrote('b');
    echoes.wrote('c');
    expect([echoes.isForeign('a'), echoes.isForeign('c'), echoes.isForeign('c')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('what another window wrote is foreign, once', () => {
    const echoes = createEchoes('a');
    expect([echoes.isForeign('x'), echoes.isForeign('x')]).toEqual([true, false]);
  });

  test('another window going back to what this one had written earlier is noticed', () => {
    const echoes = createEchoes('a');
    echoes.wrote('b');
    echoes.wrote('c');
    echoes.isForeign('c');
    expect(echoes.isForeign('b')).toBe(true);
  });
});
