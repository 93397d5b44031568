import { findOwnRounds } from '../../../application/sheets/judge-desk';
import type {
  JudgeWorkspace,
  SecretariatWorkspace,
  Workspace,
} from '../../../application/workspace/workspace';
import { type Entry, runningOrder } from '../../../domain/competition';
import { judgesByEntry } from '../../../domain/judges-by-entry';
import { routes, toAddress, toAddressRound } from '../../../routes';
import type { Screen } from '../../../screen-description';
import type { Strings } from '../../../strings/strings';
import type { Place } from './place';

/** Everything that somebody at this workspace can go to. @param screens in the order of the menu */
export function toPlaces(
  workspace: Workspace,
  screens: readonly Pick<Screen, 'name' | 'route'>[],
  text: Strings,
): readonly Place[] {
  const { backups, frame, ready } = text;
  return [
    ...screens.map(
      ({ name, route }): Place => ({
        id: name,
        kind: 'screen',
        name: frame.screens[name],
        href: toAddress(route, workspace.id),
      }),
    ),
    { id: 'backups', kind: 'screen', name: backups.link, href: routes.backups() },
    { id: 'ready', kind: 'screen', name: ready.link, href: routes.ready() },
    ...(workspace.role === 'judge' ? ofJudge(workspace) : ofSecretariat(workspace, text)),
  ];
}

/** The judge's own sheets, those of every round. */
function ofJudge({ id, competition, judge }: JudgeWorkspace): readonly Place[] {
  return findOwnRounds({ competition, judge }).flatMap((round) => {
    const judges = judgesByEntry(round);
    const several = competition.rounds.length > 1;
    return runningOrder(competition)
      .filter((entry) => judges(entry).includes(judge))
      .map((entry) => ({
        ...toEntry(entry),
        id: `${round.id} ${entry.id}`,
        detail: several ? `${entry.institution.name} · ${round.name}` : entry.institution.name,
        href: routes.scoring(id, entry.id, toAddressRound(competition.rounds, round.id)),
      }));
  });
}

/** Once the rules are frozen an entry is its result, and a judge what has come in from them. */
function ofSecretariat(
  { id, competition }: SecretariatWorkspace,
  { frame, printing }: Strings,
): readonly Place[] {
  const isFrozen = competition.ruleBook.type === 'frozen';
  return [
    ...(['score-sheets', 'recap', 'certificates'] as const).map(
      (kind): Place => ({
        id: kind,
        kind: 'paper',
        name: printing.kinds[kind],
        href: routes.paper(id, kind),
      }),
    ),
    ...competition.judges.map(
      ({ id: judge, code, name }): Place => ({
        id: judge,
        kind: 'judge',
        name: name === '' ? code : name,
        detail: `${code} · ${frame.screens[isFrozen ? 'progress' : 'judges']}`,
        href: routes.secretariat(id, isFrozen ? 'progress' : 'judges'),
      }),
    ),
    ...competition.entries
      .toSorted((a, b) => a.number - b.number)
      .map((entry) => ({
        ...toEntry(entry),
        href: isFrozen ? routes.entryResult(id, entry.id, undefined) : routes.secretariat(id, 'entries'),
      })),
  ];
}

const toEntry = ({ id, number, title, institution }: Entry): Omit<Place, 'href'> => ({
  id,
  kind: 'entry',
  name: title,
  detail: institution.name,
  number,
});
