import {
  type QrDensity,
  type QrFile,
  type QrProblem,
  type QrSequence,
  toQrSequence,
} from '../../application/qr/qr-frames';
import { ok, type Result } from '../../domain/result';
import { useApp } from '../../hooks/app-context';

/** A file as codes, for each way of filling them. */
export type ShownFile = (density: QrDensity) => QrSequence;

/** Turns a file into what `QrSender` shows. */
export function useQrShow(): (file: QrFile) => Result<ShownFile, QrProblem> {
  const { hashBytes } = useApp();
  return (file) => {
    const first = toQrSequence(file, 'medium', hashBytes);
    if (!first.ok) return first;
    return ok((density) => {
      const sequence = density === 'medium' ? first : toQrSequence(file, density, hashBytes);
      // How full the codes are makes no difference to the limit.
      return sequence.ok ? sequence.value : first.value;
    });
  };
}
