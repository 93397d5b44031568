import { useCallback } from 'react';
import type { ReadAccess } from '../../application/create-services';
import { editionsSeen } from '../../application/workspace/editions-seen';
import type { JudgeWorkspace } from '../../application/workspace/workspace';
import { Notice } from '../../components/notice';
import typography from '../../components/typography.module.css';
import { findElsewhere } from '../../domain/edition';
import { useLive } from '../../hooks/use-live';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeEdition } from '../../strings/describe-edition';

/** Which competition file lies here, to compare aloud. */
export function EditionLine({ workspace: { edition } }: { readonly workspace: JudgeWorkspace }) {
  const language = useLanguage();
  return edition ? <p className={typography.aside}>{describeEdition(edition, language)}</p> : null;
}

/** The secretariat's receipts tell of a later file than the one that was opened here. */
export function LaterEdition({ workspace: { id, edition } }: { readonly workspace: JudgeWorkspace }) {
  const { desk } = useText().judge;
  const language = useLanguage();
  const imports = useLive(useCallback((facts: ReadAccess) => facts.listImports(id), [id]));
  const receipts = imports.type === 'ready' ? imports.value.filter(({ kind }) => kind === 'receipt') : [];
  const later = findElsewhere(edition, editionsSeen(receipts));
  if (later === undefined) return null;
  return (
    <Notice tone="warning" title={desk.laterFile(describeEdition(later, language))}>
      {desk.laterFileText}
    </Notice>
  );
}
