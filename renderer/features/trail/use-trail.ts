import { useEffect, useState } from 'react';
import type { DoneSoFar } from '../../application/ports/done-so-far';
import type { TrailEntry } from '../../application/trail/trail-entry';
import type { ToldTrail, Trails } from '../../application/trail/trails';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { Competition } from '../../domain/competition';
import { useApp } from '../../hooks/app-context';
import { useLanguage } from '../../hooks/use-text';
import type { Language } from '../../strings/language';
import { describeEntry, toTrailNames } from './describe-entry';
import { foldText, type TrailRow } from './filter-lines';

type ReadProblem = Extract<Awaited<ReturnType<Trails['read']>>, { readonly ok: false }>['error'];

export type TrailReading =
  | { readonly type: 'reading'; readonly phase: 'reading' | 'telling'; readonly progress: DoneSoFar }
  | { readonly type: 'failed'; readonly problem: ReadProblem }
  | { readonly type: 'ready'; readonly told: ToldTrail; readonly rows: readonly TrailRow[] };

const START: TrailReading = { type: 'reading', phase: 'reading', progress: { done: 0, total: 1 } };
const PROGRESS_MS = 80;

/**
 * The trail of a workspace, read and told once the screen stands.
 * @param round counts up to have it read again
 */
export function useTrail(workspace: WorkspaceId, competition: Competition, round: number): TrailReading {
  const { trails } = useApp();
  const language = useLanguage();
  const [reading, setReading] = useState<TrailReading>(START);
  const [told, setTold] = useState<{ readonly round: number; readonly value: ToldTrail }>();

  useEffect(() => {
    let wanted = true;
    let shownAt = 0;
    setReading(START);
    void trails
      .read(workspace, (phase, progress) => {
        if (!wanted || performance.now() - shownAt < PROGRESS_MS) return;
        shownAt = performance.now();
        setReading({ type: 'reading', phase, progress });
      })
      .then((read) => {
        if (!wanted) return;
        if (read.ok) setTold({ round, value: read.value });
        else setReading({ type: 'failed', problem: read.error });
      });
    return () => {
      wanted = false;
    };
  }, [trails, workspace, round]);

  useEffect(() => {
    if (told?.round !== round) return;
    let wanted = true;
    void toRows(told.value, competition, language, trails.createPauses().ifDue).then((rows) => {
      if (wanted) setReading({ type: 'ready', told: told.value, rows });
    });
    return () => {
      wanted = false;
    };
  }, [told, round, competition, language, trails]);

  return reading;
}

async function toRows(
  { entries }: ToldTrail,
  competition: Competition,
  language: Language,
  pause: () => Promise<void> | undefined,
): Promise<readonly TrailRow[]> {
  const names = toTrailNames(competition);
  const rows: TrailRow[] = [];
  for (const entry of entries) {
    const words = describeEntry(entry, names, language);
    const number = entry.entry === undefined ? '' : names.entryNumber(entry.entry);
    rows.push({
      entry,
      ...words,
      number,
      day: toDay(entry.at),
      folded: foldText(`${words.title} ${words.aside} ${fileOf(entry)}`),
    });
    const due = pause();
    if (due !== undefined) await due;
  }
  return rows;
}

/** A sheet is found by the score file it came in, too, whose name is too long for its line. */
const fileOf = ({ what }: TrailEntry): string =>
  what.type === 'sheet' || what.type === 'act' ? (what.via ?? '') : '';

/** The calendar day by the laptop's own clock and time zone. */
function toDay(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant.slice(0, 10);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
