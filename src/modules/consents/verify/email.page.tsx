import { residentsInFull } from '../../../kernel/access.ts';
import { sayTime } from '../../../kernel/clock.ts';
import { one, page } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import { addressToProve, sendProof } from './ask.ts';
import { EmailView } from './email.view.tsx';

/** A resident has a link sent, by which the e-mail address is proven. */
export const email = page({
  at: '/my/contact/email',
  may: residentsInFull,

  async get(visit) {
    const address = await addressToProve(visit, 'email');
    if (!address) return { go: '/my/contact' };
    return address.verifiedAt ? { go: '/my/contact?saved=email' } : { show: <EmailView visit={visit} address={address} /> };
  },

  async post(visit) {
    const sent = one(visit.form, 'do') === 'send' ? await sendProof(visit, 'email') : undefined;
    const address = sent?.kind === 'wait' ? await addressToProve(visit, 'email') : undefined;
    if (sent?.kind !== 'wait' || !address) return { go: '/my/contact/email' };
    const problem = say(visit.lang)('link.wait', { when: sayTime(sent.until, visit.lang) });
    return { show: <EmailView visit={visit} address={address} problem={problem} />, status: 422 };
  },
});
