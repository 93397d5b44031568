import { given, givenLater } from '../ports/given';
import type { Ports } from '../ports/ports';
import { identifyFile } from './identify-file';
import { joinAsJudge, readCompetitionFile } from './open-competition-file';

/** Files on their way in. */
export const createReceive = (ports: Ports) => ({
  identifyFile: given(ports, identifyFile),
  importBundles: givenLater(ports, async () => (await import('./import-bundles')).importBundles),
  readCompetitionFile: given(ports, readCompetitionFile),
  joinAsJudge: given(ports, joinAsJudge),
  proveOriginal: givenLater(ports, async () => (await import('./prove-original')).proveOriginal),
});
