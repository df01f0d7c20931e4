### Exchange with translators' own tools: `export --to po,…`, `import`, `note`.

choice-to-po = PO, for Poedit, Weblate, Lokalize and every OmegaT
choice-to-xliff = XLIFF 1.2, for memoQ, Trados, OmegaT from 6 on and most other CAT tools
choice-to-xliff2 = XLIFF 2.1, for tools that read it: memoQ, newer Poedit and OmegaT
choice-to-tmx = TMX, a translation memory of everything agreed, for any CAT tool
choice-to-csv = CSV, source and translation side by side, for a spreadsheet
choice-to-glossary = the agreed terms, for OmegaT's glossary folder and for spreadsheets
choice-only-all = everything, also what needs no work

export-units = { $count ->
    [0] No passage needs work.
    [one] { $count } passage left for translation. Bring it home with `hamgam import FILE`.
   *[other] { $count } passages left for translation. Bring them home with `hamgam import FILE`.
}
export-left-withheld = { $count ->
    [one] { $count } passage is withheld and stays here.
   *[other] { $count } passages are withheld and stay here.
}
export-left-alone = { $count ->
    [one] { $count } passage stands in one language on purpose and stays here.
   *[other] { $count } passages stand in one language on purpose and stay here.
}
export-left-extra = { $count ->
    [one] { $count } passage of the translation has no original and stays here.
   *[other] { $count } passages of the translation have no original and stay here.
}
export-left-origin = { $count ->
    [one] { $count } passage has its original in the other language and stays here.
   *[other] { $count } passages have their original in the other language and stay here.
}
export-left-control = { $count ->
    [one] { $count } passage holds control characters that these formats cannot carry, and stays here.
   *[other] { $count } passages hold control characters that these formats cannot carry, and stay here.
}

## What goes along with a unit

exchange-section = Section: { $path }
exchange-status = Status: { $status }
exchange-changes = Changes: { $text }
exchange-term = Term: { $source } → { $target }
exchange-term-avoid = Term: { $source } → { $target } (not: { $avoid })
exchange-list = {", "}
exchange-note = Note: { $text }
exchange-before = Before: { $text }
exchange-after = After: { $text }

## import

command-import = Bring translated exchange files home
command-import-more =
    Every unit is compared with what left and with what stands today. Citations, links, footnote marks, code and tags have to be as they were. What fits goes into the documents and the ledger, all at once; everything else is named with the reason, and the exit code is 1.

    Passages that nobody touched keep every byte. Where a passage changed here as well, the text here stays unless you say `--theirs`. Names and dates that tools stamp into files are never taken in.
command-import-examples =
    hamgam import exchange/fa/po/iran-1988.fa.po --dry-run
    hamgam import returned.xlf
    hamgam import returned.po --theirs
argument-file = Files of PO, XLIFF 1.2 or 2.1, CSV or TMX
option-theirs = Take the translator's text where the passage changed here as well

import-added = { $count ->
    [one] { $locale }: { $count } passage was translated.
   *[other] { $locale }: { $count } passages were translated.
}
import-changed = { $count ->
    [one] { $locale }: { $count } translation was changed.
   *[other] { $locale }: { $count } translations were changed.
}
import-agreed = { $count ->
    [one] { $locale }: { $count } translation was agreed to as it stands.
   *[other] { $locale }: { $count } translations were agreed to as they stand.
}
import-drafts = { $count ->
    [one] { $locale }: { $count } of these texts is a draft: nobody has agreed to it yet. Once it is ready, `hamgam confirm { $locale } --edited` does.
   *[other] { $locale }: { $count } of these texts are drafts: nobody has agreed to them yet. Once they are ready, `hamgam confirm { $locale } --edited` does.
}
import-reopened = { $count ->
    [one] { $locale }: { $count } agreement was taken back.
   *[other] { $locale }: { $count } agreements were taken back.
}
import-notes = { $count ->
    [one] { $locale }: { $count } new note.
   *[other] { $locale }: { $count } new notes.
}
import-untouched = { $count ->
    [one] { $locale }: { $count } passage came back as it left.
   *[other] { $locale }: { $count } passages came back as they left.
}
import-empty = { $count ->
    [one] { $locale }: { $count } passage is not translated yet.
   *[other] { $locale }: { $count } passages are not translated yet.
}
import-refused = { $count ->
    [one] { $locale }: { $count } unit was refused.
   *[other] { $locale }: { $count } units were refused.
}
import-conflicts = { $count ->
    [one] { $locale }: { $count } conflict.
   *[other] { $locale }: { $count } conflicts.
}
import-dropped = Not taken in, because it tells of people or machines: { $list }
import-nothing = Nothing had to be written.
import-would = Nothing was written. To write it, run the same command without `--dry-run`.
import-next = Next: `hamgam diff`, `hamgam check`, and commit translation and ledger together.
import-refused-list = Refused:
import-conflicts-list = Changed here as well, so the text here stays:
import-conflicts-remedy = To take the translator's texts instead, run the command again with `--theirs`.

