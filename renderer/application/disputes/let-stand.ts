import { toHeadsDigest } from '../../domain/decision';
import type { Sha256 } from '../../domain/ids';
import { err, ok } from '../../domain/result';
import { type SheetKey, sheetId } from '../../domain/revision';
import { type Acted, type ActPorts, appendActs, readActReason } from '../acts/append-acts';
import { foldActs, statesOf } from '../acts/fold-acts';
import { MOST_SEEN } from '../acts/kinds/dispute-seen';
import { toClosings } from '../acts/to-closings';
import { standingOf } from '../acts/with-acts';
import type { ActProblem, TextsTooLong } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { createDisputeFinder } from './disputed-sheet';

type LetStandProblem = ActProblem | { readonly type: 'conflict-moved-on' | 'round-closed' } | TextsTooLong;

/**
 * Notes that somebody with authority has looked at what one laptop took from another: the sheet is what it says last,
 * and in dispute no more.
 * @param shown digest of what was on the screen (`DisputedSheet.replaces`); if it is anything else by now, nothing is noted
 */
export async function letStand(
  ports: ActPorts,
  id: WorkspaceId,
  { key, shown, reason }: { readonly key: SheetKey; readonly shown: Sha256; readonly reason: string },
): Acted<LetStandProblem> {
  const why = readActReason(reason);
  if (!why.ok) return why;
  return appendActs<LetStandProblem>(ports, id, ({ workspace, revisions, acts }) => {
    if (toClosings(acts, workspace.competition).has(key.round)) return err({ type: 'round-closed' });
    const sheet = createDisputeFinder(standingOf(workspace, acts), revisions, ports.hash)(key);
    if (sheet?.cause !== 'taken' || toHeadsDigest(sheet.replaces, ports.hash) !== shown) {
      return err({ type: 'conflict-moved-on' });
    }
    const before = statesOf(foldActs(acts), 'dispute-seen')
      .flatMap(({ heads }) => heads)
      .filter(({ revision }) => sheetId(revision) === sheetId(key))
      .flatMap(({ revision }) => revision.seen);
    const seen = [...new Set([...before, ...sheet.lost.map((work) => work.id)])];
    if (seen.length > MOST_SEEN) return err({ type: 'texts-too-long-together' });
    const { judge, entry, round } = key;
    return ok([{ act: 'dispute-seen', judge, entry, round, seen, reason: why.value }]);
  });
}
