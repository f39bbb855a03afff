import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('matter', {
  seed: { does: 'change', fi: 'Esimerkkiaineiston lataaminen', sv: 'Laddning av exempeldata', en: 'Loading of sample data' },
});
nameData({
  address: { fi: 'osoite', sv: 'adress', en: 'address' },
  matter: { fi: 'asian tiedot', sv: 'uppgifter om ärendet', en: 'the matter' },
  timeline: { fi: 'asian vaiheet', sv: 'ärendets skeden', en: 'stages of the matter' },
  person: { fi: 'henkilötiedot', sv: 'personuppgifter', en: 'personal details' },
});
