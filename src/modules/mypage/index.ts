import type { Part } from '../../kernel/part.ts';
import { contact } from './contact/contact.page.tsx';
import { matter } from './matter/matter.page.tsx';
import { overview } from './overview/overview.page.tsx';
import './actions.ts';

/** My page (Omat asiat): a resident's appointments, matters and contact details. */
export const mypage: Part = {
  name: 'mypage',
  routes: [overview, matter, contact],
};
