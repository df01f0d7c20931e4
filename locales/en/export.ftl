### `hamgam export`.

command-export = Make bundles for publishers and exchange files for translators
command-export-more =
    A bundle is one language of the work, made ready to leave: complete, with what is behind marked as such, and the same from one machine to the next. Each stands in a folder of its own, `DIR/LOCALE/FORMAT`, with the sums of its files.

    Nothing is ever filled in from another language. A passage whose original is gone is left out, and so is one above which `<!-- hamgam: withhold -->` stands.

    Exchange files hand passages that need work to translators' own tools, and `hamgam import` brings them home. They go to `exchange`, which git ignores.
command-export-examples =
    hamgam export fa --to po
    hamgam export fa --to xliff --only stale,missing --document order.md
    hamgam export fa --to json -o out
    hamgam export en --to json --require reviewed
argument-export-locale = The language to export, the source language too; may be left out where there is only one translation
option-export-to = What to make, with commas between them
option-stale = What happens to passages that are behind their original, or missing
option-require = Make nothing unless every passage has been trusted that far
option-export-only = Exchange files only: passages with one of these statuses; what needs work if none is named
option-export-document = Only these documents, with commas between them
option-export-output = The folder to write into; if none is named, `out` for bundles and `exchange` for exchange files
value-formats = FORMAT,…
value-how = HOW
value-documents = DOC,…
choice-to-site = web pages, one a document
choice-to-epub = one EPUB 3 file
choice-to-parallel = both languages, passage beside passage, for the screen and for paper
choice-to-json = the whole work in one file, for programs
choice-to-markdown = clean files with bibliography and a defaults file, for Pandoc
choice-stale-mark = they are marked
choice-stale-omit = they are left out and listed
choice-stale-fail = nothing is made
choice-require-translated = a translator vouches for it
choice-require-reviewed = a second person has read it
choice-require-final = finished

export-behind = { $count ->
    [one] { $count } passage is behind its original or missing, so nothing was made:
   *[other] { $count } passages are behind their original or missing, so nothing was made:
}
export-below = { $count ->
    [one] { $count } passage has not been trusted that far, so nothing was made:
   *[other] { $count } passages have not been trusted that far, so nothing was made:
}
export-made = Made { $path }

error-no-locale = { $locale } is no language of this project. Its languages: { $list }
error-only-exchange = `--only` is for exchange files. A bundle takes `--stale` and `--document`.
error-not-a-bundle = this folder is no bundle of hamgam's, and it is not empty
remedy-not-a-bundle = Name another folder with `-o`, or move this one away. Nothing was written.
error-style = there is no citation style { $style }
remedy-style = Did you mean: { $suggestion }. Or name a `.csl` file of the project.
error-style-notes = the citation style { $style } cannot be used: bundles set citations in the text, so it must be one of those, and must stand for itself
error-work-file = { $path }, which `[work]` names, cannot be read
remedy-work-file = It has to be a file of the project.
error-template = a template of the project cannot be used
export-refused-images = { $count ->
    [one] { $count } image was left out:
   *[other] { $count } images were left out:
}
export-image-missing = not in the project
export-image-unclean = its hidden data cannot be taken out: make it a PNG, a JPEG or a WebP that is not turned
progress-exporting = Making { $format } …
