### The views: where each document stands, what changed, what was found.

## Languages

language-name = { $locale ->
    [ar] Arabic
    [az] Azerbaijani
    [ckb] Central Kurdish
    [de] German
    [en] English
    [es] Spanish
    [fa] Persian
    [fr] French
    [he] Hebrew
    [kmr] Northern Kurdish
    [ps] Pashto
    [tr] Turkish
    [ur] Urdu
   *[other] { $locale }
}
view-pair = { $source } to { $target }
list-separator = {", "}

## Headings, columns and labels

view-status = Where the translation stands
view-diff = What changed
view-contents = Passages
view-skip = Skip to the passages
view-then = As it was agreed
column-document = Document
column-progress = In step
column-words = Words left
column-rest = To do
view-total = All documents
view-share = { $part } of { $whole }
side-original = { $language }, original
side-translation = { $language }, translation
view-passages = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
words-left = { $count ->
    [one] { $count } word left
   *[other] { $count } words left
}

## Counts

count-current = { $count } in step
count-stale = { $count } to update
count-ahead = { $count } edited
count-diverged = { $count } changed on both sides
count-missing = { $count } not translated
count-extra = { $count } without an original
count-unconfirmed = { $count } not confirmed

## Open questions in the texts

markers-citation = { $count ->
    [one] In { $count } place the translation says [citation needed].
   *[other] In { $count } places the translation says [citation needed].
}
markers-page = { $count ->
    [one] In { $count } place the translation says [page needed].
   *[other] In { $count } places the translation says [page needed].
}

## What to do next. A command or a path follows.

next-write = There are no documents yet. Write the first one here:
next-target = There is no language to translate into yet. Name one in:
next-translate = Nothing is translated yet. Write the first translation here:
next-adopt = The translations have not been taken in yet. Take them in with:
next-diff = Next, see what changed and update the translation:
next-diverged = Next, compare the passages that changed in both languages, and agree:
next-edited = Next, agree to the translations that were edited:
next-unconfirmed = Next, see the pairs that nobody has confirmed:
next-missing = Next, see what is not translated yet:
next-extra = Next, see what has no original:
next-unread = What could be read is in step; not everything could be read.
next-nothing = All in step: nothing to do.

## Where there is nothing

status-none = No passage is of the kind you asked for.
diff-none = No passage needs work.
text-gone = The original is gone.
text-never = There is no original.
text-missing = Not translated yet.

## How to agree. A command follows.

agree-after = Once the translation says the same, agree:
agree-if = If both say the same, agree:
agree-missing = Once it is translated, agree:
agree-extra = To keep it on purpose:

## explain

explain-guides = Guides, with `hamgam explain NAME`:
explain-more = Why, and examples: `hamgam explain RULE`
page-before = as agreed

## check

check-heading = What hamgam found
check-not-shown = Not shown above: { $counts }.
check-counterpart = The text in the other language.
column-level = Level
column-rule = Rule
column-place = Place
column-message = Finding
check-none = No faults found.
check-forgiven = { $count ->
    [one] { $count } finding was there before and is forgiven.
   *[other] { $count } findings were there before and are forgiven.
}
check-allowed = { $count ->
    [one] { $count } finding is allowed in the text.
   *[other] { $count } findings are allowed in the text.
}
check-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
check-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
check-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
check-summary = { $documents ->
    [one] { $counts } in { $documents } document.
   *[other] { $counts } in { $documents } documents.
}
