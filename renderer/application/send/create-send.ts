import { given, givenLater } from '../ports/given';
import type { Ports } from '../ports/ports';
import { recordExport } from './deliver-file';
import { exportBundle, prepareBundle } from './export-bundle';

const receipts = () => import('./export-receipt');

/** Files on their way out. */
export const createSend = (ports: Ports) => ({
  exportCompetitionFile: givenLater(
    ports,
    async () => (await import('./export-competition-file')).exportCompetitionFile,
  ),
  exportBundle: given(ports, exportBundle),
  prepareBundle: given(ports, prepareBundle),
  exportReceipt: givenLater(ports, async () => (await receipts()).exportReceipt),
  prepareReceipt: givenLater(ports, async () => (await receipts()).prepareReceipt),
  exportDecisions: givenLater(ports, async () => (await import('./export-decisions')).exportDecisions),
  recordExport: given(ports, recordExport),
});
