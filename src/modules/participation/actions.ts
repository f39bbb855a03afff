import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('participation', {
  see: {
    does: 'read',
    fi: 'Omien mielipiteiden katsominen keskustelussa',
    sv: 'Läsning av egna åsikter i en diskussion',
    en: 'Viewing own opinions in a conversation',
  },
  vote: { does: 'change', fi: 'Mielipiteen antaminen keskustelussa', sv: 'Åsikt i en diskussion', en: 'Giving an opinion in a conversation' },
  write: {
    does: 'change',
    fi: 'Väittämän kirjoittaminen keskusteluun',
    sv: 'Påstående i en diskussion',
    en: 'Writing a statement in a conversation',
  },
  tell: {
    does: 'change',
    fi: 'Taustatietojen kertominen keskustelussa',
    sv: 'Bakgrundsuppgifter i en diskussion',
    en: 'Telling of own background in a conversation',
  },
  enter: {
    does: 'change',
    fi: 'Oman äänen käyttöönotto keskustelussa',
    sv: 'Ibruktagning av egen röst i en diskussion',
    en: 'Taking own voice into use in a conversation',
  },
  leave: {
    does: 'change',
    fi: 'Oman osallistumisen poistaminen keskustelusta',
    sv: 'Radering av eget deltagande i en diskussion',
    en: 'Removing own part in a conversation',
  },
  compute: {
    does: 'read',
    fi: 'Keskustelun tuloksen laskeminen',
    sv: 'Beräkning av en diskussions resultat',
    en: 'Computing the result of a conversation',
  },
  subscribe: {
    does: 'change',
    fi: 'Keskustelun uutisten tilaaminen',
    sv: 'Prenumeration på nyheter om en diskussion',
    en: 'Subscribing to news of a conversation',
  },
  send: {
    does: 'change',
    fi: 'Keskustelun uutisen lähettäminen',
    sv: 'Nyhet om en diskussion skickas',
    en: 'Sending news of a conversation',
  },
  forget: {
    does: 'change',
    fi: 'Keskustelujen vanhentuneiden tietojen poistaminen',
    sv: 'Radering av föråldrade uppgifter i diskussioner',
    en: 'Removing outdated data of conversations',
  },
  follow: {
    does: 'read',
    fi: 'Keskustelun seuraaminen sen hoitajana',
    sv: 'Uppföljning av en diskussion',
    en: 'Following a conversation as its keeper',
  },
  organise: { does: 'change', fi: 'Keskustelun järjestäminen', sv: 'Ordnande av en diskussion', en: 'Organising a conversation' },
  moderate: { does: 'change', fi: 'Väittämien valvonta', sv: 'Moderering av påståenden', en: 'Moderating statements' },
  close: { does: 'change', fi: 'Keskustelun päättäminen ajallaan', sv: 'Avslutande av en diskussion i tid', en: 'Closing a conversation in time' },
  import: { does: 'change', fi: 'Keskustelun tuominen', sv: 'Import av en diskussion', en: 'Importing a conversation' },
  answer: { does: 'change', fi: 'Keskusteluun vastaaminen', sv: 'Svar på en diskussion', en: 'Answering a conversation' },
  seed: { does: 'change', fi: 'Esimerkkiaineiston lataaminen', sv: 'Laddning av exempeldata', en: 'Loading of sample data' },
});
nameData({
  opinion: { fi: 'mielipide (nimetön)', sv: 'åsikt (anonym)', en: 'opinion (anonymous)' },
});
