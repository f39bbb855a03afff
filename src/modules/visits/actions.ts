import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('visits', {
  open: { does: 'read', fi: 'Etävastaanoton sivun avaaminen', sv: 'Öppning av distansmottagningens sida', en: 'Opening the page of a remote visit' },
  prepare: { does: 'read', fi: 'Vastaanottoon valmistautuminen', sv: 'Förberedelse inför mottagningen', en: 'Preparing for a visit' },
  enter: { does: 'change', fi: 'Etävastaanottoon tuleminen', sv: 'Ankomst till distansmottagningen', en: 'Coming to a remote visit' },
  room: { does: 'read', fi: 'Etävastaanoton avaaminen', sv: 'Öppning av distansmottagningen', en: 'Opening a remote visit' },
  come: { does: 'change', fi: 'Etävastaanottoon liittyminen', sv: 'Anslutning till distansmottagningen', en: 'Joining a remote visit' },
  leave: { does: 'change', fi: 'Etävastaanotosta poistuminen', sv: 'Lämnande av distansmottagningen', en: 'Leaving a remote visit' },
  signal: { does: 'change', fi: 'Kuva- ja ääniyhteyden avaaminen', sv: 'Öppning av bild- och ljudförbindelsen', en: 'Connecting picture and sound' },
  messages: {
    does: 'read',
    fi: 'Etävastaanoton viestien lukeminen',
    sv: 'Läsning av distansmottagningens meddelanden',
    en: 'Reading messages of a remote visit',
  },
  say: {
    does: 'change',
    fi: 'Viestin kirjoittaminen etävastaanotolla',
    sv: 'Meddelande under distansmottagningen',
    en: 'Writing a message in a remote visit',
  },
  end: {
    does: 'change',
    fi: 'Vastaanoton päättäminen ja kirjaaminen',
    sv: 'Avslutning och anteckning av mottagningen',
    en: 'Ending and recording a visit',
  },
  'missed-ask': {
    does: 'read',
    fi: 'Toteutumattoman vastaanoton tarkistaminen',
    sv: 'Kontroll av en utebliven mottagning',
    en: 'Checking a missed visit',
  },
  missed: {
    does: 'change',
    fi: 'Vastaanoton merkitseminen toteutumattomaksi',
    sv: 'Markering av mottagningen som utebliven',
    en: 'Marking a visit missed',
  },
});
nameData({
  visit: { fi: 'vastaanotto', sv: 'mottagning', en: 'visit' },
  message: { fi: 'viesti', sv: 'meddelande', en: 'message' },
});
