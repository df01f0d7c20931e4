### Findings about files. Where they are stands beside the sentence.

fault-cannot-read = This file cannot be read: { $cause }
fault-cannot-list = Something in this folder cannot be read: { $cause }
fault-not-utf8 = This file is not a text in UTF-8; this is the first byte that does not belong there.
fault-name-not-utf8 = The name of this file is not in UTF-8, so it is left out.
fault-leaves-project = This link leads out of the project, so it is not followed.
fault-document-twice = { $document } is there twice in this language; the other one is { $first }. This one is left out.
fault-document-name = { $document } is no path below the content folder, so this file is left out.
fault-locale-spelling = This folder spells the locale { $locale } another way; hamgam does not read it.
fault-front-matter = The front matter cannot be read: { $cause }
fault-bibliography = The bibliography cannot be read from here on: { $cause }
fault-citekey-twice = The citekey { $key } is there twice, first at { $first }.
fault-glossary-columns = This glossary has no column for the terms of a language, such as term_en.
fault-glossary-column = This glossary has a column { $column }, which hamgam does not know. It reads term_…, variants_… and avoid_… with a locale, kind and note.
fault-glossary-column-twice = This glossary has the column { $column } twice.
fault-glossary-cells = This line has { $cells } cells, the glossary has { $columns } columns. Put cells that hold a comma in quotation marks.
fault-glossary-both = The form { $form } is accepted and to be avoided at once.
fault-term-twice = The term { $term } is there twice, first at { $first }.
fault-ledger = This ledger cannot be read: { $cause }
fault-ledger-version = This ledger was written by a later version of hamgam.
fault-ledger-cut = This ledger is not complete: something is missing from here on. Take it back from git.
fault-ledger-conflict = A merge left a conflict in this ledger. hamgam has read both sides; the next `confirm` or `adopt` writes it clean.
fault-ledger-id-twice = The id { $id } is there twice in this ledger; the next `confirm` or `adopt` mends it.
