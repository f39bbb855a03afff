import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('congestion', {
  tell: {
    does: 'change',
    fi: 'Päivystyksen ruuhkatilanteen ilmoittaminen',
    sv: 'Anmälan om hur fullt det är på jouren',
    en: 'Telling how crowded an emergency clinic is',
  },
});
nameData({ congestion: { fi: 'päivystyksen ruuhkatilanne', sv: 'läget på jouren', en: 'emergency clinic congestion' } });
