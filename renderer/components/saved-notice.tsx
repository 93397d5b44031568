import type { ReactNode } from 'react';
import { Notice } from './notice';
import typography from './typography.module.css';

interface SavedNoticeProps {
  readonly saved:
    | { readonly type: 'cancelled' }
    | { readonly type: 'saved'; readonly name: string; readonly where: string };
  readonly words: {
    readonly cancelled: string;
    readonly title: string;
    /** Where a browser put it. */
    readonly downloads: string;
    readonly place: (where: string) => string;
  };
  /** Where the file's name stands. */
  readonly name?: 'shown' | 'in-title';
  /** What to do with the file. */
  readonly children?: ReactNode;
}

/** What became of a file that was to be saved, and where it is. */
export function SavedNotice({ saved, words, name = 'shown', children }: SavedNoticeProps) {
  if (saved.type === 'cancelled') {
    return (
      <Notice tone="info" announce="spoken">
        {words.cancelled}
      </Notice>
    );
  }
  return (
    <Notice tone="success" title={words.title} announce="spoken">
      {name === 'shown' && <p className={typography.fileName}>{saved.name}</p>}
      <p>{saved.where === 'downloads' ? words.downloads : words.place(saved.where)}</p>
      {children}
    </Notice>
  );
}
