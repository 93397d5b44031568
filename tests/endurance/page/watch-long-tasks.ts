/** Long tasks are reported a moment after they end. */
const REPORT_MS = 200;

/** Watches for stretches over 50 ms in which the page could not answer, until it is asked. */
export function watchLongTasks(): { readonly findLongest: () => Promise<number> } {
  const since = performance.now();
  let longest = 0;
  const take = (entries: PerformanceEntryList): void => {
    for (const { startTime, duration } of entries) {
      // A task that had begun before is not what is being measured.
      if (startTime >= since) longest = Math.max(longest, duration);
    }
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return {
    findLongest: async () => {
      await new Promise((resolve) => setTimeout(resolve, REPORT_MS));
      take(observer.takeRecords());
      observer.disconnect();
      return longest;
    },
  };
}
