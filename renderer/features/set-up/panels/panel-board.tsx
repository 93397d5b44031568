import { moveEntries, seatJudge } from '../../../application/set-up/edit-panels';
import { Notice } from '../../../components/notice';
import type { Competition, Panel, Round } from '../../../domain/competition';
import { entrantsOf } from '../../../domain/entrants';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatList } from '../../../strings/format-list';
import { EntryPlaces } from './entry-places';
import { JudgeSeats } from './judge-seats';
import { PanelList } from './panel-list';

interface PanelBoardProps {
  readonly competition: Competition;
  readonly round: Round;
  readonly panels: readonly Panel[];
  readonly onChange: (panels: readonly Panel[]) => void;
}

/** Who judges whom: the panels, judges × panels, and of several panels entries × panels. */
export function PanelBoard({ competition, round, panels, onChange }: PanelBoardProps) {
  const { panels: text } = useText().setUp.rounds;
  const language = useLanguage();
  const { entries, judges } = competition;
  const seated = new Set(panels.flatMap((panel) => panel.judges));
  const unseated = judges.filter(({ id }) => !seated.has(id)).map(({ code }) => code);
  const entrants = entrantsOf(round, entries).toSorted((a, b) => a.number - b.number);
  return (
    <>
      <PanelList panels={panels} entries={entries} entrants={entrants} onChange={onChange} />
      {judges.length === 0 ? (
        <Notice tone="info">{text.noJudges}</Notice>
      ) : (
        <JudgeSeats
          judges={judges}
          panels={panels}
          onSeat={(change) => onChange(seatJudge(panels, change))}
          note={unseated.length > 0 && text.unseated(formatList(unseated, language))}
        />
      )}
      {panels.length > 1 && (
        <EntryPlaces
          entries={entrants}
          panels={panels}
          onMove={(moving, to) => onChange(moveEntries(panels, moving, to, entries))}
        />
      )}
    </>
  );
}
