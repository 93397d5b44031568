import { ImagePlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { readIncoming } from '../../application/receive/read-incoming';
import { LOGO_LIMIT, type NamedLogo } from '../../application/workspace/certificate-settings';
import { LARGEST_LOGO_BYTES } from '../../application/workspace/limits';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { withKeys } from '../../components/with-keys';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import styles from './papers-screen.module.css';
import { readLogo } from './read-logo';

interface LogoFieldsProps {
  readonly logos: readonly NamedLogo[];
  readonly onChange: (logos: readonly NamedLogo[]) => void;
}

export function LogoFields({ logos, onChange }: LogoFieldsProps) {
  const { platform } = useApp();
  const { printing } = useText();
  const language = useLanguage();
  const [problem, setProblem] = useState<string>();

  const toProblem = { logo: undefined, wrong: printing.logoWrong, large: printing.logoWide };

  async function add(): Promise<void> {
    const [file] = await platform.openFiles({ accept: ['.png', '.jpg', '.jpeg', '.svg'], multiple: false });
    if (!file) return;
    const bytes = await readIncoming(file, LARGEST_LOGO_BYTES);
    if (!bytes.ok) {
      const { error } = bytes;
      setProblem(
        error.type === 'limit-exceeded' ? printing.logoLarge(file.name) : describeProblem(error, language),
      );
      return;
    }
    const read = readLogo(bytes.value);
    if (read.type === 'logo') onChange([...logos, { name: file.name, logo: read.logo }]);
    setProblem(toProblem[read.type]?.(file.name));
  }

  return (
    <div className={styles.logos}>
      <h3>{printing.logos}</h3>
      <p className={styles.note}>{printing.logosHint}</p>
      <ul>
        {withKeys(logos, ({ name }) => name).map(({ key, item }, index) => (
          <li key={key} className={layout.line}>
            <span>{printing.logoName(index + 1, item.name)}</span>
            <Button
              look="plain"
              icon={<Trash2 aria-hidden="true" />}
              aria-label={printing.removeLogo(index + 1)}
              onClick={() => onChange(logos.filter((one) => one !== item))}
            />
          </li>
        ))}
      </ul>
      {problem && (
        <Notice tone="problem" announce="spoken">
          {problem}
        </Notice>
      )}
      {logos.length < LOGO_LIMIT && (
        <Button icon={<ImagePlus aria-hidden="true" />} onClick={() => void add()}>
          {printing.addLogo}
        </Button>
      )}
    </div>
  );
}
