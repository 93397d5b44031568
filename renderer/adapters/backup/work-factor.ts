/** What `age -p` takes: about a second on a laptop, 256 MB for that second. */
export const WORK_FACTOR = 18;
