import { DRAWINGS, type IconName } from './icon.drawings.ts';

export type { IconName };

/** A small drawing beside words. It is decoration: the words carry the meaning, so it is hidden from screen readers. */
export function Icon({ name, size = 'm' }: { name: IconName; size?: 's' | 'm' | 'l' }) {
  return (
    <svg className={`icon icon-${size}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
