import { ScanSearch } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import choosable from '../../components/choosable.module.css';
import { classNames } from '../../components/class-names';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { useApp } from '../../hooks/app-context';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import { usePaper } from '../../parts/paper/use-paper';
import { type RoundFacts, SecretariatRound } from '../../parts/rounds/secretariat-round';
import { routes } from '../../routes';
import { CertificateForm } from './certificate-form';
import type { FormProps, Kind } from './form-props';
import { isUnreadDate, type PaperChoices, PaperChoicesFields } from './paper-choices';
import styles from './papers-screen.module.css';
import { RecapForm } from './recap-form';
import { ScoreSheetForm } from './score-sheet-form';

const KINDS = ['score-sheets', 'recap', 'certificates'] as const satisfies readonly Kind[];

/** Score sheets, recap and certificates as PDF. The address may name one of them. */
export function PapersScreen({ workspace }: { readonly workspace: WorkspaceId }) {
  return <SecretariatRound workspace={workspace}>{(facts) => <Loaded {...facts} />}</SecretariatRound>;
}

function Loaded({ workspace, view, together, chooser }: RoundFacts) {
  const { printing } = useText();
  const [, navigate] = useLocation();
  if (!view || view.tabulation.counts.expected === 0) {
    return (
      <Page title={printing.title} lead={printing.lead}>
        {chooser}
        <EmptyState
          title={printing.none}
          action={
            <Button look="primary" onClick={() => navigate(routes.secretariat(workspace.id, 'entries'))}>
              {printing.toEntries}
            </Button>
          }
        >
          {printing.noneText}
        </EmptyState>
      </Page>
    );
  }
  return <Papers workspace={workspace} view={view} together={together} chooser={chooser} />;
}

function Papers({
  workspace,
  view,
  together,
  chooser,
}: {
  readonly workspace: SecretariatWorkspace;
  readonly view: RoundWithSheets;
  readonly together: RoundFacts['together'];
  readonly chooser: ReactNode;
}) {
  const { now, trails } = useApp();
  const { frame, printing } = useText();
  const [, navigate] = useLocation();
  const language = useLanguage();
  const { competition } = workspace;
  const asked = useParams<{ readonly kind?: string }>().kind;
  const [kind, setKind] = useState<Kind>(() => KINDS.find((one) => one === asked) ?? 'score-sheets');
  const [facts, setFacts] = useState<PaperChoices>({
    size: 'a4',
    place: competition.identity.region.replace(/^(Kota|Kabupaten|Provinsi)\s+/, ''),
    date: competition.identity.endsOn,
  });
  const paper = usePaper(workspace.id);
  const form: FormProps = {
    base: () => {
      const trail = trails.findHead(workspace.id);
      return {
        size: facts.size,
        language,
        createdAt: now(),
        place: facts.place,
        date: facts.date === '' ? null : facts.date,
        ...(trail && { trail }),
      };
    },
    paper,
    blocked: isUnreadDate(facts.date) ? printing.dateUnread : undefined,
    fileName: (one) => `${printing.fileNames[one]}-${competition.identity.year}-${facts.size}.pdf`,
  };
  return (
    <Page
      title={printing.title}
      lead={printing.lead}
      actions={
        <Button
          icon={<ScanSearch aria-hidden="true" />}
          onClick={() => navigate(routes.secretariat(workspace.id, 'check'))}
        >
          {frame.screens.check}
        </Button>
      }
    >
      {chooser}
      <fieldset className={styles.kinds}>
        <legend className="visually-hidden">{printing.kindsLabel}</legend>
        {KINDS.map((one) => (
          <label key={one} className={classNames(choosable.choosable, styles.kind)}>
            <input type="radio" name="paper-kind" checked={kind === one} onChange={() => setKind(one)} />
            <span className={styles.kindName}>{printing.kinds[one]}</span>
            <span className={styles.note}>{printing.kindTexts[one]}</span>
          </label>
        ))}
      </fieldset>
      <PaperChoicesFields facts={facts} onChange={setFacts} />
      {kind === 'score-sheets' && <ScoreSheetForm secretariat={workspace} view={view} {...form} />}
      {kind === 'recap' && <RecapForm competition={competition} view={view} together={together} {...form} />}
      {kind === 'certificates' && (
        <CertificateForm workspace={workspace} view={view} together={together} {...form} />
      )}
    </Page>
  );
}
