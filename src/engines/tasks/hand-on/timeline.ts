import { texts } from '../../../kernel/i18n.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { unitName } from '../../directory/index.ts';
import { describe } from '../../matter/index.ts';
import en from '../locales/en.json' with { type: 'json' };
import fi from '../locales/fi.json' with { type: 'json' };
import sv from '../locales/sv.json' with { type: 'json' };

const say = texts({ fi, sv, en });

// To the resident too: who takes care of one's matter is no secret. The reason, between professionals, is not told here.
describe('tasks.handed-on', async ({ data }, { tx, lang }) => ({
  title: say(lang)('timeline.handed-on', { unit: await unitName(tx.db, data.to as UnitId, lang) }),
}));
