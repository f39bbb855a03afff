import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Nothing here yet: says so, and what one can do. */
export function EmptyState({ icon = 'info', title, children }: { icon?: IconName; title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} size="l" />
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
