import type { DatabaseOpenProblem, StorageProblem } from '../../application/problem';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { strings } from '../../strings/strings';
import { describeBootFailure } from './describe-boot-failure';

/** Before anything is known about the person, so in both languages. */
export function BootFailure({ problem }: { readonly problem: DatabaseOpenProblem | StorageProblem }) {
  return (
    <main>
      <Page title="Pleno">
        {(['id', 'en'] as const).map((language) => (
          <Notice key={language} tone="problem">
            {describeBootFailure(problem, language)}
          </Notice>
        ))}
        <div>
          <Button look="primary" onClick={() => window.location.reload()}>
            {`${strings.id.frame.bootFailure.retry} / ${strings.en.frame.bootFailure.retry}`}
          </Button>
        </div>
      </Page>
    </main>
  );
}
