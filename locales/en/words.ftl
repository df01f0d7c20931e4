### Words for tables and lists.

## Status of a passage

status-current = in step
status-stale = original changed: update
status-ahead = translation changed: confirm
status-diverged = both changed: confirm
status-missing = not translated
status-extra = no original
status-unconfirmed = not confirmed

## What changed in the original

change-number = number or date
change-citation = citation
change-wording = wording
change-minor = small wording
change-cosmetic = looks only

## Flags

flag-moved = moved
flag-split = split
flag-merged = merged
flag-verbatim = still in the other language
flag-ambiguous = could be paired two ways

## Kinds of passages

kind-title = title
kind-description = description
kind-heading = heading
kind-paragraph = paragraph
kind-row = table row
kind-code = code
kind-html = HTML

## States of agreements

state-initial = initial
state-translated = translated
state-reviewed = reviewed
state-final = final

## Levels of findings

level-error = error
level-warning = warning
level-note = note
