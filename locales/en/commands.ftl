### What commands answer, and what they refuse.

progress-reading = Reading the project …

## adopt
adopt-paired = { $count ->
    [0] Nothing new was paired.
    [one] { $count } passage was paired and is listed in the ledger.
   *[other] { $count } passages were paired and are listed in the ledgers.
}
adopt-would-pair = { $count ->
    [0] Nothing new would be paired.
    [one] { $count } passage would be paired. Nothing was written.
   *[other] { $count } passages would be paired. Nothing was written.
}
adopt-only-source = { $count ->
    [one] { $count } passage of the original has no translation yet.
   *[other] { $count } passages of the original have no translation yet.
}
adopt-only-target = { $count ->
    [one] { $count } passage stands in the translation alone.
   *[other] { $count } passages stand in the translation alone.
}
adopt-next = Next: `hamgam status`, and commit the ledgers together with the translation.
adopt-next-run = To write the ledgers, run the same command without `--dry-run`.

## confirm and reopen
confirm-done = { $count ->
    [0] Nothing was agreed to.
    [one] Agreed to { $count } passage.
   *[other] Agreed to { $count } passages.
}
confirm-would = { $count ->
    [0] Nothing would be agreed to.
    [one] Would agree to { $count } passage. Nothing was written.
   *[other] Would agree to { $count } passages. Nothing was written.
}
confirm-left = { $count ->
    [one] { $count } edited passage was left out; to agree to it all the same, name it:
   *[other] { $count } edited passages were left out; to agree to one all the same, name it:
}
confirm-take-back = To go back to the last commit of the ledger: { $command }
confirm-withdraw = To withdraw trust from single passages: `hamgam reopen`

reopen-done = { $count ->
    [0] No agreement was reopened.
    [one] Reopened { $count } agreement.
   *[other] Reopened { $count } agreements.
}
reopen-would = { $count ->
    [0] No agreement would be reopened.
    [one] Would reopen { $count } agreement. Nothing was written.
   *[other] Would reopen { $count } agreements. Nothing was written.
}
left-ambiguous = Two readings of it are equally good.
left-facts-changed = { $change ->
    [number] A figure or a date of the original changed.
   *[citation] A citation of the original changed.
}
list-more = { $count ->
    [one] … and { $count } more.
   *[other] … and { $count } more.
}

## diff --from
editions-heading = { $count ->
    [0] Nothing changed between the two editions
    [one] { $count } passage changed between the two editions
   *[other] { $count } passages changed between the two editions
}
edition-new = new
edition-gone = taken out
edition-moved = moved
edition-changed = changed

## What commands refuse
error-config-unknown-rule = There is no rule called { $rule }.
remedy-partial = This clone holds only part of its files, and hamgam fetches nothing. Fetch them first: `git fetch --refetch --no-filter`
remedy-shallow-since =
    This clone is shallow. In GitHub Actions, give the checkout `fetch-depth: 2` and compare with what the change is merged into:
    hamgam check --since HEAD^1
    Elsewhere fetch the history first: `git fetch --unshallow`
error-baseline = This line is no fingerprint.
remedy-baseline = A baseline is written by hamgam: { $command }
check-baseline-written = { $count ->
    [one] { $count } finding is in the baseline.
   *[other] { $count } findings are in the baseline.
}
check-baseline-left = { $count ->
    [one] { $count } entry of the baseline matches nothing any more. Write it anew.
   *[other] { $count } entries of the baseline match nothing any more. Write it anew.
}
remedy-list-rules = `hamgam explain` lists the rules.
error-no-folder = There is no folder { $path }.
error-no-revision = The revision { $revision } cannot be read.
remedy-revision = Name a commit, a branch or a tag that `git log` knows here.
remedy-shallow = This clone is shallow. Fetch more of its history: `git fetch --unshallow`, or in CI `fetch-depth: 0`.
error-which-locale = Which language is meant? The project has { $list }.
error-unknown-locale = { $locale } is neither a language nor a document of this project. Its languages: { $list }
error-source-locale = { $locale } is the source language. Name a target language: { $list }.
error-locales-disagree = { $path } belongs to { $own }, not to { $locale }.
error-unknown-document = There is no document { $document }.
error-unknown-passage = There is no passage { $passage }.
error-no-passage-there = There is no passage at { $place }.
remedy-list-documents = `hamgam status` lists the documents.
remedy-list-passages = `hamgam status --list` lists the passages with their addresses.
error-confirm-document = { $document } is a document. `confirm` agrees to passages.
remedy-confirm-document = Name passages, or say `--edited` or `--all` with the document.
error-one-sided = { $passage } stands in one language only, so there is nothing to agree on.
remedy-alone = If it stands alone on purpose, say `--alone`. Nothing was written.
error-not-alone = { $passage } stands in both languages.
remedy-not-alone = Leave out `--alone` to agree that they say the same. Nothing was written.
error-not-agreed = Nobody has agreed to { $passage } yet. Nothing was written.
error-second-origin = { $passage } already has its original in { $locale }. Only one language can lead. Nothing was written.

## check --fix
fix-done = { $count ->
    [0] Nothing was to be mended.
    [one] Mended { $count } finding in { $documents ->
        [one] { $documents } document.
       *[other] { $documents } documents.
    }
   *[other] Mended { $count } findings in { $documents ->
        [one] { $documents } document.
       *[other] { $documents } documents.
    }
}
fix-would = { $count ->
    [0] Nothing would be mended.
    [one] Would mend { $count } finding in { $documents ->
        [one] { $documents } document.
       *[other] { $documents } documents.
    } Nothing was written.
   *[other] Would mend { $count } findings in { $documents ->
        [one] { $documents } document.
       *[other] { $documents } documents.
    } Nothing was written.
}
fix-in-step = Every passage stays as much in step as it was: forms are no difference, and nothing has to be confirmed.
fix-refused = Not mended: a fix would change more than words here, { $kind ->
    [citation] a citation
    [link] a link
    [code] code
    [anchor] an anchor
    [footnote] a footnote
    [tag] a tag
    [status] the status of a passage
   *[shape] the shape of the document
}. Mend this passage by hand.
