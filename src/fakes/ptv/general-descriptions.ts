import type { Charge, Text } from '../../../demo/ita-uusimaa/directory/index.ts';

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en });

/** General descriptions, written for this project. `of`: the demo service that refers to it. */
export const generalDescriptions: readonly { of: string; name: Text; background: Text; charge?: Charge }[] = [
  {
    of: 'emergency-dental',
    name: t('Kiireellinen hammashoito', 'Brådskande tandvård', 'Urgent dental care'),
    background: t(
      'Hyvinvointialue järjestää kiireellisen hammashoidon kaikille, jotka ovat sen alueella, asuinpaikasta riippumatta.',
      'Välfärdsområdet ordnar brådskande tandvård för alla som vistas i området, oberoende av var de bor.',
      'The wellbeing services county provides urgent dental care to everyone in its area, wherever they live.',
    ),
    charge: {
      type: 'Chargeable',
      info: t(
        'Maksuista säädetään asiakasmaksulaissa.',
        'Om avgifterna föreskrivs i lagen om klientavgifter.',
        'Fees are laid down in the Act on client charges.',
      ),
    },
  },
];
