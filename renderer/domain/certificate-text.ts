import { canonicalJson } from './canonical-json';
import type { CompetitionId, DeviceKey, JudgeId } from './ids';

interface Certified {
  readonly competition: CompetitionId;
  readonly device: DeviceKey;
  /** ISO instant of the laptop, shown only. */
  readonly at: string;
}

/**
 * What certifies a device: this key writes for this judge in this competition, or for the secretariat, as its laptop of
 * that name.
 */
export type CertificateStatement = Certified &
  ({ readonly judge: JudgeId } | { readonly secretariat: string });

/** The exact text that is signed, in canonical JSON. */
export function certificateText(statement: CertificateStatement): string {
  const { competition, device, at } = statement;
  const whom = 'judge' in statement ? { judge: statement.judge } : { secretariat: statement.secretariat };
  return canonicalJson({ v: 1, competition, ...whom, device, at });
}
