import type { FileStatus } from '../../../application/set-up/file-status';
import { findJudgesBehind } from '../../../application/workspace/judges-behind';
import type { ImportRecord } from '../../../application/workspace/workspace';
import { Section } from '../../../components/page';
import type { Competition } from '../../../domain/competition';
import { useText } from '../../../hooks/use-text';

interface JudgesFilesProps {
  readonly competition: Competition;
  readonly status: FileStatus;
  readonly imports: readonly ImportRecord[];
}

/** Judges whose last score file was made under an earlier competition file than the last one made here. */
export function JudgesFiles({ competition, status, imports }: JudgesFilesProps) {
  const { setUp } = useText();
  const { file: text } = setUp;
  if (status.type === 'none' || status.type === 'unnumbered') return null;
  const behind = findJudgesBehind(competition, imports, status.edition);
  if (behind.length === 0) return null;
  return (
    <Section title={text.behindTitle}>
      <p>{text.behindText(status.edition.number)}</p>
      <ul>
        {behind.map(({ judge, number }) => (
          <li key={judge.id}>{text.behind(`${judge.code} · ${judge.name}`, number)}</li>
        ))}
      </ul>
    </Section>
  );
}
