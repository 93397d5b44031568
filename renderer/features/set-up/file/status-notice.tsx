import type { FileStatus } from '../../../application/set-up/file-status';
import { Notice } from '../../../components/notice';
import { useLanguage, useText } from '../../../hooks/use-text';
import { describeEdition } from '../../../strings/describe-edition';

/** Which file judges have, and whether it still says what is set up here. */
export function StatusNotice({ status }: { readonly status: FileStatus }) {
  const { file: text } = useText().setUp;
  const language = useLanguage();
  switch (status.type) {
    case 'none':
      return null;
    case 'unnumbered':
      return <Notice tone="warning">{text.unnumbered}</Notice>;
    case 'overtaken':
      return (
        <Notice tone="warning" title={text.overtakenTitle(describeEdition(status.elsewhere, language))}>
          <p>{text.overtaken(status.elsewhere.number + 1)}</p>
          <p>{text.overtakenOwn(describeEdition(status.edition, language))}</p>
        </Notice>
      );
    case 'current':
    case 'outdated':
      return (
        <Notice
          tone={status.type === 'current' ? 'success' : 'warning'}
          title={describeEdition(status.edition, language)}
        >
          {status.type === 'current' ? text.upToDate : text.outdated}
        </Notice>
      );
  }
}
