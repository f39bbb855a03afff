import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('admin', {
  'publish-notice': { does: 'change', fi: 'Tiedotteen julkaiseminen', sv: 'Publicering av ett meddelande', en: 'Publishing a notice' },
  'withdraw-notice': { does: 'change', fi: 'Tiedotteen poistaminen', sv: 'Borttagning av ett meddelande', en: 'Withdrawing a notice' },
});
nameData({
  notice: { fi: 'tiedote', sv: 'meddelande', en: 'notice' },
});
