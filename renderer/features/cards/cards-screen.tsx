import { IdCard } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { OpenedCard } from '../../application/cards/issue-cards';
import type { ReadAccess } from '../../application/create-services';
import type { PaperSize } from '../../application/papers/paper-request';
import { toPrintedOnCards } from '../../application/papers/printed-competition';
import { accessHash, findLastFile } from '../../application/set-up/file-status';
import type { KeyElsewhere, KeyMissing, StorageProblem } from '../../application/workspace/problem';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Page, Section } from '../../components/page';
import typography from '../../components/typography.module.css';
import type { Judge } from '../../domain/competition';
import type { Result } from '../../domain/result';
import type { StoredRevision } from '../../domain/revision';
import { toSlug } from '../../domain/slug';
import { useApp } from '../../hooks/app-context';
import { useLive } from '../../hooks/use-live';
import { useLanguage, useText } from '../../hooks/use-text';
import { useSecretariatWorkspace } from '../../hooks/use-workspace';
import { NextStep } from '../../parts/editing/next-step';
import { usePaper } from '../../parts/paper/use-paper';
import { routes } from '../../routes';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';
import { toCardRows, toReplacedCards } from './card-rows';
import styles from './cards-screen.module.css';
import { CardsTable } from './cards-table';
import { LaptopsSection } from './laptops-section';
import { LostCardDialog } from './lost-card-dialog';
import { PrintCards } from './print-cards';
import { ReplacedCards } from './replaced-cards';

/** The judges' access cards: made, printed, read out, replaced. */
export function CardsScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const { cards } = useText();
  const [, navigate] = useLocation();
  const open = useSecretariatWorkspace(id);
  if (open.type !== 'ready') return null;
  const { workspace } = open;
  const { competition } = workspace;
  if (competition.nature === 'sample') {
    return (
      <Page title={cards.title} lead={cards.lead}>
        <EmptyState title={cards.sample}>{cards.sampleText}</EmptyState>
      </Page>
    );
  }
  if (competition.judges.length === 0) {
    return (
      <Page title={cards.title} lead={cards.lead}>
        <EmptyState
          title={cards.none}
          action={
            <Button look="primary" onClick={() => navigate(routes.secretariat(id, 'judges'))}>
              {cards.registerJudges}
            </Button>
          }
        >
          {cards.noJudges}
        </EmptyState>
      </Page>
    );
  }
  return <Cards workspace={workspace} revisions={open.revisions} />;
}

type Problem = KeyElsewhere | KeyMissing | StorageProblem;

interface CardsProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
}

