import type { ComparedVersions, Version } from '../../application/disputes/compare-versions';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatMark, formatPoints } from '../../strings/formats';

/** What a table of versions shows, in the person's language; `toFacts` says where each comes from. */
export function useVersionTable(
  { versions, criteria }: ComparedVersions,
  toHead: (version: Version, index: number) => { readonly name: string; readonly facts: readonly string[] },
) {
  const { judge, results } = useText();
  const { scoring } = judge;
  const language = useLanguage();
  return {
    words: {
      caption: scoring.versions.title,
      criterion: scoring.criterion,
      different: scoring.versions.different,
      overallNote: scoring.overallNote,
      total: results.total,
    },
    versions: versions.map((version, index) => {
      const { name, facts } = toHead(version, index);
      const earlier = version.rubric === 'earlier' ? [scoring.versions.earlierRubric] : [];
      const reason = version.reason === '' ? [] : [scoring.versions.reason(version.reason)];
      return {
        id: version.id,
        name,
        facts: [scoring.versions.states[version.state], ...facts, ...earlier, ...reason],
        total: version.score === undefined ? '–' : formatPoints(version.score, language),
      };
    }),
    rows: criteria.map(({ criterion, marks, notes, agreement }) => ({
      id: criterion.id,
      name: criterion.name,
      marks: marks.map((mark) => (mark === undefined ? '–' : formatMark(mark, language))),
      notes,
      agreement,
    })),
    overallNotes: versions.map(({ note }) => note),
  };
}
