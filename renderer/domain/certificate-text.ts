import { canonicalJson } from './canonical-json';
import type { CompetitionId, DeviceKey, JudgeId } from './ids';

/** What a credential says when it certifies a device: this key writes for this judge in this competition. */
export interface CertificateStatement {
  readonly competition: CompetitionId;
  readonly judge: JudgeId;
  readonly device: DeviceKey;
  /** ISO instant of the laptop, shown only. */
  readonly at: string;
}

/** The exact text that is signed, in canonical JSON. */
export const certificateText = ({ competition, judge, device, at }: CertificateStatement): string =>
  canonicalJson({ v: 1, competition, judge, device, at });
