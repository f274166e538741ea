// What `lende --help` says.

export const usage = `lende: interactive care pathway for low back pain. Not a medical device.

  lende consult                        the interview in the terminal
  lende pathway                        what a provider does at a stage, without a patient (--role --phase --kind)
  lende advise FILE|-                  advice for a case (YAML or JSON), or NDJSON for many
  lende document KIND FILE             a letter, sheet, leaflet or note of a case (--to text|html, --out FILE, --recipient ROLE)
  lende explain FILE ID                why a rule, class, condition or recommendation holds, or not
  lende what-would-change FILE ID      the fewest answers that would turn it
  lende score INSTRUMENT FILE          score, change and what it means (nrs-pain, psk, qbpds, start-back, ompsq-sf)
  lende wording-pack FILE              check authorised words for an instrument; score takes them with --wording FILE
  lende check                          run every case of the content, account for every statement
  lende prove                          prove the guideline for every possible patient
  lende book                           write the guideline book to docs/book; with --html FOLDER to one file a language, for print
  lende new-rule ID                    print a rule to start from
  lende serve                          the record of a practice and its page on one address, as the environment tells; --demo for a made-up one
  lende migrate                        bring the database of a practice to the shape that this Lende works with
  lende backup FOLDER                  copy the embedded database of a practice, also while a server works with it
  lende restore FOLDER                 put a copy back where there is no database yet, and check files and ledgers
  lende ledger verify FILE|-           follow the chain of an exported ledger; needs no database

  --lang nl|fr|de|en      --country be|nl      --role general-practitioner|physiotherapist|...
  --phase hyperacute|acute|subacute|chronic      --kind low-back|radicular (pathway)
  --on YYYY-MM-DD         --format text|markdown|json|ndjson (advise), text|json (others)

Exit codes: 0 done, an emergency too; 1 a check or proof failed; 2 the call or its input was wrong.
`
