### What readers of a bundle see: pages, books and files for publishers.

## Notices

bundle-unreviewed = No person has reviewed this text yet. Read it with that in mind.
bundle-unreviewed-some = Part of this text has not been reviewed by a person yet. Read it with that in mind.
bundle-translated = A translation from { $language }.
bundle-behind-number = a figure or a date of the original has changed since this was translated
bundle-behind-citation = the citations of the original have changed since this was translated
bundle-behind-wording = the original has changed since this was translated
bundle-extra = not in the original
bundle-missing = { $count ->
    [one] { $count } passage is not translated yet.
   *[other] { $count } passages are not translated yet.
}
bundle-missing-document = not translated yet

## Parts of a page

bundle-skip = To the text
bundle-contents = Contents
bundle-references = References
bundle-glossary = Glossary
bundle-persons = People
bundle-organizations = Organizations and groups
bundle-places = Places
bundle-events = Events
bundle-publications = Publications
bundle-terms = Terms
bundle-other-names = Other names
bundle-notes = Notes
bundle-back = Back to the text
bundle-note-number = Note { $number }
bundle-permalink = Link to this passage
bundle-languages = Languages
bundle-in-language = In { $language }
bundle-previous = Previous
bundle-next = Next
bundle-cited-in = Cited in
bundle-table = Table
bundle-cover = Cover
bundle-parallel = { $first } and { $second }, passage beside passage
bundle-no-counterpart = Stands in one language only.
bundle-gone-counterpart = Not in this edition.

bundle-note = Note
bundle-tip = Tip
bundle-important = Important
bundle-warning = Warning
bundle-caution = Caution

## About the work

bundle-about = About this edition
bundle-publisher = Publisher
bundle-place = Place
bundle-edition = Edition
bundle-version = Version
bundle-date = Date
bundle-licence = Licence
bundle-doi = DOI
bundle-isbn = ISBN
bundle-made-from = Content hash
bundle-licensed = Licensed under { $licence }.
bundle-changes = This is a translation: changes were made to the original.

role-aut = by { $names }
role-edt = edited by { $names }
role-trl = translated by { $names }
role-ill = illustrated by { $names }
role-other = { $role }: { $names }

## Locators of citations

locator-page = { $count ->
    [one] p. { $value }
   *[other] pp. { $value }
}
locator-chapter = chap. { $value }
locator-volume = vol. { $value }
locator-section = { $count ->
    [one] sec. { $value }
   *[other] secs. { $value }
}
locator-paragraph = { $count ->
    [one] para. { $value }
   *[other] paras. { $value }
}
locator-note = n. { $value }
locator-figure = fig. { $value }
locator-table = table { $value }
locator-line = l. { $value }
locator-part = part { $value }
locator-book = book { $value }
locator-column = col. { $value }
locator-folio = fol. { $value }
locator-issue = no. { $value }
locator-verse = verse { $value }
locator-article = art. { $value }

## Attribution

attribution-heading = Attribution
attribution-by = By { $names }
attribution-none = The work names no contributors.
attribution-licence = Licence: { $licence }
attribution-no-licence = The work names no licence. Ask its publisher before you pass it on.
attribution-translation = This { $language } edition is a translation of the { $source } original, and changes were made in translating it.
attribution-original = The { $language } text is the original.
attribution-mixed = Single passages have their original in the other language.
attribution-hash = SHA-256 of the text that it was made from: { $hash }
attribution-font = The font Vazirmatn is under the SIL Open Font License 1.1 (OFL.txt).
attribution-style = Citations are set with the Citation Style Language; the style and its terms are under CC BY-SA 3.0 (https://citationstyles.org).

## Accessibility

bundle-access-summary = Headings, contents, lists, tables and notes are marked as such, and the language and direction of every text is given.
