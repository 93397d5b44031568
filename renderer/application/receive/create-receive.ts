import { given } from '../ports/given';
import type { Ports } from '../ports/ports';
import { identifyFile } from './identify-file';
import { importBundles } from './import-bundles';
import { joinAsJudge, readCompetitionFile } from './open-competition-file';
import { proveOriginal } from './prove-original';

/** Files on their way in. */
export const createReceive = (ports: Ports) => ({
  identifyFile: given(ports, identifyFile),
  importBundles: given(ports, importBundles),
  readCompetitionFile: given(ports, readCompetitionFile),
  joinAsJudge: given(ports, joinAsJudge),
  proveOriginal: given(ports, proveOriginal),
});
