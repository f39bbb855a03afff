import type { ReactNode } from 'react';
import { useSay } from '../speak.tsx';
import { Icon } from './icon.tsx';

/** Back to the step before; stands above the heading. A real address, so it works without the browser's memory. */
export function BackLink({ href, children }: { href: string; children?: ReactNode }) {
  const t = useSay();
  return (
    <p className="back">
      <a href={href}>
        <Icon name="back" size="s" />
        {children ?? t('nav.back')}
      </a>
    </p>
  );
}
