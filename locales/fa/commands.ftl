### پاسخ فرمان‌ها، و آنچه نمی‌پذیرند.

progress-reading = در حال خواندن پروژه …

## adopt
adopt-paired = { $count ->
    [0] بند تازه‌ای جفت نشد.
   *[other] { $count } بند جفت شد و در دفتر توافق‌ها آمد.
}
adopt-would-pair = { $count ->
    [0] بند تازه‌ای جفت نخواهد شد.
   *[other] { $count } بند جفت خواهد شد. چیزی نوشته نشد.
}
adopt-only-source = { $count ->
   *[other] { $count } بند از متن اصلی هنوز ترجمه ندارد.
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
    [0] بندی تأیید نخواهد شد.
   *[other] { $count } بند تأیید خواهد شد. چیزی نوشته نشد.
}
confirm-left = { $count ->
   *[other] { $count } بند ویرایش‌شده کنار ماند. اگر با این همه می‌خواهید یکی را تأیید کنید، نامش را ببرید:
}
confirm-take-back = برای برگرداندن دفتر توافق‌ها به آخرین کامیت: { $command }
confirm-withdraw = برای پس گرفتن تأیید یک یا چند بند: `hamgam reopen`

reopen-done = { $count ->
    [0] تأییدی پس گرفته نشد.
   *[other] تأیید { $count } بند پس گرفته شد.
}
reopen-would = { $count ->
    [0] تأییدی پس گرفته نخواهد شد.
   *[other] تأیید { $count } بند پس گرفته خواهد شد. چیزی نوشته نشد.
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
edition-gone = حذف‌شده
edition-moved = جابه‌جاشده
edition-changed = تغییرکرده

## آنچه فرمان‌ها نمی‌پذیرند
error-config-unknown-rule = قاعده‌ای به نام { $rule } نیست.
remedy-partial = این مخزن تنها بخشی از پرونده‌هایش را دارد و hamgam چیزی از شبکه نمی‌گیرد. نخست آن‌ها را بگیرید: `git fetch --refetch --no-filter`
remedy-shallow-since =
    این مخزن کم‌عمق است و تاریخچهٔ کامل ندارد. در GitHub Actions برای checkout بنویسید `fetch-depth: 2` و با شاخه‌ای بسنجید که تغییر در آن ادغام می‌شود:
    hamgam check --since HEAD^1
    در جاهای دیگر نخست تاریخچه را بگیرید: `git fetch --unshallow`
error-baseline = این سطر اثر انگشت یافته‌ای نیست.
remedy-baseline = فهرست پایه را خود hamgam می‌نویسد: { $command }
check-baseline-written = { $count ->
   *[other] { $count } یافته در فهرست پایه آمد.
}
check-baseline-left = { $count ->
   *[other] { $count } سطر از فهرست پایه دیگر با هیچ یافته‌ای نمی‌خواند. فهرست را از نو بنویسید.
}
remedy-list-rules = فهرست قاعده‌ها را با `hamgam explain` ببینید.
error-no-folder = پوشه‌ای به نام { $path } نیست.
error-no-revision = نسخهٔ { $revision } خوانده نمی‌شود.
remedy-revision = کامیت، شاخه یا برچسبی را نام ببرید که `git log` در همین مخزن آن را می‌شناسد.
remedy-shallow = این مخزن کم‌عمق است و تاریخچهٔ کامل ندارد. بقیهٔ تاریخچه را بگیرید: `git fetch --unshallow`؛ در CI بنویسید `fetch-depth: 0`.
error-which-locale = کدام زبان؟ زبان‌های این پروژه: { $list }
error-unknown-locale = در این پروژه نه زبانی به نام { $locale } هست و نه سندی. زبان‌های پروژه: { $list }
error-source-locale = زبان مبدأ { $locale } است. یکی از زبان‌های مقصد را نام ببرید: { $list }
error-locales-disagree = پروندهٔ { $path } به زبان { $own } است، نه { $locale }.
error-unknown-document = سندی به نام { $document } نیست.
error-unknown-passage = بندی به نشانی { $passage } نیست.
error-no-passage-there = در { $place } بندی نیست.
remedy-list-documents = فهرست سندها را با `hamgam status` ببینید.
remedy-list-passages = فهرست بندها و نشانی‌هایشان را با `hamgam status --list` ببینید.
error-confirm-document = نام { $document } از آنِ یک سند است، ولی `confirm` بندها را تأیید می‌کند.
remedy-confirm-document = بندها را نام ببرید، یا همراه نام سند `--edited` یا `--all` بنویسید.
error-one-sided = بند { $passage } تنها در یک زبان هست، پس چیزی برای توافق نیست.
remedy-alone = چیزی نوشته نشد. اگر این بند به‌عمد تنها در یک زبان هست، `--alone` را بیفزایید.
error-not-alone = بند { $passage } در هر دو زبان هست.
remedy-not-alone = چیزی نوشته نشد. برای تأیید اینکه هر دو یک چیز می‌گویند، `--alone` را بردارید.
error-not-agreed = هنوز کسی بند { $passage } را تأیید نکرده است. چیزی نوشته نشد.
error-second-origin = متن اصلی بند { $passage } از پیش به زبان { $locale } است و تنها یک زبان می‌تواند اصل باشد. چیزی نوشته نشد.

## check --fix
fix-done = { $count ->
    [0] چیزی برای درست کردن نبود.
   *[other] { $count } یافته در { $documents } سند درست شد.
}
fix-would = { $count ->
    [0] چیزی برای درست کردن نیست.
   *[other] { $count } یافته در { $documents } سند درست خواهد شد. چیزی نوشته نشد.
}
fix-in-step = همهٔ بندها به همان اندازه همگام می‌ماند که بود: صورتِ نوشتن تغییر شمرده نمی‌شود و تأییدی لازم ندارد.
fix-refused = درست نشد: در اینجا چیزی جز واژه‌ها هم تغییر می‌کرد، { $kind ->
    [citation] یک ارجاع
    [link] یک پیوند
    [code] کد
    [anchor] یک لنگر
    [footnote] یک پانوشت
    [tag] یک برچسب
    [status] وضع یک بند
   *[shape] ساختار سند
}. این بند را خودتان درست کنید.
