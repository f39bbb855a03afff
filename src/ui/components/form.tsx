import type { ComponentProps } from 'react';

/**
 * A form the server checks (the browser's own messages are off, since ours speak the visitor's language) and the script sends only once.
 * Posts to the page's own address unless `action` says otherwise.
 */
export function Form({ method = 'post', className = 'form', children, ...rest }: Omit<ComponentProps<'form'>, 'style' | 'noValidate'>) {
  return (
    <form method={method} noValidate className={className} data-once="" {...rest}>
      {children}
    </form>
  );
}
