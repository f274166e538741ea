-- Where an assessment is listed its urgency is shown: read by itself, and not out of the whole advice. Of a patient who was
-- erased there is none.

alter table lende.assessment add column urgency text
  generated always as (advice -> 'urgency' ->> 'level') stored;
