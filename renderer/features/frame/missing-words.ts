import type { Safety, StartFinding } from '../../application/ports/safety';
import type { Platform } from '../../platform/platform';

/**
 * Whether everything that was ever saved here is known to be here. A browser that clears an address takes both
 * copies and the note that knew of them: what is left there can't tell that it was more. On a disk the logs
 * outlive the browser's data, and have all that the note beside them says.
 */
export function isKnownWhole(
  shell: Platform['kind'],
  finding: StartFinding,
  safety: Safety,
): 'whole' | 'unknown' {
  if (shell === 'browser' || safety.type !== 'both') return 'unknown';
  switch (finding.type) {
    case 'sound':
      return 'whole';
    case 'rebuilt':
      return finding.from === 'whole' ? 'whole' : 'unknown';
    case 'first':
    case 'afresh':
    case 'log-repaired':
      return 'unknown';
  }
}
