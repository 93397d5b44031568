import type { StartFinding } from '../../../application/ports/safety';
import { assertNever } from '../../../domain/result';
import { formatCount } from '../../../strings/formats';
import type { Language } from '../../../strings/language';
import { getStrings } from '../../../strings/strings';

/** Undefined where nothing had to be put right. */
export function describeFinding(finding: StartFinding, language: Language): string | undefined {
  const { startFinding } = getStrings(language).frame;
  switch (finding.type) {
    case 'sound':
    case 'first':
      return undefined;
    case 'rebuilt':
      return withOldDatabase(
        finding.reason,
        startFinding[finding.from](
          startFinding.rebuilt[finding.reason],
          formatCount(finding.revisions, language),
        ),
        startFinding.oldKept,
      );
    case 'afresh':
      return startFinding.afresh;
    case 'log-repaired':
      return startFinding.logRepaired(formatCount(finding.lines, language));
    default:
      return assertNever(finding);
  }
}

/** An empty database leaves nothing to keep aside. */
const withOldDatabase = (
  reason: Extract<StartFinding, { readonly type: 'rebuilt' }>['reason'],
  text: string,
  oldKept: string,
): string => (reason === 'empty' ? text : `${text} ${oldKept}`);
