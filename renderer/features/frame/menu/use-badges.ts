import { findUnapprovedRounds } from '../../../application/set-up/approve-rubric';
import { findSetUpProblems } from '../../../application/set-up/find-set-up-problems';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { isActive } from '../../../domain/competition';
import { findRubricProblems } from '../../../domain/rubric';
import { useApp } from '../../../hooks/app-context';
import { useFileStatus } from '../../../hooks/use-file-status';
import { useLanguage, useText } from '../../../hooks/use-text';
import type { OpenWorkspace } from '../../../hooks/use-workspace';
import type { Screen } from '../../../screen-description';
import { formatCount } from '../../../strings/formats';
import { useConflictCount } from './use-conflict-count';

export interface Badge {
  /** `count` asks for nothing. */
  readonly tone: 'count' | 'todo' | 'alarm';
  readonly text: string;
  /** What it means; of a mere number the name beside it says that. */
  readonly words?: string;
}

export type Badges = { readonly [name in Screen['name']]?: Badge };

type Opened = Extract<OpenWorkspace<SecretariatWorkspace>, { readonly type: 'ready' }>;

/** What stands beside the screens in the menu: how much there is, and what needs attention. */
export function useBadges(open: Opened): Badges {
  const { hash } = useApp();
  const { frame } = useText();
  const language = useLanguage();
  const conflicts = useConflictCount(open);
  const fileStatus = useFileStatus(open.workspace, 'nothing')?.status.type ?? 'none';
  const { competition } = open.workspace;
  const count = (amount: number): Badge => ({ tone: 'count', text: formatCount(amount, language) });
  const attention = (tone: Badge['tone'], name: 'conflicts' | 'file', amount: number): Badge => {
    const text = formatCount(amount, language);
    return { tone, text, words: frame.badges[name](text) };
  };
  // As the page of the file counts them: what is frozen was approved, and what has faults isn't up for it yet.
  const isToApprove =
    competition.ruleBook.type === 'open' &&
    competition.rounds.every(({ rubric }) => findRubricProblems(rubric).length === 0);
  const unapproved = isToApprove ? findUnapprovedRounds(open.workspace, hash).length : 0;
  const unsettled = findSetUpProblems(competition).length + unapproved;
  const outdated: Badge = { tone: 'todo', text: frame.fileOutdated, words: frame.badges.fileOutdated };
  return {
    entries: count(competition.entries.filter(isActive).length),
    judges: count(competition.judges.length),
    ...(conflicts > 0 && { conflicts: attention('alarm', 'conflicts', conflicts) }),
    ...(unsettled > 0
      ? { file: attention('todo', 'file', unsettled) }
      : fileStatus !== 'none' && fileStatus !== 'current' && { file: outdated }),
  };
}
