import { useMemo, useState } from 'react';
import { toRecipients } from '../../application/certificate-recipients';
import { Section } from '../../components/page';
import { SelectField, TextField } from '../../components/text-field';
import type { Competition } from '../../domain/competition';
import { useApp } from '../../stores/app-context';
import type { RoundView } from '../../stores/use-round-view';
import { useLanguage, useText } from '../../stores/use-text';
import { formatCount } from '../../strings/formats';
import { type CertificateSettings, initialCertificateSettings, readCount } from './certificate-settings';
import { LogoFields } from './logo-fields';
import { MakePaper } from './make-paper';
import type { FormProps } from './papers-screen';
import styles from './papers-screen.module.css';

interface CertificateFormProps extends FormProps {
  readonly competition: Competition;
  readonly view: RoundView;
}

export function CertificateForm({ competition, view, base, paper, fileName }: CertificateFormProps) {
  const { hash } = useApp();
  const { printing } = useText();
  const language = useLanguage();
  const [settings, setSettings] = useState<CertificateSettings>(initialCertificateSettings);
  const set = (change: Partial<CertificateSettings>) => setSettings({ ...settings, ...change });
  const setSignatory = (change: Partial<CertificateSettings['signatory']>) =>
    set({ signatory: { ...settings.signatory, ...change } });

  const count = readCount(settings.count, settings.selection === 'top' ? 1 : 0);
  const first = readCount(settings.firstNumber, 1);
  const recipients = useMemo(
    () =>
      count === undefined
        ? undefined
        : toRecipients(
            competition,
            view.tabulation,
            settings.selection === 'top' ? { type: 'top', count } : { type: 'everyone', ranked: count },
            hash,
          ),
    [competition, view, settings.selection, count, hash],
  );
  const ready = recipients?.ok && first !== undefined ? recipients.value : [];

  return (
    <>
      <Section title={printing.recipients}>
        <div className={styles.fields}>
          <SelectField<CertificateSettings['selection']>
            label={printing.recipients}
            value={settings.selection}
            choices={(['top', 'everyone'] as const).map((value) => ({
              value,
              label: printing.selections[value],
            }))}
            onChange={(selection) => set({ selection })}
          />
          <TextField
            label={settings.selection === 'top' ? printing.topCount : printing.rankedCount}
            hint={settings.selection === 'everyone' && printing.rankedHint}
            inputMode="numeric"
            value={settings.count}
            onChange={(text) => set({ count: text })}
          />
          <SelectField<CertificateSettings['rankWord']>
            label={printing.rankWord}
            value={settings.rankWord}
            choices={(['peringkat', 'juara'] as const).map((value) => ({
              value,
              label: printing.rankWords[value],
            }))}
            onChange={(rankWord) => set({ rankWord })}
          />
        </div>
      </Section>
      <Section title={printing.numbering}>
        <div className={styles.fields}>
          <TextField
            label={printing.numberPattern}
            hint={printing.numberHint}
            value={settings.numberPattern}
            maxLength={120}
            onChange={(numberPattern) => set({ numberPattern })}
          />
          <TextField
            label={printing.firstNumber}
            inputMode="numeric"
            value={settings.firstNumber}
            onChange={(firstNumber) => set({ firstNumber })}
          />
        </div>
      </Section>
      <Section title={printing.text}>
        <div className={styles.fields}>
          <TextField
            label={printing.heading}
            hint={printing.headingHint}
            value={settings.heading}
            maxLength={80}
            onChange={(heading) => set({ heading })}
          />
          <TextField
            label={printing.issuer}
            hint={printing.issuerHint}
            value={settings.issuer}
            maxLength={200}
            onChange={(issuer) => set({ issuer })}
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
      <MakePaper
        paper={paper}
        summary={ready.length > 0 ? printing.recipientCount(formatCount(ready.length, language)) : undefined}
        obstacle={
          recipients && !recipients.ok
            ? printing.incomplete(formatCount(recipients.error.missing, language))
            : undefined
        }
        onMake={() =>
          void paper.make(
            {
              ...base(),
              type: 'certificates',
              recipients: ready,
              numberPattern: settings.numberPattern,
              firstNumber: first ?? 1,
              rankWord: settings.rankWord,
              issuer: settings.issuer,
              heading: settings.heading,
              signatory: settings.signatory,
              logos: settings.logos.map(({ logo }) => logo),
            },
            fileName('certificates'),
          )
        }
      />
    </>
  );
}
