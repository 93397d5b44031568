import type { StartProgress } from '../../application/ports/safety';
import { Notice } from '../../components/notice';
import { InBothLanguages, onOneLine } from './in-both-languages';
import { StartPage } from './start-page';
import { type StartActions, StartWays } from './start-ways';
import styles from './start-ways.module.css';

interface StartInDoubtProps {
  readonly progress: StartProgress;
  /** `silent`: nothing has been heard of it for long. `trouble`: an error reached nobody. */
  readonly cause: 'silent' | 'trouble';
  readonly actions: StartActions;
  readonly report: string;
}

/** The start goes on behind this, and may yet end well. */
export const StartInDoubt = ({ progress, cause, actions, report }: StartInDoubtProps) => (
  <StartPage>
    <Notice
      tone="warning"
      announce="spoken"
      title={onOneLine(({ startWays: { inDoubt } }) =>
        cause === 'silent' ? inDoubt.title : inDoubt.troubleTitle,
      )}
    >
      <div className={styles.words}>
        <InBothLanguages
          text={({ startWays: { inDoubt } }) => `${inDoubt.text} ${inDoubt.phase(progress.phase)}`}
        />
      </div>
    </Notice>
    <StartWays actions={actions} report={report} />
  </StartPage>
);
