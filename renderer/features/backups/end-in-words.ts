/** What was under way when something broke down: only while opening is it certain that nothing was changed. */
export type Stage = 'opening' | 'restoring';

export interface Broken {
  readonly type: 'broken';
  readonly stage: Stage;
  readonly detail: string;
}

/** Whatever is thrown on the way is where the way ends: nobody is left looking at a dialog that waits. */
export async function endInWords<T>(stage: Stage, work: () => Promise<T>): Promise<T | Broken> {
  try {
    return await work();
  } catch (cause) {
    return { type: 'broken', stage, detail: cause instanceof Error ? cause.message : String(cause) };
  }
}
