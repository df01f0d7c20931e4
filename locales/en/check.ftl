### What the rules say. The place stands beside the sentence.

check-stale-passage = { $status ->
    [diverged] Original and translation both changed since they were agreed.
   *[stale] { $change ->
        [number] A figure or a date of the original changed since the translation was agreed.
        [citation] A citation of the original changed since the translation was agreed.
        [minor] The wording of the original changed a little since the translation was agreed.
        [cosmetic] Only the form of the original changed since the translation was agreed.
       *[wording] The wording of the original changed since the translation was agreed.
    }
}
check-missing-passage = This passage has no translation.
check-extra-passage = This passage stands in the translation alone.
check-ahead-passage = The translation changed since it was agreed; nobody has confirmed it yet.
check-unconfirmed-passage = { $count ->
    [one] Nobody has agreed to { $count } passage of this document yet.
   *[other] Nobody has agreed to { $count } passages of this document yet.
}
check-ambiguous-passage = Two readings of what became of this passage are equally good. Say which one is meant with a line above it: <!-- p: { $id } -->
check-moved-document = The original of { $path } has another name now. Rename this file to { $home }, or name its document in its front matter.
check-confirmed-unchanged = { $count ->
    [one] This change agrees to { $count } translation of this document that it does not touch.
   *[other] This change agrees to { $count } translations of this document that it does not touch.
}
check-unused-allow = { $rule } is allowed here, but there is nothing to allow. Take the comment away.
check-unexplained-allow = { $rule } is allowed here without a reason, so nothing is allowed. Write why after a colon.
check-misnamed-allow = There is no rule called { $rule }, so nothing is allowed here.
check-misnamed-allow-near = There is no rule called { $rule }, so nothing is allowed here. Is { $near } meant?
check-missing-citation = The original cites { $key } here; the translation does not.
check-missing-citation-other = The original cites { $key } here; the translation cites { $other } in its place.
check-extra-citation = The translation cites { $key } here; the original does not.
check-mismatched-locator = { $key } is cited with { $here } here and with { $there } in the original.
check-unknown-citekey = The bibliography has no { $key }.
check-unknown-citekey-near = The bibliography has no { $key }. Is { $near } meant?
check-second-origin = The original of this passage is already in { $first }; { $locale } cannot lead it too.
check-untranslated-passage = This passage is still in the language of the original.
check-untranslated-passage-sentence = This sentence is still in the language of the original.
check-untranslated-passage-leading = This sentence of the original is in the language of the translation.
check-reordered-row = This row stands in another place of the table than in the original.
check-reordered-row-cell = A cell of this row stands in another column than in the original.
check-dropped-word = Dots stand here in the middle of the sentence; the original has words there.
check-reordered-row-exchanged = What stands here belongs into another row, and what belongs here stands there: cells of two rows changed places.
check-unpaired-sentence-missing = { $count ->
    [one] A sentence of the original is missing here.
   *[other] { $count } sentences of the original are missing here.
}
check-unpaired-sentence = { $count ->
    [one] The original has no such sentence.
   *[other] The original has no such { $count } sentences.
}

check-mismatched-number = The original has { $there }, here stands { $here }.
check-missing-number = The { $there } of the original is missing here.
check-rarer-number = The original has { $there } more often than it stands here.
check-reversed-range = The range of the original that begins with { $there } runs the other way here.
check-exchanged = { $there } and { $other } have changed places here: each stands where the original has the other.
check-extra-number = The original has no { $here }.
check-lost-hedge = What qualifies the number or the date in the original ({ $there }: at least, about, up to and the like) is missing beside { $here }.
check-changed-hedge = What qualifies { $here } here (at least, about, up to and the like) is not what qualifies { $there } in the original.
check-added-hedge = The original gives { $there } without the qualification that stands beside { $here } here.
check-mismatched-date = The original has { $there }, here stands { $here }: these are not the same days.
check-mismatched-season = The original has { $there }, here stands { $here }: another season.
check-old-date = The original has { $there }, here stands { $here }: by the calendars of today that is a day off, but before 1304 (1925) they are not sure.
check-blurred-date = The original has { $there }, here stands only { $here }.
check-missing-date = The { $there } of the original is missing here.
check-extra-date = The original has no { $here }.
check-contradictory-date = { $date } and { $gloss } are not the same days.
check-impossible-date = There is no { $date }: the calendar has no such day.
check-impossible-decade = A decade begins with a year that ends in 0, and { $date } does not.
check-changed-weekday = The original has { $there }, here stands { $here }: another weekday.
check-mismatched-weekday = { $date } is a { $day ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}, another weekday stands beside it.
check-reordered-citation = { $key } is cited in another order here than in the original.
check-exchanged-work = { $key } and { $other } have changed places here, and their locators have not: each is cited with what belongs to the other.
check-detached-citation = { $key } stands with another sentence here than in the original.
check-mismatched-mode = The original cites { $there }, here it is { $here }: one of them names the author in the sentence or leaves the name out.
check-mismatched-signal = What leads in { $key } is “{ $there }” in the original and “{ $here }” here.

