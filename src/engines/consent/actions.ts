import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('consent', {
  'end-over': {
    does: 'change',
    fi: 'Päättyneen suostumuksen tai puolesta-asiointioikeuden kirjaaminen',
    sv: 'Anteckning av ett samtycke eller en rätt att uträtta ärenden som har upphört',
    en: 'Noting that a consent or a right to act is over',
  },
});
nameData({
  consent: { fi: 'suostumukset ja puolesta-asiointi', sv: 'samtycken och ärenden för en annan', en: 'consents and acting for another' },
});
