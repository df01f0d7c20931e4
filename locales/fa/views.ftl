### نماها: هر سند در چه وضعی است، چه تغییر کرده و چه یافت شده است.

## زبان‌ها

language-name = { $locale ->
    [ar] عربی
    [az] ترکی آذربایجانی
    [ckb] کردی سورانی
    [de] آلمانی
    [en] انگلیسی
    [es] اسپانیایی
    [fa] فارسی
    [fr] فرانسوی
    [he] عبری
    [kmr] کردی کرمانجی
    [ps] پشتو
    [tr] ترکی استانبولی
    [ur] اردو
   *[other] { $locale }
}
view-pair = از { $source } به { $target }
list-separator = {"، "}

## عنوان‌ها، ستون‌ها و برچسب‌ها

view-status = وضع ترجمه
view-diff = آنچه تغییر کرده است
view-contents = بندها
view-skip = یکراست به سراغ بندها
view-then = آن‌گونه که توافق شده بود
column-document = سند
column-progress = همگام
column-words = واژه‌های مانده
column-rest = کارهای مانده
view-total = همهٔ سندها
view-share = { $part } از { $whole }
side-original = { $language }، متن اصلی
side-translation = { $language }، ترجمه
view-passages = { $count ->
    [one] { $count } بند
   *[other] { $count } بند
}
words-left = { $count ->
    [one] { $count } واژه مانده
   *[other] { $count } واژه مانده
}

## شمارش

count-current = { $count } همگام
count-stale = { $count } عقب‌مانده
count-ahead = { $count } جلوتر
count-diverged = { $count } تغییرکرده در هر دو سو
count-missing = { $count } ترجمه‌نشده
count-extra = { $count } افزوده
count-unconfirmed = { $count } تأییدنشده

## پرسش‌های باز در متن‌ها

markers-citation = { $count ->
    [one] در { $count } جای ترجمه «[نیازمند منبع]» آمده است.
   *[other] در { $count } جای ترجمه «[نیازمند منبع]» آمده است.
}
markers-page = { $count ->
    [one] در { $count } جای ترجمه «[شمارهٔ صفحه لازم است]» آمده است.
   *[other] در { $count } جای ترجمه «[شمارهٔ صفحه لازم است]» آمده است.
}

## گام بعدی. پس از جمله فرمان یا مسیر می‌آید.

next-write = هنوز سندی نیست. نخستین سند را اینجا بنویسید:
next-target = هنوز زبان مقصدی تعیین نشده است. آن را در این پرونده بنویسید:
next-translate = هنوز چیزی ترجمه نشده است. نخستین ترجمه را اینجا بنویسید:
next-adopt = ترجمه‌ها هنوز با متن اصلی جفت نشده است. با این فرمان جفتشان کنید:
next-diff = گام بعدی: ببینید چه تغییر کرده است و ترجمه را به‌روز کنید:
next-diverged = گام بعدی: بندهایی را که در هر دو زبان تغییر کرده است کنار هم ببینید و تأیید کنید:
next-edited = گام بعدی: ترجمه‌های ویرایش‌شده را تأیید کنید:
next-unconfirmed = گام بعدی: جفت‌های تأییدنشده را ببینید:
next-missing = گام بعدی: ببینید چه چیزی هنوز ترجمه نشده است:
next-extra = گام بعدی: ببینید چه چیزی متن اصلی ندارد:
next-unread = آنچه خوانده شد همگام است، ولی همه چیز خوانده نشد.
next-nothing = همه چیز همگام است و کاری نمانده است.

## آنجا که چیزی نیست

status-none = هیچ بندی از آن گونه که خواسته‌اید نیست.
diff-none = هیچ بندی نیازمند کار نیست.
text-gone = متن اصلی دیگر نیست.
text-never = متن اصلی ندارد.
text-missing = هنوز ترجمه نشده است.

## تأیید. پس از جمله فرمان می‌آید.

agree-after = پس از آنکه ترجمه هم همین را گفت، تأیید کنید:
agree-if = اگر هر دو یک چیز می‌گویند، تأیید کنید:
agree-missing = پس از ترجمه، تأیید کنید:
agree-extra = اگر به‌عمد تنها در یک زبان هست:

## explain

explain-guides = راهنماها، با `hamgam explain NAME`:
explain-more = دلیل هر قاعده و مثال‌هایش: `hamgam explain RULE`
page-before = چنان‌که توافق شده بود

## check

check-heading = یافته‌های hamgam
check-not-shown = آنچه بالا نیامده است: { $counts }.
check-counterpart = متن زبان دیگر اینجاست.
column-level = شدت
column-rule = قاعده
column-place = جا
column-message = یافته
check-none = ایرادی یافت نشد.
check-forgiven = { $count ->
   *[other] { $count } یافته از پیش بوده است و بخشیده شد.
}
check-allowed = { $count ->
   *[other] { $count } یافته در خود متن مجاز شمرده شده است.
}
check-errors = { $count ->
    [one] { $count } خطا
   *[other] { $count } خطا
}
check-warnings = { $count ->
    [one] { $count } هشدار
   *[other] { $count } هشدار
}
check-notes = { $count ->
    [one] { $count } یادآوری
   *[other] { $count } یادآوری
}
check-summary = { $documents ->
    [one] { $counts } در { $documents } سند.
   *[other] { $counts } در { $documents } سند.
}
