import styles from './parts-ring.module.css';

interface PartsRingProps {
  readonly label: string;
  readonly known: number;
  readonly count: number;
  /** For each part, whether it is there. */
  readonly places: readonly boolean[];
}

const RADIUS = 44;

/** A ring in which every part has its place: what is missing shows as a gap. */
export function PartsRing({ label, known, count, places }: PartsRingProps) {
  return (
    <div className={styles.ring}>
      <progress className="visually-hidden" aria-label={label} value={known} max={count} />
      <svg viewBox="0 0 100 100" className={styles.drawing} aria-hidden="true">
        <circle cx="50" cy="50" r={RADIUS} className={styles.track} />
        <path d={toArcs(places)} className={styles.known} />
        <text x="50" y="50" className={styles.figure}>
          {Math.floor((100 * known) / count)}%
        </text>
      </svg>
    </div>
  );
}

/** One arc for each run of parts that are there, clockwise from the top. */
function toArcs(places: readonly boolean[]): string {
  const arcs: string[] = [];
  let start: number | undefined;
  for (let place = 0; place <= places.length; place += 1) {
    if (places[place] === true) start ??= place;
    else if (start !== undefined) {
      arcs.push(toArc(start / places.length, place / places.length));
      start = undefined;
    }
  }
  return arcs.join(' ');
}

/** @param from, to shares of the whole circle */
function toArc(from: number, to: number): string {
  // One arc command can't draw a whole circle: two halves can.
  const middle = (from + to) / 2;
  const arc = `A${RADIUS} ${RADIUS} 0 0 1`;
  return `M${toPoint(from)} ${arc} ${toPoint(middle)} ${arc} ${toPoint(to)}`;
}

function toPoint(share: number): string {
  const angle = share * 2 * Math.PI;
  return `${(50 + RADIUS * Math.sin(angle)).toFixed(2)} ${(50 - RADIUS * Math.cos(angle)).toFixed(2)}`;
}
