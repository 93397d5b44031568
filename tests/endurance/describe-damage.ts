import { percentile } from '../percentile';
import type { DamageFigures, DamageOutcome, DamagePlan } from './damage-database';
import { atMost, describeCounts, exactly, type PartOutcome, told } from './figures';

export function describeDamage(
  { outcomes, rebuildComplaints, full }: DamageFigures,
  { revisions, rebuildKills }: Pick<DamagePlan, 'revisions' | 'rebuildKills'>,
): PartOutcome {
  const tried = outcomes.filter(({ verdict }) => verdict !== 'not-possible');
  const count = (verdict: DamageOutcome['verdict']): number =>
    tried.filter((outcome) => outcome.verdict === verdict).length;
  const alone = tried.flatMap(({ withoutLog }) => withoutLog ?? []);
  const slowest = Math.max(0, ...tried.map(({ openMs }) => openMs));
  const longestBlock = Math.max(full.start.blockedMs, ...tried.map(({ blockedMs }) => blockedMs));
  const { saveTimes } = full;
  return {
    chromium: full.chromium,
    figures: [
      told('revisions', revisions),
      told('kinds of damage tried', tried.length),
      told('noticed, everything built anew', count('rebuilt')),
      told('changed nothing, everything there', count('harmless')),
      exactly('anything lost, or not noticed, or not usable afterwards', count('failed'), 0),
      told('what was left of the damaged database kept aside', tried.filter(isOldKept).length),
      told('building anew killed in the middle, and started again', rebuildKills),
      exactly('of these, starts after which something was missing', rebuildComplaints.length, 0),
      atMost('longest start that built anew', slowest / 1000, 5, 's'),
      atMost('start with nothing wrong', full.start.openMs / 1000, 2, 's'),
      atMost('longest stretch the page could not answer', longestBlock, 100, 'ms'),
      told('saving one mark with all the others there, p50', `${percentile(saveTimes, 50).toFixed(1)} ms`),
      atMost('saving one mark with all the others there, p95', percentile(saveTimes, 95), 50, 'ms'),
      ...(alone.length === 0 ? [] : [told('the same damage without the log', describeCounts(alone))]),
    ],
    detail: {
      title:
        'Each kind of damage (the log here is LevelDB’s own, inside IndexedDB), what the start did about it, and what would have become of the marks without the product’s log beside it',
      head: ['damage', 'the start', 'took', 'sound again', 'without the log beside it'],
      rows: outcomes.map((outcome) => [
        outcome.name,
        describeVerdict(outcome),
        outcome.openMs === 0 ? '' : `${Math.round(outcome.openMs)} ms`,
        outcome.startsToSound === 0 ? '' : `${toOrdinal(outcome.startsToSound)} start after it`,
        outcome.withoutLog ?? '',
      ]),
    },
  };
}

const isOldKept = (outcome: DamageOutcome): boolean => outcome.verdict === 'rebuilt' && outcome.isOldKept;

function describeVerdict({ verdict, said, reloads }: DamageOutcome): string {
  const after = reloads === 0 ? '' : `, after ${reloads} ${reloads === 1 ? 'reload' : 'reloads'}`;
  switch (verdict) {
    case 'rebuilt':
      return `built anew (${said})${after}`;
    case 'harmless':
      return `everything there${after}`;
    case 'not-possible':
      return 'no such file';
    case 'failed':
      return `**${said}**`;
  }
}

const toOrdinal = (count: number): string => ['', '1st', '2nd', '3rd'][count] ?? `${count}th`;
