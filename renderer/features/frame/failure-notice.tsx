import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { useText } from '../../hooks/use-text';

/** The unexpected, in words: what is safe, and what to do. */
export function FailureNotice({ error }: { readonly error: unknown }) {
  const { frame } = useText();
  return (
    <Page title={frame.failureTitle}>
      <Notice tone="problem" announce="spoken">
        {frame.failureText}
      </Notice>
      <pre>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
      <div>
        <Button look="primary" onClick={() => window.location.reload()}>
          {frame.failureAction}
        </Button>
      </div>
    </Page>
  );
}
