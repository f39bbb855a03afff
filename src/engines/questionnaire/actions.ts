import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('questionnaire', {
  open: { does: 'read', fi: 'Vastausten avaaminen', sv: 'Öppning av svar', en: 'Opening answers' },
});
nameData({
  assessment: { fi: 'oirearvio', sv: 'symtombedömning', en: 'symptom assessment' },
});
