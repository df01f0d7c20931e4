### پاسخ فرمان‌ها، و آنچه نمی‌پذیرند.

## adopt
adopt-paired = { $count ->
    [0] بند تازه‌ای جفت نشد.
   *[other] { $count } بند جفت شد و در دفتر توافق‌ها آمد.
}
adopt-would-pair = { $count ->
    [0] بند تازه‌ای برای جفت شدن نیست.
   *[other] { $count } بند جفت می‌شود. چیزی نوشته نشد.
}
adopt-only-source = { $count ->
   *[other] { $count } بند متن مبدأ هنوز ترجمه ندارد.
}
adopt-only-target = { $count ->
   *[other] { $count } بند تنها در ترجمه هست.
}
adopt-next = گام بعدی: `hamgam status`؛ دفتر توافق‌ها را همراه ترجمه کامیت کنید.
adopt-next-run = برای نوشتن دفتر توافق‌ها همین فرمان را بدون `--dry-run` اجرا کنید.

## confirm و reopen
confirm-done = { $count ->
    [0] بندی تأیید نشد.
   *[other] { $count } بند تأیید شد.
}
confirm-would = { $count ->
    [0] بندی برای تأیید نیست.
   *[other] { $count } بند تأیید می‌شود. چیزی نوشته نشد.
}
confirm-left = { $count ->
   *[other] { $count } بند ویراسته کنار ماند؛ اگر با این همه می‌خواهید تأییدش کنید، آن را نام ببرید:
}
confirm-take-back = برای بازگشت به آخرین کامیت دفتر: { $command }
    برای پس گرفتن تأیید از تک‌تک بندها: `hamgam reopen`
reopen-done = { $count ->
    [0] توافقی باز نشد.
   *[other] { $count } توافق باز شد.
}
reopen-would = { $count ->
    [0] توافقی برای باز کردن نیست.
   *[other] { $count } توافق باز می‌شود. چیزی نوشته نشد.
}
left-ambiguous = دو برداشت از آن به یک اندازه پذیرفتنی است.
left-facts-changed = { $change ->
    [number] عدد یا تاریخی در متن اصلی تغییر کرده است.
   *[citation] ارجاعی در متن اصلی تغییر کرده است.
}
list-more = { $count ->
   *[other] … و { $count } مورد دیگر.
}

## diff --from
editions-heading = { $count ->
    [0] میان دو ویراست چیزی تغییر نکرده است
   *[other] میان دو ویراست { $count } بند تغییر کرده است
}
edition-new = تازه
edition-gone = برداشته‌شده
edition-moved = جابه‌جاشده
edition-changed = تغییرکرده

## آنچه فرمان‌ها نمی‌پذیرند
error-config-unknown-rule = قاعده‌ای به نام { $rule } نیست.
error-no-folder = پوشه‌ای به نام { $path } نیست.
error-no-revision = نسخهٔ { $revision } خوانده نمی‌شود.
remedy-revision = کامیت، شاخه یا برچسبی را نام ببرید که `git log` همین‌جا آن را می‌شناسد.
remedy-shallow = این مخزن تاریخچهٔ کامل ندارد. تاریخچه را بیاورید: `git fetch --unshallow`؛ در CI بنویسید `fetch-depth: 0`.
error-which-locale = کدام زبان؟ زبان‌های این پروژه: { $list }
error-unknown-locale = در این پروژه نه زبانی به نام { $locale } هست و نه سندی. زبان‌های آن: { $list }
error-source-locale = { $locale } زبان مبدأ است. یکی از زبان‌های مقصد را نام ببرید: { $list }
error-locales-disagree = { $path } از آنِ { $own } است، نه { $locale }.
error-unknown-document = سندی به نام { $document } نیست.
error-unknown-passage = بندی به نشانی { $passage } نیست.
error-no-passage-there = در { $place } بندی نیست.
remedy-list-documents = `hamgam status` سندها را فهرست می‌کند.
remedy-list-passages = `hamgam status --list` بندها را با نشانی‌شان فهرست می‌کند.
error-confirm-document = { $document } سند است، ولی `confirm` بندها را تأیید می‌کند.
remedy-confirm-document = بندها را نام ببرید، یا همراه سند `--edited` یا `--all` بگویید.
error-one-sided = { $passage } تنها در یک زبان هست، پس چیزی برای توافق نیست.
remedy-alone = اگر به‌عمد تنها ایستاده است، `--alone` بگویید. چیزی نوشته نشد.
error-not-alone = { $passage } در هر دو زبان هست.
remedy-not-alone = برای تأیید اینکه هر دو یک چیز می‌گویند، `--alone` را بردارید. چیزی نوشته نشد.
error-not-agreed = هنوز کسی { $passage } را تأیید نکرده است. چیزی نوشته نشد.
error-second-origin = اصل { $passage } پیش‌تر در { $locale } دانسته شده است و تنها یک زبان می‌تواند اصل باشد. چیزی نوشته نشد.
