import type { OwnSheet } from '../../renderer/application/sheets/own-sheets';
import type { Entry } from '../../renderer/domain/competition';
import { judgeId } from './a-judge';
import { roundId } from './a-round';
import { anEntry } from './an-entry';

/** J1's sheet of an entry, nothing on it unless said. */
export function anOwnSheet(entry: Partial<Entry> = {}, facts: Partial<OwnSheet> = {}): OwnSheet {
  const its = anEntry(entry);
  return {
    key: { judge: judgeId('J1'), entry: its.id, round: roundId() },
    entry: its,
    state: { type: 'empty' },
    standing: 'empty',
    marks: {},
    earlierMarks: {},
    notes: { overall: '', criteria: {} },
    marked: 0,
    score: undefined,
    changedAt: undefined,
    changeOrder: 0,
    decision: undefined,
    taken: undefined,
    revisions: 0,
    ...facts,
  };
}
