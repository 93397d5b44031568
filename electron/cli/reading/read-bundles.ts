import { resolve } from 'node:path';
import { isAct, type StoredAct, sheetsIn } from '../../../renderer/application/acts/act';
import type { BundleProblem } from '../../../renderer/application/workspace/problem';
import type { SealIdentity } from '../../../renderer/domain/ids';
import { mergeRevisions } from '../../../renderer/domain/merge';
import { err, ok, type Result } from '../../../renderer/domain/result';
import type { Stored, StoredRevision } from '../../../renderer/domain/revision';
import { mergeLaptops, type SecretariatLaptop } from '../../../renderer/domain/secretariat-laptop';
import { findMisfit, isUnsealed, type OpenedCompetition } from './check-against';
import { type OpenFileProblem, openPleno } from './open-pleno';

export interface ReadBundles {
  /** Of all files that were taken, in the one order. */
  readonly revisions: readonly StoredRevision[];
  readonly acts: readonly StoredAct[];
  /** Laptops of the secretariat, as far as files that were taken name them. */
  readonly laptops: readonly SecretariatLaptop[];
  /** Taken though anybody could read them, in a competition with cards. */
  readonly unsealed: readonly string[];
  readonly refused: readonly { readonly file: string; readonly problem: OpenFileProblem | BundleProblem }[];
}

/** Merges score files and the secretariat's decisions, by the checks the secretariat's screen makes. */
export async function readBundles(
  files: readonly string[],
  opened: OpenedCompetition & { readonly path: string },
  identities: readonly SealIdentity[],
): Promise<ReadBundles> {
  const taken: (readonly Stored[])[] = [];
  const refused: ReadBundles['refused'][number][] = [];
  const unsealed: string[] = [];
  let laptops: ReadBundles['laptops'] = [];
  for (const file of files) {
    // So that `--competition day/C.pleno day/*.pleno` does what it looks like.
    if (resolve(file) === resolve(opened.path)) continue;
    const bundle = await readBundle(file, opened, identities);
    if (bundle.ok) {
      taken.push(bundle.value.revisions);
      laptops = mergeLaptops(laptops, bundle.value.laptops);
      if (isUnsealed(bundle.value, opened)) unsealed.push(file);
    } else refused.push({ file, problem: bundle.error });
  }
  const all = mergeRevisions(...taken);
  return { revisions: sheetsIn(all), acts: all.filter(isAct), laptops, unsealed, refused };
}

interface ReadBundle {
  readonly laptops: readonly SecretariatLaptop[];
  readonly revisions: readonly Stored[];
  /** For how many it was sealed. */
  readonly recipients: number;
}

/** Decodes one file of scores or decisions and checks it against the competition. */
async function readBundle(
  path: string,
  opened: OpenedCompetition,
  identities: readonly SealIdentity[],
): Promise<Result<ReadBundle, OpenFileProblem | BundleProblem>> {
  const read = await openPleno(path, identities);
  if (!read.ok) return read;
  const { file, recipients } = read.value;
  if (file.kind !== 'scores' && file.kind !== 'decisions') {
    return err({ type: 'not-a-scores-file', kind: file.kind });
  }
  const misfit = findMisfit(file, opened);
  if (misfit) return err(misfit);
  const laptops = file.kind === 'decisions' ? (file.secretariat?.laptops ?? []) : [];
  return ok({ laptops, revisions: file.revisions, recipients });
}
