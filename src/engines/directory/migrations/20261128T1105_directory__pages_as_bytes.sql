-- A page is kept as it came: whether it is proper text is for the reader to say, record by record.
alter table directory.import_page alter column body type bytea using convert_to(body, 'UTF8');
