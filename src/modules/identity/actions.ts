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
});
nameData({
  session: { fi: 'kirjautuminen', sv: 'inloggning', en: 'sign-in' },
  person: { fi: 'henkilötiedot', sv: 'personuppgifter', en: 'personal details' },
});
