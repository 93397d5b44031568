import { Printer } from 'lucide-react';
import { toPrintedName } from '../../application/papers/printed-competition';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import type { Competition } from '../../domain/competition';
import { toSlug } from '../../domain/slug';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { PaperReports } from '../../parts/paper/paper-reports';
import { usePaper } from '../../parts/paper/use-paper';

interface SlipButtonProps {
  readonly competition: Competition;
  readonly passphrase: string;
  /** The backup's name. */
  readonly file: string;
}

/** The passphrase on a paper of its own, for who asks for it. */
export function SlipButton({ competition, passphrase, file }: SlipButtonProps) {
  const { now } = useApp();
  const { slip } = useText().backups;
  const language = useLanguage();
  const paper = usePaper('laptop');
  return (
    <div className={layout.stack}>
      <div>
        <Button
          icon={<Printer aria-hidden="true" />}
          clicks="first"
          aria-disabled={paper.progress !== undefined}
          onClick={() =>
            void paper.make(
              {
                type: 'passphrase-slip',
                language,
                createdAt: now(),
                competition: toPrintedName(competition),
                passphrase,
                file,
              },
              `${toSlug(competition.identity.name)}-${slip.fileName}.pdf`,
            )
          }
        >
          {slip.make}
        </Button>
      </div>
      <PaperReports reports={paper.reports} />
    </div>
  );
}
