import { isEmail } from '../../../engines/contact/index.ts';
import { type Actor, anyone } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import { openedBy } from '../opened.ts';
import { NewsView } from './news.view.tsx';
import { later } from './send.job.ts';
import { confirm, findByToken, subscribe, unsubscribe } from './subscription.store.ts';

const machinery: Actor = { role: 'system', name: 'participation' };

/** News of the conversation by e-mail: asked for, proven by a link's button, given up. Refers to no participant. */
export const news = page({
  at: '/conversations/:slug/news',
  may: anyone,

  async get(visit) {
    const opened = await openedBy(visit);
    if (!opened) return missing;
    const token = visit.query.get('token');
    if (!token) return { show: <NewsView visit={visit} opened={opened} state="ask" /> };
    const found = await behind(visit, token);
    return { show: <NewsView visit={visit} opened={opened} state={!found ? 'gone' : found.confirmed ? 'confirmed' : 'confirm'} token={token} /> };
  },

  async post(visit): Promise<Answer> {
    const opened = await openedBy(visit);
    if (!opened) return missing;
    const token = one(visit.form, 'token');
    if (token) return answerLink(token);
    const email = one(visit.form, 'email');
    if (!isEmail(email)) return { show: <NewsView visit={visit} opened={opened} state="ask" typed={email} problem />, status: 422 };
    await change(visit.world, machinery, { action: 'participation.subscribe' }, async (tx) => {
      const id = await subscribe(tx, visit.world, { conversation: opened.conversation.id, email, lang: visit.lang });
      if (id) later(tx, id, 'proof', `proof:${tx.now.getTime()}`);
    });
    return { show: <NewsView visit={visit} opened={opened} state="asked" typed={email} /> };

    async function answerLink(token: string): Promise<Answer> {
      const over = one(visit.form, 'do') === 'unsubscribe';
      const done = await change(visit.world, machinery, { action: 'participation.subscribe' }, async (tx) => {
        const found = await findByToken(tx, visit.world, token);
        if (found) await (over ? unsubscribe(tx, found.id) : confirm(tx, found.id));
        return found !== undefined;
      });
      return { show: <NewsView visit={visit} opened={opened!} state={!done ? 'gone' : over ? 'unsubscribed' : 'confirmed'} token={token} /> };
    }
  },
});

const behind = (visit: Visit, token: string) =>
  look(visit.world, machinery, { action: 'participation.subscribe' }, (tx) => findByToken(tx, visit.world, token));
