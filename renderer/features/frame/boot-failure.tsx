import type { DatabaseOpenProblem, StorageProblem } from '../../application/problem';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { describeProblem } from '../../strings/describe-problem';
import { strings } from '../../strings/strings';

/** Before anything is known about the person, so in both languages. */
export function BootFailure({ problem }: { readonly problem: DatabaseOpenProblem | StorageProblem }) {
  return (
    <main>
      <Page title="Pleno">
        {(['id', 'en'] as const).map((language) => (
          <Notice key={language} tone="problem">
            {describeProblem(problem, language)}
          </Notice>
        ))}
        <div>
          <Button look="primary" onClick={() => window.location.reload()}>
            {`${strings.id.frame.failureAction} / ${strings.en.frame.failureAction}`}
          </Button>
        </div>
      </Page>
    </main>
  );
}
