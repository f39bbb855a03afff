import type { ComponentProps } from 'react';
import { useActingFor } from '../speak.tsx';
import { Icon, type IconName } from './icon.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
type Look = { kind?: ButtonKind; icon?: IconName; iconAfter?: IconName; wide?: boolean };
const classOf = ({ kind = 'primary', wide }: Look) => `button button-${kind}${wide ? ' button-wide' : ''}`;

/** Does something: sends a form. When acting for another, it says for whom, unless it only searches. `kind`: one primary on a page; `wide`: the width of its container. Other attributes pass through. */
export function Button({
  kind,
  icon,
  iconAfter,
  wide,
  type = 'submit',
  children,
  ...rest
}: Look & Omit<ComponentProps<'button'>, 'style' | 'className'>) {
  const actingFor = useActingFor();
  return (
    <button type={type} className={classOf({ kind, wide })} {...rest}>
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {actingFor && type === 'submit' && <span className="button-for"> – {actingFor}</span>}
      </span>
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  );
}

/** Goes somewhere, with a button's weight: the next step of a path. Give `href` already in the visitor's language (`visit.href`). */
export function LinkButton({
  kind,
  icon,
  iconAfter,
  wide,
  href,
  children,
  ...rest
}: Look & { href: string } & Omit<ComponentProps<'a'>, 'style' | 'className' | 'href'>) {
  return (
    <a href={href} className={classOf({ kind, wide })} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </a>
  );
}
