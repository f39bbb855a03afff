import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('tasks', {
  'find-forgotten': {
    does: 'read',
    fi: 'Unohtuneiden tehtävien etsiminen',
    sv: 'Sökning av bortglömda uppgifter',
    en: 'Looking for forgotten tasks',
  },
  'return-forgotten': {
    does: 'change',
    fi: 'Unohtuneen tehtävän palauttaminen työjonoon',
    sv: 'Återlämning av en bortglömd uppgift till kön',
    en: 'Returning a forgotten task to the queue',
  },
});
nameData({
  task: { fi: 'tehtävä', sv: 'uppgift', en: 'task' },
});
