import { given } from '../ports/given';
import type { Ports } from '../ports/ports';
import { recordExport } from './deliver-file';
import { exportBundle, prepareBundle } from './export-bundle';
import { exportCompetitionFile } from './export-competition-file';
import { exportDecisions } from './export-decisions';
import { exportReceipt, prepareReceipt } from './export-receipt';

/** Files on their way out. */
export const createSend = (ports: Ports) => ({
  exportCompetitionFile: given(ports, exportCompetitionFile),
  exportBundle: given(ports, exportBundle),
  prepareBundle: given(ports, prepareBundle),
  exportReceipt: given(ports, exportReceipt),
  prepareReceipt: given(ports, prepareReceipt),
  exportDecisions: given(ports, exportDecisions),
  recordExport: given(ports, recordExport),
});
