-- So that changing keys finds it.
comment on column consent.consent.sealed is 'Sealed as consent.sealed. What a register wants to hear when it is asked again about a right to act; gone when the right has ended.';
