import { given } from '../ports/given';
import type { Ports } from '../ports/ports';
import { saveCertificateSettings } from './save-certificate-settings';

/** What is kept for the papers. */
export const createPapers = (ports: Ports) => ({
  saveCertificateSettings: given(ports, saveCertificateSettings),
});
