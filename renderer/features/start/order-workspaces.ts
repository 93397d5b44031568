import type { Workspace } from '../../application/workspace/workspace';
import type { CompetitionId } from '../../domain/ids';

/** A line of the list: one competition at one chair, or the sample with all of its chairs. */
export type StartRow =
  | { readonly type: 'one'; readonly workspace: Workspace; readonly at: string }
  | {
      readonly type: 'sample';
      readonly first: Workspace;
      readonly chairs: readonly Workspace[];
      readonly at: string;
    };

const RANK = { event: 0, rehearsal: 1, sample: 2 } as const;

/** Real events before rehearsals before samples, in each those used last first. @param lastUse ISO instant */
export function orderWorkspaces(
  workspaces: readonly Workspace[],
  lastUse: (workspace: Workspace) => string,
): readonly StartRow[] {
  const samples = new Map<CompetitionId, Workspace[]>();
  for (const sample of workspaces.filter(isSample)) {
    const chairs = samples.get(sample.competition.id);
    if (chairs) chairs.push(sample);
    else samples.set(sample.competition.id, [sample]);
  }
  const rows: StartRow[] = [
    ...workspaces
      .filter((workspace) => !isSample(workspace))
      .map((workspace): StartRow => ({ type: 'one', workspace, at: lastUse(workspace) })),
    ...[...samples.values()].flatMap((chairs): StartRow[] => {
      const ordered = chairs.toSorted((a, b) => compare(chairOf(a), chairOf(b)));
      const [first] = ordered;
      const at = chairs.map(lastUse).toSorted().at(-1) ?? '';
      return first === undefined ? [] : [{ type: 'sample', first, chairs: ordered, at }];
    }),
  ];
  return rows.toSorted((a, b) => RANK[natureOf(a)] - RANK[natureOf(b)] || compare(b.at, a.at));
}

const isSample = ({ competition }: Workspace): boolean => competition.nature === 'sample';

const natureOf = (row: StartRow) => (row.type === 'one' ? row.workspace : row.first).competition.nature;

/** The secretariat's first, then the judges' in the order of the competition. */
const chairOf = (workspace: Workspace): number =>
  workspace.role === 'secretariat'
    ? -1
    : workspace.competition.judges.findIndex(({ id }) => id === workspace.judge);

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
