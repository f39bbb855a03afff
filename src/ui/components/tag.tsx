import type { ReactNode } from 'react';

export type TagTone = 'neutral' | 'brand' | 'accent' | 'good' | 'attention' | 'alarm';

/** A short state or kind beside a title: "New", "Waiting". The words say it; the colour only helps. */
export const Tag = ({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) => <span className={`tag tag-${tone}`}>{children}</span>;
