import {
  ArrowDownToLine,
  ArrowUpFromLine,
  DatabaseBackup,
  FileQuestionMark,
  Gavel,
  PenLine,
  Settings,
  Signature,
  Undo2,
  UserX,
} from 'lucide-react';
import type { TrailEntry } from '../../application/trail/trail-entry';
import styles from './trail-table.module.css';

/** What kind of happening it is; the sentence beside it says the same. */
export function GroupIcon({ entry }: { readonly entry: TrailEntry }) {
  const Icon = iconOf(entry);
  return <Icon aria-hidden="true" className={styles.icon} data-group={entry.group} />;
}

function iconOf({ group, what }: TrailEntry) {
  if (what.type === 'unknown') return FileQuestionMark;
  if (what.type === 'import') return ArrowDownToLine;
  switch (group) {
    case 'drafts':
      return PenLine;
    case 'sheets':
      if (what.type !== 'sheet' || what.state === 'submitted') return Signature;
      return what.state === 'recused' ? UserX : Undo2;
    case 'decisions':
      return Gavel;
    case 'files':
      return ArrowUpFromLine;
    case 'competition':
      return Settings;
    default:
      return DatabaseBackup;
  }
}
