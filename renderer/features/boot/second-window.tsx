import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { strings } from '../../strings/strings';
import { StartPage } from './start-page';

/** Another window works with the data; this one waits its turn. In both languages: nothing has been read yet. */
export function SecondWindow({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <StartPage>
      {(['id', 'en'] as const).map((language) => {
        const { title, text } = strings[language].frame.secondWindow;
        return (
          <div key={language} lang={language}>
            <Notice tone="info" title={title}>
              {text}
            </Notice>
          </div>
        );
      })}
      <div>
        <Button look="primary" onClick={onRetry}>
          {`${strings.id.frame.secondWindow.retry} / ${strings.en.frame.secondWindow.retry}`}
        </Button>
      </div>
    </StartPage>
  );
}
