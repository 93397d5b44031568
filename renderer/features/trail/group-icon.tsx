import {
  ArrowDownToLine,
  ArrowUpFromLine,
  Ban,
  BookOpen,
  DatabaseBackup,
  Eye,
  FileQuestionMark,
  Gavel,
  IdCard,
  KeyRound,
  Lock,
  LogOut,
  type LucideIcon,
  PenLine,
  Settings,
  ShieldOff,
  Signature,
  Undo2,
  UserX,
} from 'lucide-react';
import { kindOf } from '../../application/acts/act';
import type { ActIcon } from '../../application/acts/act-kind';
import type { TrailEntry } from '../../application/trail/trail-entry';
import styles from './trail-table.module.css';

/** What kind of happening it is; the sentence beside it says the same. */
export function GroupIcon({ entry }: { readonly entry: TrailEntry }) {
  const Icon = iconOf(entry);
  return <Icon aria-hidden="true" className={styles.icon} data-group={entry.group} />;
}

/** By the names that kinds of acts give them. */
const ACT_ICONS: { readonly [Icon in ActIcon]: LucideIcon } = {
  ban: Ban,
  'log-out': LogOut,
  eye: Eye,
  'shield-off': ShieldOff,
  'id-card': IdCard,
  'key-round': KeyRound,
  lock: Lock,
  'book-open': BookOpen,
};

function iconOf({ group, what }: TrailEntry) {
  if (what.type === 'act') return ACT_ICONS[kindOf(what.act).icon];
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