## Names, terms, links and code

check-missing-name = The original names { $name } here; the translation does not.
check-missing-name-other = The original names { $name }; the translation names { $other } instead.
check-missing-name-turned = The original names { $name } before { $other }; here they stand the other way round.
check-missing-name-speaker = In the original { $name } says this; here { $other } does.
check-misspelt-name = The original has { $there }; it is misspelt { $here } here.
check-forbidden-term = The glossary says not to write { $form } in our own voice; it prefers { $better }.
check-forbidden-term-none = The glossary says not to write { $form } in our own voice.
check-variant-name = { $form } is accepted; the glossary prefers { $better }.
check-mismatched-link = The original links to { $to } here, the translation to { $here }.
check-mismatched-link-lost = The original links to { $to } here; the translation does not.
check-mismatched-link-image = The original shows the image { $to } here; the translation shows none.
check-mismatched-link-extra = The translation links to { $here } here; the original does not.
check-exchanged-link = The links to { $there } and to { $other } have changed places here.
check-dead-anchor = The page has no place of this name in the translation: { $to }.
check-broken-address = This address leads nowhere as it is written: { $address }. It is { $right }.
check-broken-address-apart = A space stands between the words of a link and its address, so it is none.
check-changed-code = The code { $there } of the original is { $here } here.
check-changed-code-lost = The original has the code { $there } here; the translation does not.
check-mismatched-quotation = The original quotes here; the translation says it without quotation marks, in the voice of the work.
check-mismatched-quotation-extra = The translation quotes here; the original says it in the voice of the work.
check-missing-footnote = The original has the note { $mark } here; the translation does not.
check-missing-footnote-leading = The translation has the note { $mark } here; in the original no mark leads to it.
check-unknown-footnote = There is no note for { $mark } in this document.
check-mismatched-marker = { $lack ->
    [page] The original says here that a page is needed; the translation does not.
   *[citation] The original says here that a citation is needed; the translation does not.
}
check-mismatched-marker-extra = { $lack ->
    [page] The translation says here that a page is needed; the original does not.
   *[citation] The translation says here that a citation is needed; the original does not.
}

## How it is written
more-places = { $more ->
    [0] {""}
    [one] {" "}There is one more place in this passage.
   *[other] {" "}There are { $more } more places in this passage.
}
check-arabic-letter = { $word } is written with an Arabic letter; in Persian it is { $right }.{ more-places }
check-arabic-letter-ezafe = { $word } is written with { $code }, which no search takes for a heh; in two characters it is { $right }.{ more-places }
check-arabic-digit = { $word } is written with digits of Arabic; in Persian it is { $right }.{ more-places }
check-mixed-digit = { $word } has digits of two scripts; in Persian it is { $right }.{ more-places }
check-presentation-form = { $word } is made of the shapes of a font ({ $code }) instead of letters; in letters it is { $right }.{ more-places }
check-stretched-word = { $word } has a tatweel in it; without it: { $right }.{ more-places }
check-missing-zwnj = The prefix of the verb in { $word } is to be joined by a ZWNJ: { $right }.{ more-places }
check-missing-zwnj-plural = The plural ending is to be joined to its noun: { $right }.{ more-places }
check-stray-zwnj = The ZWNJ in or beside { $word } separates nothing.{ more-places }
check-stray-zwnj-harmless = The ZWNJ in { $word } stands behind a letter that joins nothing: it cannot be seen.{ more-places }
check-mistaken-zwnj = In { $word } the character { $code } stands where a ZWNJ is meant: { $right }.{ more-places }
check-invisible-character = In or beside { $word } stands a character that cannot be seen, { $code }.{ more-places }
check-latin-punctuation = { $word } has a Latin sign; in Persian it is { $right }.{ more-places }
check-bidi-control = The override { $code } shows text in another order than it is written.
check-bidi-control-unclosed = { $code } is not closed in its paragraph: what follows is shown in another direction.
check-bidi-control-unopened = { $code } closes nothing.
check-bidi-control-embedding = { $code } embeds a direction; an isolate does it without touching what stands around.
check-bidi-control-citekey = In the citation the character { $code } cannot be seen, and breaks it.
check-bidi-control-address = In the address the character { $code } cannot be seen, and leads elsewhere.
check-malformed-citation = Pandoc does not read { $written }; written as it does: { $right }.
check-malformed-citation-unclosed = The bracket before { $key } closes nowhere.
check-malformed-citekey = { $key } has a character that does not belong in a citekey; { $right } is meant.
