import { Link } from 'wouter';
import layout from './layout.module.css';
import { Notice } from './notice';

interface UnsavedNoticeProps {
  readonly text: string;
  readonly sheets: readonly { readonly label: string; readonly href: string }[];
}

/** Sheets with something on them that is not on the disk, each a click away. */
export function UnsavedNotice({ text, sheets }: UnsavedNoticeProps) {
  if (sheets.length === 0) return null;
  return (
    <Notice tone="problem" title={text}>
      <span className={layout.rowOfLinks}>
        {sheets.map(({ label, href }) => (
          <Link key={href} href={href}>
            {label}
          </Link>
        ))}
      </span>
    </Notice>
  );
}
