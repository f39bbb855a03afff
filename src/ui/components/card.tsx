import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Icon, type IconName } from './icon.tsx';

type CardProps = {
  title: ReactNode;
  /** Where the title leads; the whole card can then be pressed. */
  href?: string;
  icon?: IconName;
  /** Small words above the title, e.g. the kind of service. */
  over?: ReactNode;
  level?: HeadingLevel;
  children?: ReactNode;
  /** Buttons and links at the foot. */
  foot?: ReactNode;
};

/** A bounded thing: a service, a matter, a free time. Inside `Cards` it is a list item. */
export function Card({ title, href, icon, over, level = 3, children, foot }: CardProps) {
  return (
    <article className={href ? 'card card-link' : 'card'}>
      {icon && (
        <span className="card-icon">
          <Icon name={icon} size="l" />
        </span>
      )}
      <div className="card-body">
        {over && <p className="card-over">{over}</p>}
        <Heading level={level} className="card-title">
          {href ? <a href={href}>{title}</a> : title}
        </Heading>
        {children && <div className="card-text">{children}</div>}
        {foot && <div className="card-foot">{foot}</div>}
      </div>
    </article>
  );
}

/** Cards as a list, side by side where there is room. `columns`: most in a row. */
export function Cards({ children, columns = 2 }: { children: readonly ReactNode[] | ReactNode; columns?: 1 | 2 | 3 }) {
  const cards = Array.isArray(children) ? children.flat() : [children];
  return (
    <ul className={`cards cards-${columns}`}>
      {cards.filter(Boolean).map((card, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server
        <li key={i}>{card}</li>
      ))}
    </ul>
  );
}
