import { nameActions } from '../../kernel/actions.ts';

nameActions('programs', {
  token: { does: 'read', fi: 'Ohjelman kirjautuminen', sv: 'Inloggning av ett program', en: 'Sign-in of a program' },
  add: { does: 'change', fi: 'Ohjelman lisääminen', sv: 'Tillägg av ett program', en: 'Adding a program' },
  change: { does: 'change', fi: 'Ohjelman oikeuksien muuttaminen', sv: 'Ändring av ett programs rättigheter', en: 'Changing what a program may' },
  tidy: { does: 'change', fi: 'Vanhentuneiden tunnisteiden poisto', sv: 'Borttagning av utgångna koder', en: 'Removing expired tokens' },
});
