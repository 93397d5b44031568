import { describe, expect, test } from 'vitest';
import { inRound, patterns, routes, toAddressRound } from '../../renderer/routes';
import { judgeId } from '../builders/a-judge';
import { roundId } from '../builders/a-round';
import { workspaceId } from '../builders/a-workspace';
import { entryId } from '../builders/an-entry';

const final = roundId('final');

describe('the address of a screen about one round', () => {
  test('names the round behind the competition, and stays as it was without one', () => {
    const workspace = workspaceId('w');
    expect(routes.secretariat(workspace, 'results')).toBe('/s/w/results');
    expect(routes.secretariat(workspace, 'results', final)).toBe('/s/w/round/final/results');
    expect(routes.scoring(workspace, entryId(1), undefined)).toBe(`/j/w/entry/${entryId(1)}`);
    expect(routes.scoring(workspace, entryId(1), final)).toBe(`/j/w/round/final/entry/${entryId(1)}`);
    expect(routes.desk(workspace, final)).toBe('/j/w/round/final');
    const key = { judge: judgeId('J1'), entry: entryId(1) };
    expect(routes.conflict(workspace, key, final)).toBe(
      `/s/w/round/final/conflicts/${judgeId('J1')}/${entryId(1)}`,
    );
  });

  test('leads to the same screen of another round', () => {
    expect(inRound('/s/w/round/first/results/e', final)).toBe('/s/w/round/final/results/e');
    expect(inRound('/j/w/round/first', final)).toBe('/j/w/round/final');
    expect(inRound('/s/w/results/e', undefined)).toBe('/s/w/results/e');
  });

  test('takes an identifier as it is, whatever it looks like in a pattern', () => {
    expect(inRound('/s/w/results', '$1$&')).toBe('/s/w/round/$1$&/results');
  });

  test('has a pattern made in the same way', () => {
    expect(inRound(patterns.results, ':round')).toBe('/s/:workspace/round/:round/results');
    expect(inRound(patterns.desk, ':round')).toBe('/j/:workspace/round/:round');
  });

  test('is only needed where there is more than one round', () => {
    expect(toAddressRound([{}], final)).toBeUndefined();
    expect(toAddressRound([{}, {}], final)).toBe(final);
  });
});
