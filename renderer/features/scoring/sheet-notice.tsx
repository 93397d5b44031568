import type { OwnSheet } from '../../application/sheets/own-sheets';
import { Notice } from '../../components/notice';
import typography from '../../components/typography.module.css';
import { headsOf } from '../../domain/sheet';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatInstant } from '../../strings/formats';

interface SheetNoticeProps {
  readonly sheet: OwnSheet;
  /** The secretariat's reason, when it has excused the judge. */
  readonly excusal: string | undefined;
}

/** What the judge has to know about this sheet before anything else, if there is something. */
export function SheetNotice({ sheet, excusal }: SheetNoticeProps) {
  const { scoring } = useText().judge;
  const language = useLanguage();
  const { decision } = sheet;
  const head = headsOf(sheet.state)[0]?.revision;
  const reason = head?.reason ?? '';
  const { disputes } = scoring;
  const cause = sheet.state.type === 'conflict' ? sheet.state.cause : 'versions';
  if (sheet.taken !== undefined) {
    return (
      <Notice tone="problem" title={disputes.taken.title}>
        {disputes.taken.text}
      </Notice>
    );
  }
  if (decision && sheet.standing !== 'conflict' && sheet.standing !== 'excused') {
    const words = scoring.secretariat[decision.type];
    return (
      <Notice tone={decision.type === 'asked' ? 'warning' : 'info'} title={words.title}>
        {words.text(formatInstant(decision.at, language), decision.reason)}
      </Notice>
    );
  }
  switch (sheet.standing) {
    case 'recused':
      return (
        <Notice tone="info" title={scoring.recusedTitle}>
          {scoring.recusedText(head ? formatInstant(head.wall, language) : '', reason)}
        </Notice>
      );
    case 'excused':
      return (
        <Notice tone="info" title={scoring.excusedTitle}>
          {excusal}
        </Notice>
      );
    case 'reopened':
      return reason === '' ? null : (
        <p className={typography.asideAnywhere}>{scoring.reopenedBecause(reason)}</p>
      );
    case 'outdated':
      return <Notice tone="warning">{scoring.outdated}</Notice>;
    case 'conflict':
      return (
        <Notice tone="warning" title={disputes[cause].title}>
          {disputes[cause].text}
        </Notice>
      );
    default:
      return null;
  }
}
