import type { Browser, Page } from 'playwright';

/** The longest task of the thread that draws the screen, in milliseconds; 0 where there was none. */
export interface LongestTask {
  /** By the clock on the wall, other programs' turns included. */
  readonly wall: number;
  /** Of that thread's own processor time. */
  readonly cpu: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Traces a piece of work, and finds what kept the page's thread busy longest. */
export async function findLongestTask(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<LongestTask> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await work();
  const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(
    (await browser.stopTracing()).toString('utf8'),
  );
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const drawing = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = trace.traceEvents.filter(
    (event) => event.name.endsWith('RunTask') && drawing.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error('the trace holds no task of a page');
  const longest = (of: 'dur' | 'tdur'): number =>
    tasks.reduce((most, task) => Math.max(most, (task[of] ?? 0) / 1000), 0);
  return { wall: longest('dur'), cpu: longest('tdur') };
}
