/** Answers of someone whose assessment gives a right to book: question's link id -> values chosen or text written. */
export const BOOKABLE: Record<string, Record<string, string | string[]>> = {
  'urinary-symptoms': {
    now: ['none'],
    serious: ['none'],
    age: '34',
    sex: 'female',
    pregnant: 'no',
    symptoms: ['burning', 'often'],
    fever: 'no',
    flank: 'false',
    vomiting: 'false',
    duration: 'days',
    illness: ['none'],
    earlier: 'no',
    discharge: 'false',
  },
};
/** Answers that stop at once: 112. */
export const EMERGENCY: Record<string, Record<string, string[]>> = { 'urinary-symptoms': { now: ['breathing'] } };
