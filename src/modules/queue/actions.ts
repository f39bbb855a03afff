import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('queue', {
  open: { does: 'read', fi: 'Työjonon avaaminen', sv: 'Öppning av arbetskön', en: 'Opening the work queue' },
  follow: { does: 'read', fi: 'Työjonon seuraaminen', sv: 'Uppföljning av arbetskön', en: 'Following the work queue' },
  'open-task': {
    does: 'read',
    fi: 'Tehtävän ja siihen kuuluvien tietojen avaaminen',
    sv: 'Öppning av en uppgift med tillhörande uppgifter',
    en: 'Opening a task and what belongs to it',
  },
  claim: { does: 'change', fi: 'Tehtävän ottaminen hoidettavaksi', sv: 'Mottagande av en uppgift', en: 'Taking a task' },
  release: { does: 'change', fi: 'Tehtävän palauttaminen työjonoon', sv: 'Återlämning av en uppgift till kön', en: 'Returning a task to the queue' },
  complete: { does: 'change', fi: 'Tehtävän merkitseminen tehdyksi', sv: 'Markering av en uppgift som utförd', en: 'Marking a task done' },
  'hand-on': {
    does: 'change',
    fi: 'Asian siirtäminen toiseen yksikköön',
    sv: 'Överföring av ärendet till en annan enhet',
    en: 'Handing the matter on to another unit',
  },
  note: { does: 'change', fi: 'Merkintä työtovereille', sv: 'Anteckning till kollegerna', en: 'A note to colleagues' },
  'tell-desks': {
    does: 'read',
    fi: 'Työjonon päivittäminen näytöille',
    sv: 'Uppdatering av arbetskön på skärmarna',
    en: 'Updating open work queues',
  },
  seed: { does: 'change', fi: 'Esimerkkiaineiston lataaminen', sv: 'Laddning av exempeldata', en: 'Loading of sample data' },
});
nameData({
  task: { fi: 'tehtävä', sv: 'uppgift', en: 'task' },
  'work queue': { fi: 'työjono', sv: 'arbetskö', en: 'work queue' },
});
