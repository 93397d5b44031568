import { useMemo } from 'react';
import { findOwnRounds } from '../application/sheets/judge-desk';
import type { JudgeWorkspace } from '../application/workspace/workspace';
import { type SheetKey, sheetId } from '../domain/revision';
import { routes, toAddressRound } from '../routes';
import { useText } from './use-text';

export interface SheetLink {
  readonly id: string;
  readonly href: string;
  readonly label: string;
}

/** Ways to a judge's own sheets, round by round and by number; a label has the round where there are several. */
export function useSheetLinks(
  workspace: Pick<JudgeWorkspace, 'id' | 'competition' | 'judge'>,
): (keys: readonly SheetKey[]) => readonly SheetLink[] {
  const { judge: words, rounds: roundWords } = useText();
  const { competition, judge, id: workspaceId } = workspace;
  const rounds = useMemo(() => findOwnRounds({ competition, judge }), [competition, judge]);
  return (keys) => {
    if (keys.length === 0) return [];
    const wanted = new Set(keys.map(sheetId));
    const byNumber = competition.entries.toSorted((a, b) => a.number - b.number);
    return rounds.flatMap((round) =>
      byNumber.flatMap((entry): readonly SheetLink[] => {
        const id = sheetId({ judge, entry: entry.id, round: round.id });
        if (!wanted.has(id)) return [];
        const label = words.entryLabel(entry.number);
        return [
          {
            id,
            href: routes.scoring(workspaceId, entry.id, toAddressRound(rounds, round.id)),
            label: rounds.length > 1 ? roundWords.entryIn(label, round.name) : label,
          },
        ];
      }),
    );
  };
}