function Cards({ workspace, revisions }: CardsProps) {
  const { services, now } = useApp();
  const { cards: words } = useText();
  const language = useLanguage();
  const { competition, id } = workspace;
  const rows = toCardRows(competition);
  const without = rows.filter(({ card }) => card === undefined).length;
  const [busy, setBusy] = useState<'no' | 'issuing' | 'opening'>('no');
  const [problem, setProblem] = useState<Problem>();
  const [issued, setIssued] = useState(0);
  const [shown, setShown] = useState<OpenedCard>();
  const [losing, setLosing] = useState<Judge>();
  const [replaced, setReplaced] = useState<Judge>();
  const paper = usePaper(id);

  async function run<T>(step: 'issuing' | 'opening', work: () => Promise<Result<T, Problem>>) {
    if (busy !== 'no') return undefined;
    setBusy(step);
    setProblem(undefined);
    try {
      const done = await work();
      if (done.ok) return done.value;
      setProblem(done.error);
      return undefined;
    } finally {
      setBusy('no');
    }
  }
  const openCards = () => run('opening', () => services.openCards(id));
  const issue = async () => {
    setShown(undefined);
    if (await run('issuing', () => services.issueCards(id))) setIssued(without);
  };
  const openOwn = async (judge: Judge) => (await openCards())?.find((card) => card.judge.id === judge.id);

  return (
    <Page title={words.title} lead={words.lead}>
      {problem && (
        <Notice tone="problem" announce="spoken">
          {describeProblem(problem, language)}
        </Notice>
      )}
      {issued > 0 && without === 0 && (
        <Notice tone="success" announce="spoken">
          {words.issued(formatCount(issued, language))}
        </Notice>
      )}
      {replaced && <NextAfterLoss workspace={id} judge={replaced} onPrint={() => void printOne(replaced)} />}
      {!replaced && <FileReminder workspace={workspace} />}
      {replaced && <LaptopsSection workspace={workspace} revisions={revisions} replaced={replaced} />}
      <Section title={words.listTitle}>
        <div className={layout.rowCentred}>
          {without > 0 && (
            <Button
              look="primary"
              icon={<IdCard aria-hidden="true" />}
              clicks="first"
              disabled={busy !== 'no'}
              onClick={() => void issue()}
            >
              {without === rows.length ? words.issue : words.issueMissing(formatCount(without, language))}
            </Button>
          )}
          <span role="status">{busy === 'issuing' && words.issuing}</span>
        </div>
        {without === rows.length && <p className={typography.soft}>{words.noneText}</p>}
        {shown && (
          <Notice tone="warning">{words.showCodeText(`${shown.judge.code} · ${shown.judge.name}`)}</Notice>
        )}
        <CardsTable
          rows={rows}
          shown={shown}
          busy={busy !== 'no' || paper.progress !== undefined}
          onShow={(judge) => void openOwn(judge).then(setShown)}
          onHide={() => setShown(undefined)}
          onPrint={(judge) => void printOne(judge)}
          onLost={setLosing}
        />
      </Section>
      {without < rows.length && (
        <PrintCards
          paper={paper}
          count={rows.length - without}
          onPrint={async (size) => {
            const opened = await openCards();
            if (opened) await print(opened, size);
          }}
        />
      )}
      {!replaced && <LaptopsSection workspace={workspace} revisions={revisions} replaced={undefined} />}
      <ReplacedCards cards={toReplacedCards(competition)} />
      {without === 0 && (
        <NextStep workspace={id} screen={competition.ruleBook.type === 'open' ? 'file' : 'progress'} />
      )}
      {losing && (
        <LostCardDialog
          workspace={id}
          judge={losing}
          onClose={() => setLosing(undefined)}
          onReplaced={() => {
            setShown(undefined);
            setReplaced(losing);
            setLosing(undefined);
          }}
        />
      )}
    </Page>
  );

  async function print(cards: readonly OpenedCard[], size: PaperSize): Promise<void> {
    const [only] = cards;
    const of = cards.length === 1 && only ? `-${toSlug(only.judge.code)}` : '';
    await paper.make(
      {
        type: 'access-cards',
        competition: toPrintedOnCards(competition),
        size,
        language,
        createdAt: now(),
        cards: cards.map(({ judge, code }) => ({ judge, code })),
      },
      `${words.fileName}${of}-${competition.identity.year}-${size}.pdf`,
    );
  }

  async function printOne(judge: Judge): Promise<void> {
    const own = await openOwn(judge);
    if (own) await print([own], 'a4');
  }
}

/** The old card counts until the judges have the new file: said at once, with the way there. */
interface NextAfterLossProps {
  readonly workspace: WorkspaceId;
  readonly judge: Judge;
  readonly onPrint: () => void;
}

function NextAfterLoss({ workspace, judge, onPrint }: NextAfterLossProps) {
  const { cards: words } = useText();
  const [, navigate] = useLocation();
  return (
    <Notice
      tone="warning"
      announce="spoken"
      title={words.replacedTitle(`${judge.code} · ${judge.name}`)}
      actions={
        <>
          <Button look="primary" onClick={() => navigate(routes.secretariat(workspace, 'file'))}>
            {words.toFile}
          </Button>
          <Button clicks="first" onClick={onPrint}>
            {words.printNew}
          </Button>
        </>
      }
    >
      <ol className={styles.steps}>
        {words.replacedSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Notice>
  );
}

/** Cards made or replaced since the last competition file don't work yet. */
function FileReminder({ workspace }: { readonly workspace: SecretariatWorkspace }) {
  const { cards: words } = useText();
  const { hash } = useApp();
  const [, navigate] = useLocation();
  const { id, competition } = workspace;
  const exports = useLive(useCallback((facts: ReadAccess) => facts.listExports(id), [id]));
  if (exports.type !== 'ready') return null;
  const last = findLastFile(exports.value);
  if (last === undefined || last.access === accessHash(competition.access, hash)) return null;
  return (
    <Notice
      tone="warning"
      title={words.fileOutdated}
      actions={<Button onClick={() => navigate(routes.secretariat(id, 'file'))}>{words.toFile}</Button>}
    >
      {words.fileOutdatedText}
    </Notice>
  );
}
