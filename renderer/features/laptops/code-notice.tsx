import type { ReactNode } from 'react';
import { Notice } from '../../components/notice';
import { type AccessCode, formatAccessCode } from '../../domain/access-code';
import { useText } from '../../hooks/use-text';
import styles from './laptops.module.css';

interface CodeNoticeProps {
  readonly title: string;
  readonly code: AccessCode;
  readonly children?: ReactNode;
}

/** The code of a file that was just saved, to be written down: nothing keeps it. */
export function CodeNotice({ title, code, children }: CodeNoticeProps) {
  const { laptops: words } = useText();
  return (
    <Notice tone="success" title={title} announce="spoken">
      <p className={styles.code}>{formatAccessCode(code)}</p>
      <p>{words.codeText}</p>
      <p>{words.codeRead}</p>
      {children}
    </Notice>
  );
}
