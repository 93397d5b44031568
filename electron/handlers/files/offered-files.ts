import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { offeredFilesLimit } from '../../contract/crossing-limits';
import type { OfferedFile } from '../../contract/file-channels';

/** Paths the person pointed at, each behind a token. The screens know tokens and names only. */
export interface OfferedFiles {
  /** Makes a token for each path that is a file; the rest is left out. */
  readonly offer: (paths: readonly string[]) => Promise<readonly OfferedFile[]>;
  readonly findPath: (token: string) => string | undefined;
}

export function createOfferedFiles(): OfferedFiles {
  const paths = new Map<string, string>();

  const offerOne = async (path: string): Promise<readonly OfferedFile[]> => {
    const facts = await statFile(path);
    if (facts === undefined) return [];
    const token = randomUUID();
    paths.set(token, path);
    return [{ token, name: basename(path), size: facts.size }];
  };

  const forgetOldest = (): void => {
    for (const token of [...paths.keys()].slice(0, Math.max(0, paths.size - offeredFilesLimit)))
      paths.delete(token);
  };

  return {
    offer: async (offered) => {
      const files = (await Promise.all(offered.slice(0, offeredFilesLimit).map(offerOne))).flat();
      forgetOldest();
      return files;
    },
    findPath: (token) => paths.get(token),
  };
}

async function statFile(path: string): Promise<{ readonly size: number } | undefined> {
  try {
    const facts = await stat(path);
    return facts.isFile() ? { size: facts.size } : undefined;
  } catch (error) {
    // Gone or out of reach between the click and now (a pulled stick): nothing to offer.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
