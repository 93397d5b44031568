import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import type { ReportRow, ResultReport } from '../../renderer/application/results/result-report';
import { toCompetition, toLines } from '../builders/golden';
import { aFolder, writeEvent } from '../builders/golden-files';
import { aggregations } from '../fixtures/golden/aggregations';
import { combinations } from '../fixtures/golden/combinations';
import { parts } from '../fixtures/golden/parts';
import { scalesAndTies } from '../fixtures/golden/scales-and-ties';
import { smallFields } from '../fixtures/golden/small-fields';
import { tieBreaks } from '../fixtures/golden/tie-breaks';
import { whoScores } from '../fixtures/golden/who-scores';

let folder = '';
beforeAll(async () => {
  folder = await aFolder();
});
afterAll(() => rm(folder, { recursive: true }));

const describeRow = ({ rank, tied, provisional, entry, score, judges }: ReportRow): string =>
  [
    `${rank ?? 'none'}${tied ? '=' : ''}${provisional ? '?' : ''}`,
    entry.number,
    score ?? 'none',
    `${judges.counted} of ${judges.expected}${judges.recused > 0 ? `, ${judges.recused} out` : ''}`,
  ].join(' | ');

/** A table of marks says that a judge recused, not why. */
const withoutReasons = (report: ResultReport<object>) => ({
  ...report,
  refused: [],
  recusals: report.recusals.map(({ reason: _, ...rest }) => rest),
});

const goldens = [
  ...smallFields,
  ...whoScores,
  ...scalesAndTies,
  ...parts,
  ...aggregations,
  ...tieBreaks,
  ...combinations,
];

describe('golden competitions through files', () => {
  test.each(goldens.map((golden, index) => [golden.shows, golden, index] as const))(
    '%s: bundles and a table of marks give the hand-worked result',
    async (_, golden, index) => {
      const { competition, revisions } = toCompetition(golden);
      const files = await writeEvent(join(folder, String(index)), competition, revisions);
      const at = ['--competition', files.competition, '--format', 'json'];
      const round = competition.rounds.at(-1)?.id ?? '';
      const of = ['--round', round];
      const merged = await runCommand(['results', ...at, ...of, ...files.bundles.values()]);
      const fromBundles = JSON.parse(merged.out) as ResultReport<object>;
      expect(merged.exit).toBe(0);
      expect(fromBundles.rows.map(describeRow)).toEqual(toLines(golden.result));
      const exact = fromBundles.rows.map((row) => row.exact);
      expect(exact).toEqual(golden.exact ?? exact);
      expect(fromBundles.complete).toBe(golden.complete === 'complete');
      if (golden.final) {
        const together = await runCommand(['results', ...at, ...files.bundles.values()]);
        const report = JSON.parse(together.out) as ResultReport<object>;
        expect(report.rows.map(describeRow)).toEqual(toLines(golden.final.result));
        const finalExact = report.rows.map((row) => row.exact);
        expect(finalExact).toEqual(golden.final.exact ?? finalExact);
        expect(report.complete).toBe(golden.final.complete === 'complete');
      }
      // A table of marks is about one round.
      if (competition.rounds.length > 1) return;
      const recounted = await runCommand(['tabulate', ...at, '--marks', files.marks]);
      const fromTable = JSON.parse(recounted.out) as ResultReport<object>;
      expect(withoutReasons(fromTable)).toEqual(withoutReasons(fromBundles));
    },
  );
});
