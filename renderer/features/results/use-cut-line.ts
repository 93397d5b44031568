import { useMemo, useState } from 'react';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { useApp } from '../../hooks/app-context';
import { createCutLines, toCutLine } from '../../stores/cut-line';

export interface CutLine {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** How many are to be above it; undefined for no line. */
  readonly top: number | undefined;
}

/** The line under those who go on. @param ranking a round, or the rounds together */
export function useCutLine(workspace: WorkspaceId, ranking: string): CutLine {
  const { platform } = useApp();
  const lines = useMemo(() => createCutLines(platform.openTexts()), [platform]);
  const [own, setOwn] = useState(() => ({ ranking, typed: lines.read(workspace, ranking) }));
  const typed = own.ranking === ranking ? own.typed : lines.read(workspace, ranking);
  return {
    typed,
    type: (text) => {
      setOwn({ ranking, typed: text });
      lines.write(workspace, ranking, text);
    },
    top: toCutLine(typed),
  };
}
