import type { BookingRight, Decision, Words } from '../../../src/engines/questionnaire/index.ts';
import { CENTRE, SIPOO } from '../units.ts';

/** A text in Finnish, Swedish and English. */
export const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en });

/** Canonical address of a sample assessment. */
export const address = (id: string) => `https://polku.example.fi/fhir/Questionnaire/${id}`;
export const VERSION = '1.0.0';
export const AUTHOR = w(
  'Polku: esimerkkisisältö, ei kliinisesti hyväksytty',
  'Polku: exempelinnehåll, inte kliniskt godkänt',
  'Polku: sample content, not clinically approved',
);
export const REVIEWED = '2026-11-21';

export const NONE = { code: 'none', exclusive: true, ...w('Ei mitään näistä', 'Inget av dessa', 'None of these') };
export const unsure = (code: string) => ({ code, ...w('En osaa sanoa', 'Jag kan inte säga', 'I cannot say') });
export const CHILD_HELP = w(
  'Jos vastaat toisen puolesta, kerro hänen tietonsa.',
  'Om du svarar för någon annan, ge hens uppgifter.',
  'If you answer for someone else, give their details.',
);

/** What the results of the sample assessments give a right to book. */
export const NURSE_REMOTE: BookingRight = { service: 'remote-nurse', unit: CENTRE, modality: 'remote' };
export const PHYSIO_REMOTE: BookingRight = { service: 'remote-physio', unit: SIPOO, modality: 'remote' };

type Source = Decision['sources'][number];
export const EMERGENCY_SOURCE: Source = {
  key: '112',
  name: w('Hätäkeskuslaitos: Hätänumero 112', 'Nödcentralsverket: Nödnumret 112', 'Emergency Response Centre Agency: Emergency number 112'),
  section: w('Milloin soitetaan hätänumeroon', 'När ringer man nödnumret', 'When to call the emergency number'),
  url: 'https://112.fi/',
  reviewed: REVIEWED,
};
export const HELPLINE_SOURCE: Source = {
  key: '116117',
  name: w('Päivystysapu 116117', 'Jourhjälpen 116117', 'Medical Helpline 116117'),
  url: 'https://www.116117.fi/',
  reviewed: REVIEWED,
};

type Advice<Urgency extends string> = Extract<Decision['advice'][string], { urgency: Urgency }>;

export const call112: Advice<'emergency'> = {
  urgency: 'emergency',
  says: w('Soita heti hätänumeroon 112.', 'Ring genast nödnumret 112.', 'Call the emergency number 112 now.'),
  instructions: [
    w('Soita 112 itse tai pyydä joku soittamaan.', 'Ring själv 112 eller be någon ringa.', 'Call 112 yourself or ask someone to call.'),
    w('Kerro, missä olet ja mitä on tapahtunut.', 'Berätta var du är och vad som har hänt.', 'Say where you are and what has happened.'),
    w(
      'Pidä puhelin auki ja tee, mitä hätäkeskus neuvoo. Älä lähde itse ajamaan.',
      'Håll telefonen på och gör som nödcentralen säger. Kör inte själv.',
      'Keep the line open and do what the operator tells you. Do not drive yourself.',
    ),
  ],
  ifWorse: [
    w(
      'Jos tila muuttuu ennen avun tuloa, soita 112 uudestaan.',
      'Om läget förändras innan hjälpen kommer, ring 112 på nytt.',
      'If the situation changes before help arrives, call 112 again.',
    ),
  ],
  sources: ['112'],
};

/** To urgent care now; the reason's own instructions come first. */
export const urgentCare = (first: Words[], sources: string[]): Advice<'urgent'> => ({
  urgency: 'urgent',
  says: w('Lähde päivystykseen nyt.', 'Åk till jouren nu.', 'Go to urgent care now.'),
  instructions: [
    ...first,
    w(
      'Soita Päivystysapuun 116117 ennen kuin lähdet. Sieltä kerrotaan, mihin päivystykseen menet.',
      'Ring Jourhjälpen 116117 innan du åker. Där får du veta vart du ska åka.',
      'Call the Medical Helpline 116117 before you go. They tell you where to go.',
    ),
    w('Ota mukaan lista lääkkeistäsi.', 'Ta med en lista över dina mediciner.', 'Take a list of your medicines with you.'),
  ],
  ifWorse: [
    w(
      'Soita 112, jos hengitys vaikeutuu, tajunta heikkenee tai et pysy pystyssä.',
      'Ring 112 om det blir svårt att andas, medvetandet försvagas eller du inte kan stå upp.',
      'Call 112 if breathing becomes difficult, consciousness weakens or you cannot stay upright.',
    ),
  ],
  sources: [...sources, '116117'],
});

export const WORSE_112 = w(
  'Soita 112, jos hengitys vaikeutuu tai tajunta heikkenee.',
  'Ring 112 om det blir svårt att andas eller medvetandet försvagas.',
  'Call 112 if breathing becomes difficult or consciousness weakens.',
);
export const CONTACT_TODAY = w(
  'Soita Digisotekeskukseen tai omalle terveysasemalle tänään. Iltaisin ja viikonloppuisin soita Päivystysapuun 116117.',
  'Ring den digitala social- och hälsocentralen eller din hälsostation i dag. På kvällar och veckoslut ring Jourhjälpen 116117.',
  'Call the Digital Social and Health Centre or your own health station today. In the evenings and at weekends call the Medical Helpline 116117.',
);
export const PAINKILLER = w(
  'Voit ottaa itsehoitokipulääkettä pakkauksen ohjeen mukaan, jos se sopii sinulle. Kysy apteekista, jos käytät muita lääkkeitä.',
  'Du kan ta receptfri värkmedicin enligt anvisningen på förpackningen, om den passar dig. Fråga på apoteket om du använder andra mediciner.',
  'You may take an over-the-counter painkiller as the package says, if it suits you. Ask at a pharmacy if you use other medicines.',
);
/** When no rule speaks. */
export const PERSON_DECIDES = w(
  'Vastauksistasi ei saa varmaa tulosta, joten ammattilainen arvioi tilanteesi.',
  'Dina svar ger inget säkert resultat, så en yrkesperson bedömer din situation.',
  'Your answers do not give a certain result, so a professional assesses your situation.',
);
