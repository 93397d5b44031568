import type { DisputedSheet } from '../../application/disputes/disputed-sheet';
import { toDeviceName } from '../../application/send/file-name';
import { Notice } from '../../components/notice';
import { isDecision } from '../../domain/decision';
import type { DeviceKey } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import { sheetScore } from '../../domain/sheet';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatPoints } from '../../strings/formats';

interface TakenNoticeProps {
  readonly sheet: DisputedSheet;
  readonly signer: DeviceKey;
}

/** What happened to a sheet that another laptop took: who had signed what, and what it was made. */
export function TakenNotice({ sheet, signer }: TakenNoticeProps) {
  const { hash } = useApp();
  const { conflicts: words } = useText();
  const language = useLanguage();
  const tell = (stored: StoredRevision): string => {
    const { device, state, marks, rubricHash } = stored.revision;
    // Marks of an earlier rubric don't add up under the present weights.
    const sum = rubricHash === sheet.rubricHash ? sheetScore(sheet.round.rubric, marks) : undefined;
    const score = sum === undefined || state === 'recused' ? '' : formatPoints(sum, language);
    return isDecision(stored, signer)
      ? words.said.decided(score)
      : words.said[state](words.ofLaptop(toDeviceName(device, hash)), score);
  };
  const list = (versions: readonly StoredRevision[]): string => [...new Set(versions.map(tell))].join('; ');
  return (
    <Notice tone="problem" title={words.because.taken}>
      {capitalise(words.takenStory(list(sheet.lost), list(sheet.heads)))} {words.takenAdvice}
    </Notice>
  );
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
