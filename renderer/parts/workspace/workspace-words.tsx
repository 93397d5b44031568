import type { Workspace } from '../../application/workspace/workspace';
import { Tag } from '../../components/tag';
import typography from '../../components/typography.module.css';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeRole } from '../../strings/describe-role';
import { formatInstant } from '../../strings/formats';

interface WorkspaceWordsProps {
  readonly workspace: Workspace;
  /** `not` where several chairs stand beside the name. */
  readonly chair?: 'said' | 'not';
  /** ISO instant of its last use, where that is known. */
  readonly at?: string;
}

/** What a competition on this laptop is called, who sits at it, and when it was used or changed last. */
export function WorkspaceWords({ workspace, chair = 'said', at }: WorkspaceWordsProps) {
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
        {chair === 'said' && `${describeRole(workspace, text)} · `}
        {at === undefined
          ? start.changedAt(formatInstant(workspace.changedAt, language))
          : start.usedAt(formatInstant(at, language))}
      </span>
    </>
  );
}
