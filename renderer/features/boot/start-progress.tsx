import type { StartProgress as Progress } from '../../application/ports/safety';
import { ProgressBar } from '../../components/progress-bar';
import { bootStrings } from '../../strings/boot-strings';
import { StartPage } from './start-page';

/** While the data of this laptop are opened, before anything is known about the person: in both languages. */
export function StartProgress({ phase, done, total }: Progress) {
  const [id, en] = [bootStrings.id.boot.starting, bootStrings.en.boot.starting];
  const label = `${id.phases[phase]} / ${en.phases[phase]}`;
  return (
    <StartPage>
      {phase === 'comparing' ? (
        // How much there is to compare is known only when it is done.
        <p>{label}</p>
      ) : (
        <ProgressBar label={label} done={done} total={total} figures="percent" />
      )}
      <p>
        {id.text}
        <br />
        <span lang="en">{en.text}</span>
      </p>
    </StartPage>
  );
}
