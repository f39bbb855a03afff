import { checkNow } from '../../../../engines/guidance/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { inLang } from '../../../../kernel/i18n.ts';
import { page } from '../../../../kernel/page.ts';
import { workOn } from '../drafting/work.ts';
import { GuidanceView } from './guidance.view.tsx';

/** The county's guidance at a glance: needs, rules and outside services, searched by any of their words. */
export const guidance = page({
  at: '/admin/guidance',
  may: administrators,

  async get(visit) {
    const work = await workOn(visit);
    const { known, ...report } = await checkNow(visit.world, work.definition, visit.now);
    const q = (visit.query.get('q') ?? '').trim().slice(0, 100);
    const has = (...texts: string[]) => texts.some((text) => text.toLowerCase().includes(q.toLowerCase()));
    const { needs, rules, outside } = work.definition;
    const found = {
      needs: needs.filter((n) => has(n.key, ...Object.values(n.name), ...Object.values(n.words))),
      rules: rules.filter((r) => has(r.key, r.name, ...Object.values(r.because), ...r.municipalities.map((m) => placeName(m)))),
      outside: outside.filter((o) => has(o.key, ...Object.values(o.name), ...Object.values(o.purpose))),
    };
    return { show: <GuidanceView visit={visit} work={work} q={q} found={found} report={report} names={{ definition: work.definition, known }} /> };

    function placeName(code: string): string {
      const place = visit.county.municipalities.find((m) => m.code === code);
      return place ? inLang(place.name, visit.lang) : code;
    }
  },
});
