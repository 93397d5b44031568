/** One flush that the system has carried out, as strace saw it. */
export interface Flush {
  readonly path: string;
  /** When it was over; milliseconds since 1970. */
  readonly at: number;
  readonly outcome: 'done' | 'failed';
}

const CALL = /^(\d+) +(\d+\.\d+) (?:fdatasync|fsync)\(\d+<(.*?)>(?:\) += (-?\d+)| <unfinished \.\.\.>)/;
const RESUMED = /^(\d+) +(\d+\.\d+) <\.\.\. (?:fdatasync|fsync) resumed>.*= (-?\d+)/;

/** @param trace what `strace -f -y -ttt -e trace=fdatasync,fsync` wrote */
export function readFlushes(trace: string): readonly Flush[] {
  const flushes: Flush[] = [];
  const unfinished = new Map<string, string>();
  const add = (path: string, seconds: string, result: string): void => {
    flushes.push({ path, at: Number(seconds) * 1000, outcome: result === '0' ? 'done' : 'failed' });
  };
  for (const line of trace.split('\n')) {
    const [, thread = '', seconds = '', path = '', result] = CALL.exec(line) ?? [];
    if (path !== '' && result !== undefined) add(path, seconds, result);
    else if (path !== '') unfinished.set(thread, path);
    const [, resumed = '', end = '', outcome = ''] = RESUMED.exec(line) ?? [];
    const waited = unfinished.get(resumed);
    if (waited === undefined) continue;
    unfinished.delete(resumed);
    add(waited, end, outcome);
  }
  return flushes;
}

/** From one moment to another; milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface FlushCount {
  readonly flushes: number;
  /**
   * In how many of the spans the file that was flushed in most of them was flushed: other files beside
   * the one that holds the marks must not make up for it.
   */
  readonly spans: number;
  /** That file, as in `…/000003.log`; undefined where nothing was flushed. */
  readonly file: string | undefined;
}

export function countFlushes(flushes: readonly Flush[], place: RegExp, spans: readonly Span[]): FlushCount {
  const spansOfFile = new Map<string, number>();
  let total = 0;
  for (const { from, to } of spans) {
    const here = flushes.filter(
      ({ path, at, outcome }) => outcome === 'done' && at >= from && at <= to && place.test(path),
    );
    total += here.length;
    for (const path of new Set(here.map((flush) => flush.path))) {
      spansOfFile.set(path, (spansOfFile.get(path) ?? 0) + 1);
    }
  }
  const [most] = [...spansOfFile].toSorted(([, one], [, other]) => other - one);
  return { flushes: total, spans: most?.[1] ?? 0, file: most?.[0] };
}
