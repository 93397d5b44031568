import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { bootStrings } from '../../strings/boot-strings';
import { StartPage } from './start-page';

/** Another window works with the data; this one waits its turn. In both languages: nothing has been read yet. */
export function SecondWindow({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <StartPage>
      {(['id', 'en'] as const).map((language) => {
        const { title, text } = bootStrings[language].boot.secondWindow;
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
          {`${bootStrings.id.boot.secondWindow.retry} / ${bootStrings.en.boot.secondWindow.retry}`}
        </Button>
      </div>
    </StartPage>
  );
}
