/**
 * Starts counting what this process works: unlike a clock, it stands still while other programs have the processor.
 *
 * @returns milliseconds of processor time since
 */
export function startWork(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
