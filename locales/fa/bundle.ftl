### آنچه خوانندهٔ بسته می‌بیند: صفحه‌ها، کتاب‌ها و پرونده‌های ناشران.

## یادآوری‌ها

bundle-unreviewed = هنوز کسی این متن را بازبینی نکرده است. هنگام خواندن این را در نظر داشته باشید.
bundle-unreviewed-some = بخشی از این متن را هنوز کسی بازبینی نکرده است. هنگام خواندن این را در نظر داشته باشید.
bundle-translated = ترجمه از { $language }.
bundle-behind-number = پس از این ترجمه، عدد یا تاریخی در متن اصلی تغییر کرده است
bundle-behind-citation = پس از این ترجمه، ارجاع‌های متن اصلی تغییر کرده است
bundle-behind-wording = پس از این ترجمه، متن اصلی تغییر کرده است
bundle-extra = در متن اصلی نیست
bundle-missing = { $count ->
    [one] { $count } بند هنوز ترجمه نشده است.
   *[other] { $count } بند هنوز ترجمه نشده‌اند.
}
bundle-missing-document = هنوز ترجمه نشده

## بخش‌های صفحه

bundle-skip = رفتن به متن
bundle-contents = فهرست
bundle-references = منابع
bundle-glossary = واژه‌نامه
bundle-persons = اشخاص
bundle-organizations = سازمان‌ها و گروه‌ها
bundle-places = جای‌ها
bundle-events = رویدادها
bundle-publications = نشریه‌ها
bundle-terms = اصطلاح‌ها
bundle-other-names = نام‌های دیگر
bundle-notes = یادداشت‌ها
bundle-back = بازگشت به متن
bundle-note-number = یادداشت { $number }
bundle-permalink = پیوند به این بند
bundle-languages = زبان‌ها
bundle-in-language = به { $language }
bundle-previous = پیشین
bundle-next = پسین
bundle-cited-in = ارجاع در
bundle-table = جدول
bundle-cover = جلد
bundle-parallel = بند در برابر بند، به { $first } و { $second }
bundle-no-counterpart = تنها به یک زبان آمده است.
bundle-gone-counterpart = در این ویراست نیست.

bundle-note = یادداشت
bundle-tip = نکته
bundle-important = مهم
bundle-warning = هشدار
bundle-caution = احتیاط

## دربارهٔ اثر

bundle-about = دربارهٔ این ویراست
bundle-publisher = ناشر
bundle-place = جای نشر
bundle-edition = ویراست
bundle-version = نسخه
bundle-date = تاریخ
bundle-licence = پروانه
bundle-doi = شناسهٔ DOI
bundle-isbn = شابک
bundle-made-from = چکیدهٔ محتوا
bundle-licensed = با پروانهٔ { $licence }.
bundle-changes = این متن ترجمه است و اصل در ترجمه دگرگون شده است.

role-aut = نوشتهٔ { $names }
role-edt = به ویراستاری { $names }
role-trl = ترجمهٔ { $names }
role-ill = با تصویرهای { $names }
role-other = { $role }: { $names }

## جای ارجاع در منبع

locator-page = { $count ->
    [one] ص. { $value }
   *[other] صص. { $value }
}
locator-chapter = فصل { $value }
locator-volume = ج. { $value }
locator-section = { $count ->
    [one] بخش { $value }
   *[other] بخش‌های { $value }
}
locator-paragraph = { $count ->
    [one] بند { $value }
   *[other] بندهای { $value }
}
locator-note = یادداشت { $value }
locator-figure = شکل { $value }
locator-table = جدول { $value }
locator-line = سطر { $value }
locator-part = قسمت { $value }
locator-book = کتاب { $value }
locator-column = ستون { $value }
locator-folio = برگ { $value }
locator-issue = ش. { $value }
locator-verse = بیت { $value }
locator-article = مادهٔ { $value }

## انتساب

attribution-heading = انتساب
attribution-by = از { $names }
attribution-none = این اثر از پدیدآورنده‌ای نام نمی‌برد.
attribution-licence = پروانه: { $licence }
attribution-no-licence = این اثر از پروانه‌ای نام نمی‌برد. پیش از بازنشر از ناشر آن بپرسید.
attribution-translation = این ویراست به زبان { $language } ترجمهٔ متن اصلی به زبان { $source } است و اصل در ترجمه دگرگون شده است.
attribution-original = متن { $language } متن اصلی است.
attribution-mixed = اصل پاره‌ای از بندها به زبان دیگر است.
attribution-hash = چکیدهٔ SHA-256 متنی که این بسته از آن ساخته شده است: { $hash }
attribution-font = قلم وزیرمتن با پروانهٔ OFL-1.1 منتشر می‌شود (OFL.txt).
attribution-style = ارجاع‌ها با Citation Style Language آراسته شده است؛ شیوه و واژه‌های آن با پروانهٔ CC-BY-SA-3.0 است (https://citationstyles.org).

## دسترس‌پذیری

bundle-access-summary = سرعنوان‌ها، فهرست، سیاهه‌ها، جدول‌ها و یادداشت‌ها نشانه‌گذاری شده‌اند و زبان و جهت هر متن مشخص است.
