import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { KeyHolder } from '../../application/acts/key-holder';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Section } from '../../components/page';
import typography from '../../components/typography.module.css';
import type { AccessCode } from '../../domain/access-code';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { ActDialog } from '../../parts/editing/act-dialog';
import { routes } from '../../routes';
import { formatCount, formatInstant } from '../../strings/formats';
import { CodeNotice } from './code-notice';
import { GiveKeyDialog } from './give-key-dialog';
import { TakeKeyDialog } from './take-key-dialog';

interface KeySectionProps {
  readonly workspace: SecretariatWorkspace;
  readonly holder: KeyHolder;
  readonly holderName: string | undefined;
}

/** Which laptop holds the competition's key, and the ways it goes from one to another. */
export function KeySection({ workspace, holder, holderName }: KeySectionProps) {
  const { joining } = useApp();
  const { laptops: words } = useText();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState<'give' | 'take' | 'keep'>();
  const [given, setGiven] = useState<AccessCode>();
  const [filesLeft, setFilesLeft] = useState<number>();
  const { id, keyGiven, laptops = [] } = workspace;
  const close = (): void => setAsking(undefined);
  const standing = (): string => {
    if (holder === 'here') return words.keyHere;
    if (holder === 'disputed') return words.keyDisputed;
    if (holderName !== undefined) return words.keyAt(holderName);
    return keyGiven === undefined ? words.keyElsewhere : words.keyGiven(formatInstant(keyGiven, language));
  };
  return (
    <Section title={words.keyTitle}>
      <p className={typography.prose}>{words.keyText}</p>
      {holder === 'disputed' ? (
        <Notice
          tone="warning"
          actions={
            <Button onClick={() => navigate(routes.secretariat(id, 'conflicts'))}>{words.toConflicts}</Button>
          }
        >
          {standing()}
        </Notice>
      ) : (
        <p className={typography.strong}>{standing()}</p>
      )}
      <div className={layout.row}>
        {holder === 'here' && laptops.length > 1 && (
          <Button icon={<KeyRound aria-hidden="true" />} onClick={() => setAsking('give')}>
            {words.give}
          </Button>
        )}
        {holder === 'elsewhere' && (
          <Button icon={<KeyRound aria-hidden="true" />} onClick={() => setAsking('take')}>
            {words.take}
          </Button>
        )}
        {holder === 'elsewhere' && keyGiven !== undefined && (
          <Button onClick={() => setAsking('keep')}>{words.keep}</Button>
        )}
      </div>
      {given && holder === 'elsewhere' && (
        <CodeNotice title={words.given} code={given}>
          <p>{words.givenText}</p>
        </CodeNotice>
      )}
      {filesLeft !== undefined && holder === 'here' && (
        <Notice tone={filesLeft === 0 ? 'success' : 'warning'} announce="spoken">
          {words.taken} {filesLeft > 0 && words.takenLess(formatCount(filesLeft, language))}
        </Notice>
      )}
      {asking === 'give' && <GiveKeyDialog workspace={id} onClose={close} onGiven={setGiven} />}
      {asking === 'take' && <TakeKeyDialog workspace={id} onClose={close} onTaken={setFilesLeft} />}
      {asking === 'keep' && (
        <ActDialog
          title={words.keepTitle}
          reasonLabel={words.keepReason}
          confirm={words.keepConfirm}
          onClose={close}
          act={(reason) => joining.keepKey(id, reason)}
        >
          <p>{words.keepText}</p>
        </ActDialog>
      )}
    </Section>
  );
}
