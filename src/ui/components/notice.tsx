import type { ReactNode } from 'react';
import { useSay } from '../speak.tsx';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Icon, type IconName } from './icon.tsx';

export type NoticeKind = 'info' | 'success' | 'warning' | 'emergency';
const ICONS: Record<NoticeKind, IconName> = { info: 'info', success: 'done', warning: 'warning', emergency: 'emergency' };

/** Something to notice: an icon, a heading (or the kind in words), and text. `live`: tell screen readers when it appears on an open page. */
export function Notice({
  kind = 'info',
  title,
  level = 2,
  live,
  children,
}: {
  kind?: NoticeKind;
  title?: ReactNode;
  level?: HeadingLevel;
  live?: boolean;
  children?: ReactNode;
}) {
  const t = useSay();
  return (
    <div className={`notice notice-${kind}`} role={live ? 'status' : undefined}>
      <Icon name={ICONS[kind]} size="l" />
      <div className="notice-body">
        {title ? (
          <Heading level={level} className="notice-title">
            <span className="visually-hidden">{t(`notice.${kind}`)}: </span>
            {title}
          </Heading>
        ) : (
          <p className="notice-title">{t(`notice.${kind}`)}</p>
        )}
        {children}
      </div>
    </div>
  );
}
