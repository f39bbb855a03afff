comment on column notify.message.recipient is 'Sealed as notify.recipient. The phone number or e-mail address.';
