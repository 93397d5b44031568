import type { Competition } from '../../domain/competition';
import { err, ok, type Result } from '../../domain/result';
import type { StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { type Act, type ActBody, canBeSaid, isAct, subjectOf } from './act';
import { type ActPorts, appendActs, readActReason } from './append-acts';
import { foldSubjects } from './fold-acts';
import { findKeyElsewhere } from './key-holder';

/**
 * Writes an act for each change of the competition that other tables should hear of and no act tells yet: laptops
 * struck out, cards replaced, rules amended. What counts is the competition; so whatever kept an act from being written
 * (no key here, a full disk, a program that ended) keeps nothing else, and the next time tells it. Whoever holds the
 * competition's key changes it, and tells it: others would put their own name under what somebody else did.
 */
export async function tellChanges(ports: ActPorts, id: WorkspaceId): Promise<Result<void, StorageProblem>> {
  const told = await appendActs(ports, id, ({ workspace, acts }) => {
    if (findKeyElsewhere(workspace, acts)) return ok([]);
    const known = foldSubjects(acts.filter(isAct));
    return ok(toBodies(workspace.competition).filter((body) => !known.has(subjectOf(body as Act))));
  });
  if (told.ok || told.error.type === 'key-missing') return ok(undefined);
  return err(told.error);
}

function toBodies({ access, ruleBook }: Competition): readonly ActBody[] {
  const strikes = (access?.struckOut ?? []).map(({ device, judge, lastSeq, reason }) => ({
    ...({ act: 'strike', judge, laptop: device, lastSeq, reason } as const),
  }));
  const cards = (access?.credentials ?? []).flatMap(({ judge, key, status }) =>
    status.type === 'replaced'
      ? [
          {
            ...({ act: 'card-replacement', judge, credential: key } as const),
            ...{ laptops: status.devices, reason: status.reason },
          },
        ]
      : [],
  );
  const history = ruleBook.type === 'frozen' ? ruleBook.history : [];
  const amendments = history
    .filter(({ version }) => version > 1)
    .map(({ version, hash, reason }) => ({ ...({ act: 'amendment', version, hash } as const), reason }));
  return [...strikes, ...cards, ...amendments].flatMap((body) => {
    // Reasons of earlier programs may be longer than an act carries, and laptops more than it names.
    const reason = readActReason(body.reason);
    const said = reason.ok ? { ...body, reason: reason.value } : undefined;
    return said !== undefined && canBeSaid(said) ? [said] : [];
  });
}
