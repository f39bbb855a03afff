import { nameActions } from '../../kernel/actions.ts';

nameActions('notify', {
  take: {
    does: 'change',
    fi: 'Ilmoituksen ottaminen lähetettäväksi',
    sv: 'Hämtning av ett meddelande för sändning',
    en: 'Taking a notice for sending',
  },
  send: { does: 'change', fi: 'Ilmoituksen lähettäminen', sv: 'Sändning av ett meddelande', en: 'Sending a notice' },
  sweep: { does: 'change', fi: 'Lähettämättömien ilmoitusten tarkistus', sv: 'Kontroll av osända meddelanden', en: 'Check for unsent notices' },
});
