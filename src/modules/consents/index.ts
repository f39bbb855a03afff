import { onToDo } from '../../engines/matter/index.ts';
import type { Part } from '../../kernel/part.ts';
import './actions.ts';
import { agreement } from './agree/agreement.page.tsx';
import { agreements } from './agree/agreements.page.tsx';
import { askedAgain } from './agree/asked-again.ts';
import { contact } from './contact/contact.page.tsx';
import { clientContact } from './desk/client-contact.page.tsx';
import { email } from './verify/email.page.tsx';
import { confirmed, link } from './verify/link.page.tsx';
import { phone } from './verify/phone.page.tsx';

export { ContactCard } from './desk/contact-card.view.tsx';
export { type Card, cardOf } from './desk/card.store.ts';

onToDo(askedAgain);

/** How a resident is reached and served, and what they have agreed to or declared; shown to the professionals who serve them. */
export const consents: Part = {
  name: 'consents',
  routes: [contact, phone, email, link, confirmed, agreements, agreement, clientContact],
};
