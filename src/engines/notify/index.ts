import type { Part } from '../../kernel/part.ts';
import { describe } from '../matter/index.ts';
import { SEND } from './notify.store.ts';
import { send, sweep } from './send.job.ts';
import { say } from './texts.ts';
import './actions.ts';

export { tellOldAddresses } from './changed.ts';
export type { Channel } from './message.rules.ts';
export { sendMail } from './smtp.ts';
export { type News, notify, tellAddress, waysTo, withdraw } from './notify.store.ts';

describe('notice.failed', ({ data }, { tx, lang }) => {
  const t = say(lang);
  const reader = tx.actor.role === 'resident' ? 'resident' : 'professional';
  return {
    title: t(data.channel === 'sms' ? 'failed.sms' : data.channel === 'letter' ? 'failed.letter' : 'failed.email'),
    text: [t(`failed.${reader}`)],
  };
});

/** Text messages and e-mail to residents: once each, without health information, retried until they arrive or staff know. */
export const notices: Part = {
  name: 'notify',
  jobs: { [SEND]: send, 'notify:sweep': sweep },
  every: { 'notify:sweep': '* * * * *' },
};
