import { useState } from 'react';
import type { OutgoingFile } from '../../application/ports/file-saver';
import type { ExportCell } from '../../application/ports/spreadsheet';
import type { ToldTrail } from '../../application/trail/trails';
import { type TrailHead, toShortTrailHead } from '../../application/workspace/trail-head';
import type { Workspace } from '../../application/workspace/workspace';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describePlace } from '../../strings/describe-place';
import { describeProblem } from '../../strings/describe-problem';
import type { TrailRow } from './filter-lines';

/** Rows made into text before the screen gets a turn. */
const AT_ONCE = 500;

interface SaveReport {
  readonly tone: 'success' | 'problem';
  readonly text: string;
}

/** Saves the trail as it is, or as a table for people; either way the trail says so. */
export function useSaveTrail(workspace: Workspace, { trail, told }: ToldTrail, rows: readonly TrailRow[]) {
  const { trails, spreadsheet } = useApp();
  const { trail: words, frame } = useText();
  const language = useLanguage();
  const [report, setReport] = useState<SaveReport>();
  const { identity, nature, judges } = workspace.competition;

  async function save(file: Pick<OutgoingFile, 'mime' | 'bytes'>, ending: string): Promise<void> {
    const who =
      workspace.role === 'judge' ? judges.find(({ id }) => id === workspace.judge)?.code : undefined;
    const parts = [identity.year, identity.name, words.fileName, who, trail.head && toHeadText(trail.head)];
    const name = `${parts
      .filter(Boolean)
      .join(' ')
      .replace(/[\\/:*?"<>|]/g, '-')}.${ending}`;
    const saved = await trails.save(workspace.id, { ...file, name }, { what: 'trail-exported' });
    if (!saved.ok) setReport({ tone: 'problem', text: describeProblem(saved.error, language) });
    else if (saved.value.type === 'saved') {
      setReport({ tone: 'success', text: words.saved(describePlace(saved.value.where, name, language)) });
    }
  }

  const toRow = ({ entry, title, aside, number }: TrailRow): readonly ExportCell[] => [
    entry.n,
    toLocalMoment(entry.at),
    words.groups[entry.group],
    number === '' ? null : number,
    aside === '' ? title : `${title} (${aside})`,
    told.lines[entry.index]?.type ?? null,
    told.lines[entry.index]?.hash ?? null,
  ];

  /** Some rows at a time, so that the screen breathes. */
  async function toTable(): Promise<Uint8Array<ArrayBuffer>> {
    const head = spreadsheet.toCsv({
      name: words.tableName,
      caption: [
        [`${identity.name} ${identity.year}`, identity.region].filter((part) => part !== '').join(', '),
        ...(nature === 'event' ? [] : [frame.natures[nature]]),
        ...(trail.head === undefined ? [] : [words.tableCaption(toShortTrailHead(trail.head))]),
        words.clockNote,
      ],
      header: [
        words.line,
        words.when,
        words.group,
        words.entry,
        words.what,
        words.facts.type,
        words.tableHash,
      ],
      rows: [],
    });
    const parts: Uint8Array[] = [head];
    const pauses = trails.createPauses();
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      parts.push(spreadsheet.toCsvRows(rows.slice(from, from + AT_ONCE).map(toRow)));
      await pauses.ifDue();
    }
    return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
  }

  return {
    report,
    saveLines: async () => save({ mime: 'application/jsonl', bytes: trail.bytes }, 'jsonl'),
    saveTable: async () => save({ mime: 'text/csv', bytes: await toTable() }, 'csv'),
  };
}

/** `2026-03-16 09:15:12` by the laptop's own clock, which spreadsheets sort; as it stands where it is no instant. */
function toLocalMoment(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}

const toHeadText = ({ lines, head }: TrailHead): string => `${lines}-${head.slice(0, 8)}`;
