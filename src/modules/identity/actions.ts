import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('identity', {
  'sign-in': { does: 'change', fi: 'Kirjautuminen', sv: 'Inloggning', en: 'Signing in' },
  'sign-out': { does: 'change', fi: 'Uloskirjautuminen', sv: 'Utloggning', en: 'Signing out' },
  'know-person': {
    does: 'change',
    fi: 'Henkilötietojen päivittäminen tunnistautumisesta',
    sv: 'Uppdatering av personuppgifter vid identifiering',
    en: 'Updating of personal details at identification',
  },
  identify: { does: 'change', fi: 'Henkilöllisyyden vahvistaminen', sv: 'Bekräftelse av identiteten', en: 'Confirming who one is' },
  passkeys: { does: 'read', fi: 'Pääsyavainten katselu', sv: 'Visning av lösennycklar', en: 'Looking at passkeys' },
  'passkey-add': { does: 'change', fi: 'Pääsyavaimen lisääminen', sv: 'Tillägg av lösennyckel', en: 'Adding a passkey' },
  'passkey-rename': { does: 'change', fi: 'Pääsyavaimen nimeäminen', sv: 'Namngivning av lösennyckel', en: 'Naming a passkey' },
  'passkey-remove': { does: 'change', fi: 'Pääsyavaimen poistaminen', sv: 'Borttagning av lösennyckel', en: 'Removing a passkey' },
  'passkey-sign-in': {
    does: 'change',
    fi: 'Pääsyavaimen tarkistaminen kirjautumisessa',
    sv: 'Kontroll av lösennyckel vid inloggning',
    en: 'Checking a passkey at sign-in',
  },
  sessions: { does: 'read', fi: 'Omien kirjautumisten katselu', sv: 'Visning av egna inloggningar', en: 'Looking at own sign-ins' },
  'end-sessions': { does: 'change', fi: 'Oman kirjautumisen päättäminen', sv: 'Avslutning av egen inloggning', en: 'Ending an own sign-in' },
  'rights-checked': {
    does: 'change',
    fi: 'Työntekijän oikeuksien tarkistaminen hakemistosta',
    sv: 'Kontroll av en arbetstagares rättigheter i katalogen',
    en: 'Checking a worker’s rights in the directory',
  },
  'forget-sessions': {
    does: 'change',
    fi: 'Vanhojen kirjautumistietojen poistaminen',
    sv: 'Radering av gamla inloggningsuppgifter',
    en: 'Removing old sign-in records',
  },
});
nameData({
  session: { fi: 'kirjautuminen', sv: 'inloggning', en: 'sign-in' },
  passkey: { fi: 'pääsyavain', sv: 'lösennyckel', en: 'passkey' },
  person: { fi: 'henkilötiedot', sv: 'personuppgifter', en: 'personal details' },
});
