import { knownClasses, themes } from '../../../engines/directory/index.ts';
import { LANGS } from '../../../kernel/i18n.ts';
import { say } from '../texts.ts';
import { json } from './answer.ts';
import { operation } from './operation.ts';
import { CHANNEL_TYPES, noParameters } from './parameters.ts';

/** What the filters of a search accept and records are classified by, with names in the languages there are. */
export const codes = operation({
  name: 'codes',
  path: '/codes',
  parameters: noParameters,
  answers: 'Codes',
  example: '/codes',

  async answer(visit) {
    const classes = (await knownClasses(visit.world.db)).toSorted((a, b) => a.code.localeCompare(b.code, 'fi', { numeric: true }));
    const ofKind = (kind: (typeof classes)[number]['kind']) => classes.filter((c) => c.kind === kind).map(({ code, names }) => ({ code, names }));
    return json(visit, {
      municipalities: visit.county.municipalities.map(({ code, name, at }) => ({ code, names: name, at })),
      themes: themes.map(({ key, name }) => ({ code: key, names: name })),
      audiences: ofKind('target-group'),
      types: CHANNEL_TYPES.map((code) => ({ code, names: Object.fromEntries(LANGS.map((lang) => [lang, say(lang)(`channel.${code}`)])) })),
      serviceClasses: ofKind('service-class'),
      lifeEvents: ofKind('life-event'),
    });
  },
});
