import { expect, test } from 'vitest';
import type { Safety, StartFinding } from '../../../../renderer/application/ports/safety';
import { isKnownWhole } from '../../../../renderer/features/frame/missing-words';

const both: Safety = { type: 'both' };
const one: Safety = { type: 'database-only', problem: { type: 'vault-gone' } };
const rebuilt = (from: 'whole' | 'possibly-incomplete'): StartFinding => ({
  type: 'rebuilt',
  reason: 'empty',
  revisions: 1,
  from,
});

test('a browser, which clears both copies at once, never has the program say that nothing was lost', () => {
  for (const finding of [{ type: 'sound' }, { type: 'first' }, rebuilt('whole')] as const) {
    expect(isKnownWhole('browser', finding, both)).toBe('unknown');
  }
});

test.each<readonly [StartFinding, Safety, 'whole' | 'unknown']>([
  [{ type: 'sound' }, both, 'whole'],
  [rebuilt('whole'), both, 'whole'],
  [rebuilt('possibly-incomplete'), both, 'unknown'],
  [{ type: 'first' }, both, 'unknown'],
  [{ type: 'afresh' }, both, 'unknown'],
  [{ type: 'log-repaired', lines: 2 }, both, 'unknown'],
  [{ type: 'sound' }, one, 'unknown'],
])('with logs on the disk %j beside %j is %s', (finding, safety, known) => {
  expect(isKnownWhole('electron', finding, safety)).toBe(known);
});
