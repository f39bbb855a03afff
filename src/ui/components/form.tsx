import type { ComponentProps } from 'react';
import { WHOSE } from '../../kernel/page.ts';
import { NamingNobody, useWhose } from '../speak.tsx';

/**
 * A form the server checks (the browser's own messages are off, since ours speak the visitor's language) and the script sends only once.
 * Posts to the page's own address unless `action` says otherwise. It tells whose matters the page handles (`WHOSE`), which the server compares.
 */
export function Form({ method = 'post', className = 'form', children, ...rest }: Omit<ComponentProps<'form'>, 'style' | 'noValidate'>) {
  const whose = useWhose();
  return (
    <form method={method} noValidate className={className} data-once="" {...rest}>
      {method === 'get' ? <NamingNobody>{children}</NamingNobody> : children}
      {method === 'post' && whose && <input type="hidden" name={WHOSE} value={whose} />}
    </form>
  );
}
