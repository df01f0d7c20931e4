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
check-missing-citation = The original cites { $key } here; the translation does not.
check-extra-citation = The translation cites { $key } here; the original does not.
check-mismatched-locator = { $key } is cited with { $here } here and with { $there } in the original.
check-unknown-citekey = The bibliography has no { $key }.
check-unknown-citekey-near = The bibliography has no { $key }. Is { $near } meant?
check-second-origin = The original of this passage is already in { $first }; { $locale } cannot lead it too.
