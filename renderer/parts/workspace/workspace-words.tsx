import type { Workspace } from '../../application/workspace/workspace';
import { Tag } from '../../components/tag';
import typography from '../../components/typography.module.css';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeRole } from '../../strings/describe-role';
import { formatInstant } from '../../strings/formats';

/** What a competition on this laptop is called, who sits at it, and when it was changed last. */
export function WorkspaceWords({ workspace }: { readonly workspace: Workspace }) {
  const text = useText();
  const { frame, start } = text;
  const language = useLanguage();
  const { identity, nature } = workspace.competition;
  return (
    <>
      <span className={typography.nameWithTags}>
        {identity.name}
        {nature !== 'event' && <Tag tone="warning">{frame.natures[nature]}</Tag>}
      </span>
      <span className={typography.aside}>
        {describeRole(workspace, text)} · {start.changedAt(formatInstant(workspace.changedAt, language))}
      </span>
    </>
  );
}
