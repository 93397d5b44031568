/** Calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** Whether a text is a day that exists, in that form. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // 31 February exists for the parser, as 3 March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
