import { Circle, CircleAlert, CircleCheck, Eye, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CheckResult, CheckVerdict, LaptopCheck } from '../../application/laptop/laptop-readiness';
import { Tag } from '../../components/tag';
import typography from '../../components/typography.module.css';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeRemark } from '../../strings/describe-remark';
import styles from './ready-screen.module.css';

export type RowState =
  | { readonly type: 'waiting'; readonly before: CheckVerdict | undefined }
  | { readonly type: 'running' }
  | { readonly type: 'done'; readonly result: CheckResult };

interface CheckRowProps {
  readonly check: LaptopCheck;
  readonly state: RowState;
  /** What belongs to this check besides its result. */
  readonly children?: ReactNode;
}

const ICONS = {
  waiting: Circle,
  running: LoaderCircle,
  good: CircleCheck,
  attention: TriangleAlert,
  problem: CircleAlert,
  'by-eye': Eye,
} as const;

const TONES = {
  waiting: 'outline',
  running: 'neutral',
  good: 'accent',
  attention: 'warning',
  problem: 'danger',
  'by-eye': 'outline',
} as const;

/** One check: what it is for, how it stands in a word and a sign, what was found and what to do. */
export function CheckRow({ check, state, children }: CheckRowProps) {
  const { ready } = useText();
  const language = useLanguage();
  const kind = state.type === 'done' ? state.result.verdict : state.type;
  const Icon = ICONS[kind];
  return (
    <li className={styles.row} data-state={kind} aria-busy={kind === 'running'}>
      <Icon aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <h2 className={styles.name}>{ready.checks[check]}</h2>
        <p className={typography.aside}>{ready.purposes[check]}</p>
        {state.type === 'done' &&
          state.result.remarks.map((remark) => (
            <p key={remark.type} className={styles.remark}>
              {describeRemark(remark, language)}
            </p>
          ))}
        {children}
      </div>
      <div className={styles.state}>
        <Tag tone={TONES[kind]}>{ready.states[kind]}</Tag>
        {state.type === 'waiting' && state.before && (
          <span className={styles.before}>{ready.before(ready.states[state.before])}</span>
        )}
      </div>
    </li>
  );
}
