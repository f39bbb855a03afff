import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('feedback', {
  open: { does: 'read', fi: 'Palautesivun avaaminen', sv: 'Öppning av responssidan', en: 'Opening the feedback page' },
  give: { does: 'change', fi: 'Palautteen antaminen', sv: 'Lämnande av respons', en: 'Giving feedback' },
});
nameData({
  feedback: { fi: 'palaute', sv: 'respons', en: 'feedback' },
});
