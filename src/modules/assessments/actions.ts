import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('assessments', {
  begin: { does: 'change', fi: 'Oirearvion aloittaminen', sv: 'Början av en symtombedömning', en: 'Starting a symptom assessment' },
  answer: {
    does: 'change',
    fi: 'Oirearvion kysymykseen vastaaminen',
    sv: 'Svar på en fråga i symtombedömningen',
    en: 'Answering a question of a symptom assessment',
  },
  complete: { does: 'change', fi: 'Oirearvion lähettäminen', sv: 'Inlämning av en symtombedömning', en: 'Completing a symptom assessment' },
  see: { does: 'read', fi: 'Oirearvion katsominen', sv: 'Läsning av en symtombedömning', en: 'Viewing a symptom assessment' },
  seed: { does: 'change', fi: 'Esimerkkiaineiston lataaminen', sv: 'Laddning av exempeldata', en: 'Loading of sample data' },
});
nameData({
  assessment: { fi: 'oirearvio', sv: 'symtombedömning', en: 'symptom assessment' },
});
