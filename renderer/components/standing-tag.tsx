import {
  Ban,
  Check,
  Circle,
  CircleAlert,
  CircleDashed,
  type LucideIcon,
  PenLine,
  RotateCcw,
  TriangleAlert,
} from 'lucide-react';
import type { ComponentProps } from 'react';
import { Tag } from './tag';

type Look = readonly [ComponentProps<typeof Tag>['tone'], LucideIcon];

const looks = {
  empty: ['outline', Circle],
  partial: ['warning', CircleDashed],
  complete: ['outline', PenLine],
  signed: ['accent', Check],
  reopened: ['warning', RotateCcw],
  recused: ['neutral', Ban],
  excused: ['neutral', Ban],
  outdated: ['danger', TriangleAlert],
  conflict: ['danger', CircleAlert],
} satisfies { readonly [standing: string]: Look };

interface StandingTagProps {
  readonly standing: keyof typeof looks;
  readonly label: string;
}

/** How a sheet stands: a word, an icon and a colour. */
export function StandingTag({ standing, label }: StandingTagProps) {
  const [tone, Icon] = looks[standing];
  return (
    <Tag tone={tone} icon={<Icon aria-hidden="true" />}>
      {label}
    </Tag>
  );
}