refused-source = Its source is not the text that left: units were merged, split or edited in the tool. Translate it in a fresh export.
refused-unknown = There is no such passage in the project.
refused-several = Several passages have this source, and the file does not say which one is meant.
refused-twice = It is there several times with different translations.
refused-code-lost = This has to stay in the translation: { $code }
refused-code-invented = The source does not have this: { $code }
refused-code-doubled = This stands more often than in the source: { $code }
refused-blocks = It has not as many paragraphs as its source: an empty line too many, or too few.
refused-partly = Only a part of it is translated: one of its segments is empty.
refused-control = It holds control characters, as no text has them.
refused-emptied = The translation was emptied. hamgam takes no translation away; delete the passage in the document if you mean it.
refused-withheld = The passage is withheld.
refused-origin = The original of this passage is the text in the target language.
refused-alone = The passage stands in one language on purpose, or has no original.
refused-path = A file that is no document of the project is in the way of the new document.
refused-place = The document has no place where this block could go: translate what stands around it too, or insert it by hand.
refused-shape = With this text the block would be read as something else. Look for an empty line, a bar, or a mark such as `#`, `-` or `1.` at its beginning.
conflict-changed = The translation here is not the one that left.

import-not-utf8 = this is not a text in UTF-8; the file has to say its encoding, or be saved as UTF-8
import-encoding = the text is not in the encoding that the file names
import-unknown-format = this is no exchange file that hamgam reads: .po, .xlf, .xliff, .csv, .tsv or .tmx
import-po = this is no PO from here on
import-po-cut = the file ends in the middle of an entry
import-xml = this is no XML from here on
import-xml-deep = elements stand too deep in each other
import-xml-entity = only the entities of XML itself are read
import-xml-doctype = a file that defines entities of its own is not read
import-xml-cut = the file ends before it is complete
import-no-xliff = this is no XLIFF
import-no-tmx = this is no TMX
import-csv = this is no table from here on
import-csv-columns = the first line has to name a column `id` and two columns by their languages
import-no-file = this is no file
import-too-large = this file is larger than { $most } MiB, which is the most that hamgam reads
remedy-too-large = Export fewer documents at a time with `--document`. Nothing was changed.
import-no-locale = the file does not say its language; the project has { $list }
import-other-locale = the file is in { $locale }; the project has { $list }

## note

command-note = Keep a question or remark with a passage
command-note-more =
    The note stands in the ledger, without a name, until it is closed. It shows in `status` and `diff`, goes along in exchange files, and never enters a bundle. What translators remark in their own tools comes home as notes.
command-note-examples =
    hamgam note fa order.md#order-k7f2 "Is this the first letter or the second?"
    hamgam note fa order.md#order-k7f2 --close
argument-note-passage = A passage, as `document#id` or `path:line`, and the text
option-close = Close the note with this text, or all notes of the passage
usage-note-nothing = `note` needs a passage and a text
remedy-note-something = For example: hamgam note fa order.md#order-k7f2 "Is this the first letter?"
error-note-one-passage = A note belongs to one passage.
error-no-note = { $passage } has no such note. Nothing was written.
note-kept = { $count ->
    [one] { $passage } has { $count } open note.
   *[other] { $passage } has { $count } open notes.
}
note-closed = { $count ->
    [0] { $passage } has no open notes any more.
    [one] { $passage } has { $count } open note left.
   *[other] { $passage } has { $count } open notes left.
}
notes-open = { $count ->
    [one] { $count } open note
   *[other] { $count } open notes
}
