import type { PageSize } from './page-size';

/** SVG path data of fine line work, made from formulas; coordinates in points from the page's top left. */
export interface Guilloche {
  /** The waves of the band around the page, one path a strand. */
  readonly strands: readonly string[];
  /** The four corner rosettes. */
  readonly corners: readonly string[];
  /** The large rosette behind the text. */
  readonly rosette: readonly string[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * @param inset distance of the band's outer edge from the paper's edge
 * @param band width of the band
 */
export function drawGuilloche({ width, height }: PageSize, inset: number, band: number): Guilloche {
  const middle = inset + band / 2;
  const radius = band * 0.82;
  const corners = [
    { x: middle, y: middle },
    { x: width - middle, y: middle },
    { x: width - middle, y: height - middle },
    { x: middle, y: height - middle },
  ];
  const edges = corners.map((from, index) => ({ from, to: corners[(index + 1) % 4] ?? from }));
  return {
    strands: STRANDS.flatMap((phase) =>
      edges.map((edge) => wave(edge.from, edge.to, radius, band / 2, phase)),
    ),
    corners: corners.flatMap((centre) => [0, 1, 2].map((turn) => rose(centre, radius, 8, 0.34, turn / 3))),
    rosette: [0, 1, 2, 3, 4, 5].map((turn) =>
      rose({ x: width / 2, y: height * 0.49 }, height * 0.34, 24, 0.2, turn / 6),
    ),
  };
}

/** Phases of the strands, in turns. */
const STRANDS = [0, 1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6] as const;
const WAVELENGTH = 27;
const SAMPLES = 10;

/**
 * A sine along an edge, `gap` short of both corners: amplitude × (0,72 + 0,28 cos(u/3)) × sin(u + phase),
 * with a whole number of swells so that every edge ends as it begins.
 */
function wave(from: Point, to: Point, gap: number, amplitude: number, phase: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) - 2 * gap;
  const along = { x: (to.x - from.x) / (length + 2 * gap), y: (to.y - from.y) / (length + 2 * gap) };
  const swells = Math.max(1, Math.round(length / (WAVELENGTH * 3)));
  const count = swells * 3 * SAMPLES;
  const points = Array.from({ length: count + 1 }, (_, index): Point => {
    const turn = (index / count) * swells;
    const swell = 0.7 - 0.3 * Math.cos(2 * Math.PI * turn);
    const offset = amplitude * swell * Math.sin(2 * Math.PI * (turn * 3 + phase));
    const distance = gap + (index / count) * length;
    return {
      x: from.x + along.x * distance - along.y * offset,
      y: from.y + along.y * distance + along.x * offset,
    };
  });
  return smoothPath(points, false);
}

/** A closed rose: r = radius × (1 − depth + depth × cos(petals × θ + turn)). */
function rose(centre: Point, radius: number, petals: number, depth: number, turn: number): string {
  const count = petals * 12;
  const points = Array.from({ length: count }, (_, index): Point => {
    const angle = (2 * Math.PI * index) / count;
    const distance = radius * (1 - depth + depth * Math.cos(petals * angle + 2 * Math.PI * turn));
    return { x: centre.x + distance * Math.cos(angle), y: centre.y + distance * Math.sin(angle) };
  });
  return smoothPath(points, true);
}

/** Catmull-Rom through the points, as cubic Béziers. */
function smoothPath(points: readonly Point[], closed: boolean): string {
  const at = (index: number): Point => {
    const last = points.length - 1;
    const wanted = closed ? (index + points.length) % points.length : Math.min(Math.max(index, 0), last);
    return points[wanted] ?? { x: 0, y: 0 };
  };
  const start = at(0);
  const parts = [`M${show(start.x)} ${show(start.y)}`];
  const segments = closed ? points.length : points.length - 1;
  for (let index = 0; index < segments; index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const numbers = [
      from.x + (to.x - before.x) / 6,
      from.y + (to.y - before.y) / 6,
      to.x - (after.x - from.x) / 6,
      to.y - (after.y - from.y) / 6,
      to.x,
      to.y,
    ];
    parts.push(`C${numbers.map(show).join(' ')}`);
  }
  return parts.join('') + (closed ? 'Z' : '');
}

const show = (value: number): string => String(Math.round(value * 100) / 100);
