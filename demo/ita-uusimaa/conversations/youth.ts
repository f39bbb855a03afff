import { type SampleConversation, said } from './a-conversation.ts';

/** For the young, joined by a code from school. Ways of thinking: to a person at school; to a screen. */
export const youth: SampleConversation = {
  slug: 'nuorten-apu',
  state: 'open',
  style: 'youth',
  voice: 'code',
  codes: ['KX37-HA4P', 'PT49-AC7R', 'HA34-KX97'],
  opens: -4,
  closes: 10,
  question: {
    fi: 'Kenelle nuori puhuu, kun ei mene hyvin?',
    sv: 'Vem pratar en ung med när det inte går bra?',
    en: 'Who do you talk to when things are not going well?',
  },
  background: {
    fi: 'Haluamme, että apua saa sieltä, mistä sitä oikeasti haluaa hakea. Kerro, mikä sinusta toimii.\n\nTämä on esimerkkikeskustelu. Väittämät ja vastaukset ovat keksittyjä.',
    sv: 'Vi vill att hjälp finns där man verkligen vill söka den. Berätta vad som fungerar för dig.\n\nDet här är en exempeldiskussion. Påståendena och svaren är påhittade.',
    en: 'We want help to be where you would really look for it. Tell us what works for you.\n\nThis is a sample conversation. Its statements and answers are invented.',
  },
  organisedBy: { fi: 'Nuorisovaltuusto (esimerkki)', sv: 'Ungdomsfullmäktige (exempel)', en: 'Youth council (sample)' },
  people: 46,
  shares: [0.55, 0.45],
  statements: [
    said(
      'Koulussa pitää olla joku, jolle voi puhua ilman aikaa.',
      'I skolan ska det finnas någon man kan prata med utan tid.',
      'At school there should be someone to talk to without an appointment.',
      0.95,
      0.7,
    ),
    said(
      'Chatissa on helpompi kertoa vaikeista asioista.',
      'I chatten är det lättare att berätta om svåra saker.',
      'It is easier to tell about hard things in a chat.',
      0.25,
      0.92,
    ),
    said(
      'En halua, että vanhemmat saavat tietää kaikesta.',
      'Jag vill inte att föräldrarna får veta allt.',
      'I do not want my parents to know everything.',
      0.7,
      0.84,
    ),
    said('Apua pitää saada samana päivänä.', 'Man ska få hjälp samma dag.', 'Help should come on the same day.', 0.86, 0.88),
    said('Haluan nähdä ihmisen kasvot, kun puhun.', 'Jag vill se människans ansikte när jag pratar.', 'I want to see a face when I talk.', 0.9, 0.2),
    said(
      'Nuorisotalolla pitää olla hoitaja kerran viikossa.',
      'På ungdomsgården ska det finnas en vårdare en gång i veckan.',
      'The youth centre should have a nurse once a week.',
      0.76,
      0.5,
    ),
    said('Kaveri auttaa enemmän kuin aikuinen.', 'En kompis hjälper mer än en vuxen.', 'A friend helps more than an adult.', 0.4, 0.72),
    said('Apua pitää saada myös ruotsiksi.', 'Hjälp ska fås också på svenska.', 'Help should be available in Swedish too.', 0.85, 0.84),
  ],
  questions: [],
};
