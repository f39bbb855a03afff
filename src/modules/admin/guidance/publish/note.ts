/** Longest note of a publication. */
export const NOTE_MAX = 500;
