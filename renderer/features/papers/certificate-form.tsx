import { useMemo, useState } from 'react';
import { toCertificateRecipients } from '../../application/papers/certificate-recipients';
import { toPrintedEvent } from '../../application/papers/printed-competition';
import type { CertificateSettings } from '../../application/workspace/certificate-settings';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Section } from '../../components/page';
import { SelectField, TextField } from '../../components/text-field';
import { toChoices } from '../../components/to-choices';
import { useApp } from '../../hooks/app-context';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import type { RoundFacts } from '../../parts/rounds/secretariat-round';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';
import type { FormProps } from './form-props';
import { initialCertificateSettings, readCount } from './initial-certificate-settings';
import { LogoFields } from './logo-fields';
import { MakePaper } from './make-paper';
import styles from './papers-screen.module.css';
import { ResultChoice, type ResultOf } from './result-choice';

interface CertificateFormProps extends FormProps {
  readonly workspace: SecretariatWorkspace;
  readonly view: RoundWithSheets;
  readonly together: RoundFacts['together'];
}

export function CertificateForm({
  workspace,
  view,
  together,
  base,
  paper,
  blocked,
  fileName,
}: CertificateFormProps) {
  const { hash, services } = useApp();
  const { competition } = workspace;
  const { printing } = useText();
  const language = useLanguage();
  const [settings, setSettings] = useState<CertificateSettings>(
    workspace.certificates ?? initialCertificateSettings,
  );
  const [problem, setProblem] = useState<string>();
  // Whoever has several rounds gives prizes for the outcome of all.
  const [subject, setSubject] = useState<ResultOf>(together === undefined ? 'round' : 'together');
  const tabulation = (subject === 'together' ? together?.final : undefined) ?? view.tabulation;
  const set = (change: Partial<CertificateSettings>) => setSettings({ ...settings, ...change });
  const field = <Name extends keyof CertificateSettings>(name: Name) => ({
    value: settings[name],
    onChange: (value: CertificateSettings[Name]) => setSettings({ ...settings, [name]: value }),
  });
  const setSignatory = (change: Partial<CertificateSettings['signatory']>) =>
    set({ signatory: { ...settings.signatory, ...change } });

  const count = readCount(settings.count, settings.selection === 'top' ? 1 : 0);
  const first = readCount(settings.firstNumber, 1);
  const recipients = useMemo(
    () =>
      count === undefined
        ? undefined
        : toCertificateRecipients(
            competition,
            tabulation,
            settings.selection === 'top' ? { type: 'top', count } : { type: 'everyone', ranked: count },
            hash,
          ),
    [competition, tabulation, settings.selection, count, hash],
  );
  const ready = recipients?.ok && first !== undefined ? recipients.value : [];

  async function make(): Promise<void> {
    const kept = await services.saveCertificateSettings(workspace.id, settings);
    setProblem(kept.ok ? undefined : describeProblem(kept.error, language));
    const { numberPattern, rankWord, issuer, heading, signatory } = settings;
    await paper.make(
      {
        ...base(),
        competition: toPrintedEvent(competition),
        ...{ type: 'certificates', recipients: ready, firstNumber: first ?? 1 },
        ...{ numberPattern, rankWord, issuer, heading, signatory },
        logos: settings.logos.map(({ logo }) => logo),
      },
      fileName('certificates'),
    );
  }

  return (
    <>
      <ResultChoice round={view.round.name} together={together} value={subject} onChange={setSubject} />
      <Section title={printing.recipients}>
        <div className={styles.fields}>
          <SelectField<CertificateSettings['selection']>
            label={printing.recipients}
            {...field('selection')}
            choices={toChoices(['top', 'everyone'], printing.selections)}
          />
          <TextField
            label={settings.selection === 'top' ? printing.topCount : printing.rankedCount}
            hint={settings.selection === 'everyone' && printing.rankedHint}
            inputMode="numeric"
            value={settings.count}
            onChange={(text) => set({ count: text })}
            problem={
              count === undefined
                ? printing.numberWrong(formatCount(settings.selection === 'top' ? 1 : 0, language))
                : undefined
            }
          />
          <SelectField<CertificateSettings['rankWord']>
            label={printing.rankWord}
            {...field('rankWord')}
            choices={toChoices(['peringkat', 'juara'], printing.rankWords)}
          />
        </div>
      </Section>
      <Section title={printing.numbering}>
        <div className={styles.fields}>
          <TextField
            label={printing.numberPattern}
            hint={printing.numberHint}
            {...field('numberPattern')}
            maxLength={120}
          />
          <TextField
            label={printing.firstNumber}
            inputMode="numeric"
            {...field('firstNumber')}
            problem={first === undefined ? printing.numberWrong(formatCount(1, language)) : undefined}
          />
        </div>
      </Section>
      <Section title={printing.text}>
        <div className={styles.fields}>
          <TextField
            label={printing.heading}
            hint={printing.headingHint}
            {...field('heading')}
            maxLength={80}
          />
          <TextField
            label={printing.issuer}
            hint={printing.issuerHint}
            {...field('issuer')}
            maxLength={200}
          />
        </div>
        <LogoFields logos={settings.logos} onChange={(logos) => set({ logos })} />
      </Section>
      <Section title={printing.signatory}>
        <div className={styles.fields}>
          <TextField
            label={printing.signatoryName}
            hint={printing.signatoryNameHint}
            value={settings.signatory.name}
            maxLength={200}
            onChange={(name) => setSignatory({ name })}
          />
          <TextField
            label={printing.position}
            hint={printing.positionHint}
            value={settings.signatory.position}
            maxLength={200}
            onChange={(position) => setSignatory({ position })}
          />
        </div>
        <p className={styles.note}>{printing.rankAndNip}</p>
        <div className={styles.fields}>
          <TextField
            label={printing.signatoryRank}
            value={settings.signatory.rank}
            maxLength={100}
            onChange={(rank) => setSignatory({ rank })}
          />
          <TextField
            label={printing.nip}
            value={settings.signatory.nip}
            maxLength={30}
            onChange={(nip) => setSignatory({ nip })}
          />
        </div>
      </Section>
      {problem && (
        <Notice tone="problem" announce="spoken">
          {problem}
        </Notice>
      )}
      <MakePaper
        paper={paper}
        blocked={blocked}
        summary={ready.length > 0 ? printing.recipientCount(formatCount(ready.length, language)) : undefined}
        obstacle={
          recipients &&
          !recipients.ok && (
            <>
              <p>{printing.incomplete(formatCount(recipients.error.missing, language))}</p>
              <Button onClick={() => set({ selection: 'everyone', count: '0' })}>
                {printing.withoutRanks}
              </Button>
            </>
          )
        }
        onMake={() => void make()}
      />
    </>
  );
}
