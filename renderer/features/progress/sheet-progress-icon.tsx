import {
  Check,
  Circle,
  CircleDashed,
  CircleSlash,
  History,
  type LucideIcon,
  Minus,
  PencilLine,
  RotateCcw,
  TriangleAlert,
} from 'lucide-react';
import type { SheetProgress } from '../../domain/progress';

const icons: { readonly [progress in SheetProgress]: LucideIcon } = {
  counted: Check,
  excused: CircleSlash,
  empty: Circle,
  draft: PencilLine,
  withdrawn: RotateCcw,
  outdated: History,
  conflict: TriangleAlert,
  unfinished: CircleDashed,
  'not-assigned': Minus,
};

/** A shape for each state, so that none is told by its colour alone. */
export function SheetProgressIcon({ progress }: { readonly progress: SheetProgress }) {
  const Icon = icons[progress];
  return <Icon aria-hidden="true" />;
}
