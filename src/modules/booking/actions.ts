import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('booking', {
  choose: { does: 'read', fi: 'Vapaiden aikojen katsominen', sv: 'Visning av lediga tider', en: 'Viewing free times' },
  hold: { does: 'change', fi: 'Ajan varaaminen hetkeksi', sv: 'Tillfällig reservering av en tid', en: 'Holding a time for a moment' },
  review: { does: 'read', fi: 'Varauksen tarkistaminen', sv: 'Granskning av en bokning', en: 'Reviewing a booking' },
  confirm: { does: 'change', fi: 'Ajan varaaminen', sv: 'Tidsbokning', en: 'Booking a time' },
  see: { does: 'read', fi: 'Varauksen katsominen', sv: 'Visning av en bokning', en: 'Viewing a booking' },
  cancel: { does: 'change', fi: 'Ajan peruminen', sv: 'Avbokning av en tid', en: 'Cancelling a booking' },
  'calendar-file': {
    does: 'read',
    fi: 'Varauksen lataaminen kalenteriin',
    sv: 'Hämtning av bokningen till kalendern',
    en: 'Downloading a booking to a calendar',
  },
});
nameData({
  appointment: { fi: 'ajanvaraus', sv: 'tidsbokning', en: 'appointment' },
  'contact details': { fi: 'yhteystiedot', sv: 'kontaktuppgifter', en: 'contact details' },
});
