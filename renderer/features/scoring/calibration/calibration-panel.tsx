import type { OwnSheet } from '../../../application/sheets/own-sheets';
import typography from '../../../components/typography.module.css';
import { FULL_WEIGHT, type Mark } from '../../../domain/quantities';
import type { Criterion, Rubric } from '../../../domain/rubric';
import type { Score } from '../../../domain/score';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatCount, formatMark, formatPoints } from '../../../strings/formats';
import { TickStrip } from '../tick-strip';
import { type Calibration, type Earlier, earlierMarks, toCalibration, toStripUnit } from './calibration';
import styles from './calibration-panel.module.css';

interface CalibrationPanelProps {
  readonly rubric: Rubric;
  readonly sheets: readonly OwnSheet[];
  readonly sheet: OwnSheet;
  readonly score: Score | undefined;
  readonly criterion: Criterion | undefined;
  readonly mark: Mark | undefined;
  readonly mode: 'editable' | 'read-only';
}

/** What the current criterion asks, and the judge's own other sheets beside this one. */
export function CalibrationPanel(props: CalibrationPanelProps) {
  const { rubric, sheets, sheet, score, criterion, mark } = props;
  const { scoring } = useText().judge;
  const calibration = toCalibration(sheets, sheet.entry.id, score);
  return (
    <div className={styles.panel}>
      {criterion && (
        <section className={styles.part}>
          <h2 className={styles.title}>{criterion.name}</h2>
          {criterion.guidance !== '' && <p className={styles.guidance}>{criterion.guidance}</p>}
          <CriterionStrip {...props} criterion={criterion} mark={mark} />
        </section>
      )}
      <section className={styles.part}>
        <h2 className={styles.title}>{scoring.calibration.title}</h2>
        {calibration.earlier.length === 0 ? (
          <p className={typography.aside}>{scoring.calibration.empty}</p>
        ) : (
          <Sheets
            calibration={calibration}
            sheet={sheet}
            score={score}
            // Marks are hundredths, scores millionths.
            unit={toStripUnit(rubric.scale) * FULL_WEIGHT}
          />
        )}
      </section>
      <Shortcuts mode={props.mode} />
    </div>
  );
}

function CriterionStrip({ rubric, sheets, sheet, criterion, mark }: CalibrationPanelProps) {
  const { calibration } = useText().judge.scoring;
  const language = useLanguage();
  const values = criterion ? earlierMarks(sheets, sheet.entry.id, criterion.id) : [];
  if (values.length === 0) return null;
  return (
    <TickStrip
      label={calibration.stripMarks}
      values={values}
      current={mark}
      format={(value) => formatMark(value as Mark, language)}
      unit={toStripUnit(rubric.scale)}
    />
  );
}

interface SheetsProps {
  readonly calibration: Calibration;
  readonly sheet: OwnSheet;
  readonly score: Score | undefined;
  readonly unit: number;
}

function Sheets({ calibration: { earlier, place }, sheet, score, unit }: SheetsProps) {
  const { calibration } = useText().judge.scoring;
  const language = useLanguage();
  const points = (value: Score): string => formatPoints(value, language);
  const [highest, lowest] = [earlier[0], earlier.at(-1)];
  return (
    <>
      <p className={typography.aside}>
        {place
          ? (place.equal.length > 0 ? calibration.tiedPlace : calibration.place)(
              formatCount(place.rank, language),
              formatCount(place.of, language),
            )
          : calibration.pending(formatCount(earlier.length, language))}
      </p>
      <TickStrip
        label={calibration.stripTotal(
          lowest ? points(lowest.score) : '',
          highest ? points(highest.score) : '',
          score === undefined ? '' : points(score),
        )}
        values={earlier.map((each) => toMillionths(each.score))}
        current={score && toMillionths(score)}
        format={(value) => formatMark((value / FULL_WEIGHT) as Mark, language)}
        unit={unit}
      />
      <ol className={styles.neighbours}>
        {place ? (
          <>
            {place.above.slice(0, 2).toReversed().map(toItem)}
            {place.equal.slice(0, 2).map(toItem)}
            <li className={styles.neighbour} data-current="true">
              <span className={styles.number}>{sheet.entry.number}</span>
              <span className={styles.name}>{calibration.here}</span>
              <span className={styles.score}>{score === undefined ? '' : points(score)}</span>
            </li>
            {place.below.slice(0, 2).map(toItem)}
          </>
        ) : (
          mostRecent(earlier, sheet).map(toItem)
        )}
      </ol>
    </>
  );

  function toItem({ entry, score: theirs }: Earlier) {
    return (
      <li key={entry.id} className={styles.neighbour} title={`${entry.title} · ${entry.institution.name}`}>
        <span className={styles.number}>{entry.number}</span>
        <span className={styles.name}>{entry.title}</span>
        <span className={styles.score}>{points(theirs)}</span>
      </li>
    );
  }
}

/** Only for drawing: places never come from these numbers. */
const toMillionths = ({ sum, count }: Score): number => sum / count;

/** Those the judge saw just before this one. */
const mostRecent = (earlier: readonly Earlier[], { entry }: OwnSheet): readonly Earlier[] =>
  earlier
    .filter((each) => each.entry.number < entry.number)
    .toSorted((a, b) => b.entry.number - a.entry.number)
    .slice(0, 4);

function Shortcuts({ mode }: Pick<CalibrationPanelProps, 'mode'>) {
  const { keys } = useText().judge.scoring;
  return (
    <p className={styles.keys}>
      <span className="visually-hidden">{keys.label}: </span>
      {mode === 'editable' && (
        <>
          <span>
            <kbd>Enter</kbd> {keys.nextField}
          </span>
          <span>
            <kbd>Alt+C</kbd> {keys.note}
          </span>
        </>
      )}
      <span>
        <kbd>Alt+←</kbd> <kbd>Alt+→</kbd> {keys.entries}
      </span>
    </p>
  );
}
