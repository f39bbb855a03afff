import { nameActions } from '../../kernel/actions.ts';

nameActions('contact', {
  seed: { does: 'change', fi: 'Esimerkkiaineiston lataaminen', sv: 'Laddning av exempeldata', en: 'Loading of sample data' },
});
