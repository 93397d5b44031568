import { Notice } from '../../components/notice';
import type { StartProblem } from '../../stores/start-screen';
import { describeBootFailure } from './describe-boot-failure';
import { InBothLanguages, onOneLine } from './in-both-languages';
import { StartPage } from './start-page';
import { type StartActions, StartWays } from './start-ways';
import styles from './start-ways.module.css';

interface BootFailureProps {
  readonly problem: StartProblem;
  readonly actions: StartActions;
  readonly report: string;
}

/** Before anything is known about the person, so in both languages. */
export const BootFailure = ({ problem, actions, report }: BootFailureProps) => (
  <StartPage>
    <Notice tone="problem" announce="spoken" title={onOneLine(({ boot }) => boot.failure.title)}>
      <div className={styles.words}>
        <InBothLanguages text={(_texts, language) => describeBootFailure(problem, language)} />
      </div>
    </Notice>
    <StartWays actions={actions} report={report} />
  </StartPage>
);
