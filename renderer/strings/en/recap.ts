import type { Abstention, SheetGroup } from '../../application/results/abstentions';
import type { RecapWords } from '../../application/results/recap-table';
import type { ScoreNote } from '../../domain/aggregation/aggregations';
import type { ShownTieBreak } from '../../domain/tie-breaks/strategies';
import { endSentence } from '../end-sentence';
import { formatCount, formatPart, formatPercent } from '../formats';
import { joinList } from '../join-list';
import { tellScoreNote, tellTieBreak } from '../rule-words';
import { rules } from './rules';

const count = (value: number): string => formatCount(value, 'en');

const whose: { readonly [by in Abstention['by']]: string } = {
  judge: 'declared by the judge',
  secretariat: 'recorded by the secretariat',
  decision: 'decided by the secretariat',
};

function which({ reach, count: entries, numbers }: SheetGroup): string {
  if (reach === 'all') return `any of the ${count(entries)} innovations`;
  const ranges = numbers.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  return `${entries === 1 ? 'entry' : 'entries'} ${joinList(ranges, 'and')}`;
}

export const recap: RecapWords = {
  recapSheet: 'Recap',
  marksSheet: 'Raw marks',
  recapTitle: 'Scoring recap',
  marksTitle: 'All raw marks',
  madeAt: (moment: string) => `Made ${moment}`,
  trail: (head) => `Closing code of the trail: ${head}`,
  round: (name: string) => `Round: ${name}`,
  combination: (parts) =>
    `Final score: ${joinList(
      parts.map(({ name, weight }) => `${formatPercent(weight, 'en')} ${name}`),
      'and',
    )}`,
  finalSheet: 'Final ranking',
  finalTitle: 'Final ranking',
  finalScore: 'Final score',
  notInRound: 'not in it',
  natures: { sample: 'SAMPLE DATA', rehearsal: 'REHEARSAL' },
  complete: 'Complete: every sheet that is to be scored is in',
  incomplete: ({ missing, due }) => `PROVISIONAL: ${count(missing)} of ${count(due)} score sheets are not in`,
  counts: ({ due, counted, missing, excused }) =>
    `To be scored: ${count(due)} ${due === 1 ? 'sheet' : 'sheets'}; in: ${count(counted)}; not in: ${count(missing)}; not scoring: ${count(excused)}.`,
  abstention: (abstention) => {
    const { judge, by, reason } = abstention;
    const what = `${judge.code} ${judge.name}: does not score ${which(abstention)} (${whose[by]}).`;
    return reason === '' ? `${what} No reason is written.` : endSentence(`${what} Reason: ${reason}`);
  },
  overruledExcusal: (group) => {
    const { judge, reason } = group;
    const entries = group.reach === 'all' ? `all ${count(group.count)} innovations` : which(group);
    const what = `${judge.code} ${judge.name}: signed ${entries} in spite of being recorded as not scoring; these count.`;
    return reason === '' ? what : endSentence(`${what} Reason recorded: ${reason}`);
  },
  abstentions: (lines) => `Who does not score, and why (${count(lines)})`,
  rank: 'Rank',
  number: 'Number',
  title: 'Innovation',
  institution: 'Institution',
  category: 'Category',
  group: 'Group',
  panel: 'Panel',
  scopes: rules.scopes,
  noPart: rules.noPart,
  counted: 'Judges in',
  expected: 'Judges on the panel',
  excused: 'Not scoring',
  score: 'Score',
  exactScore: 'Exact score',
  notes: 'Notes',
  tied: 'Tied',
  provisional: 'Provisional: a sheet is not in',
  separatedBy: (by: ShownTieBreak) => `Equal scores, separated by ${tellTieBreak(rules, by)}`,
  scoreNote: (note: ScoreNote) => tellScoreNote(rules, note),
  closeCall: 'Less than 0.01 apart, see the exact score',
  cellMissing: 'not in',
  cellExcused: 'not scoring',
  judgeCode: 'Judge code',
  judgeName: 'Judge',
  criterion: 'Criterion',
  weight: 'Weight (%)',
  partWeight: 'Weight',
  part: (part: number, whole: number) => formatPart(part, whole, 'en'),
  mark: 'Mark',
  state: 'State',
  reason: 'Reason',
  states: {
    counted: 'Submitted, counted',
    decided: 'decided by the secretariat',
    excusedByJudge: 'Not scoring (declared by the judge)',
    excusedBySecretariat: 'Not scoring (recorded by the secretariat)',
    excusedByDecision: 'Not scoring (decided by the secretariat)',
    empty: 'Not in',
    draft: 'Draft, not counted',
    withdrawn: 'Taken back, not counted',
    outdated: 'On an earlier rubric, not counted',
    conflict: 'In conflict, not counted',
    incomplete: 'Incomplete, not counted',
  },
};
