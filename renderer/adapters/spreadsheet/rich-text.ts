/** Joins the runs of a text as it is shown: what is above the line to help with reading is left out. */
export interface TextCollector {
  readonly open: (name: string) => void;
  /** @returns whether this closes the element the collector was started for */
  readonly close: (name: string) => boolean;
  readonly text: (text: string) => void;
  /** The text so far, and begins anew. */
  readonly take: () => string;
}

/** For what stands inside `si` and `is`: `t`, or runs `r` with a `t` each; `rPh` is a reading aid. */
export function createTextCollector(): TextCollector {
  let collected = '';
  let depth = 0;
  let aidFrom = 0;
  let isText = false;
  return {
    open: (name) => {
      depth += 1;
      if (name === 'rPh' && aidFrom === 0) aidFrom = depth;
      if (name === 't') isText = aidFrom === 0;
    },
    close: (name) => {
      if (depth === 0) return true;
      if (depth === aidFrom) aidFrom = 0;
      if (name === 't') isText = false;
      depth -= 1;
      return false;
    },
    text: (text) => {
      if (isText) collected += text;
    },
    take: () => {
      const taken = unescapeCharacters(collected);
      collected = '';
      return taken;
    },
  };
}

/** Excel writes what XML can't hold, a carriage return for instance, as `_x000D_`. */
export const unescapeCharacters = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
