### تبادل با ابزارهای خود مترجمان: `export --to po,…` و `import` و `note`.

choice-to-po = قالب PO، برای Poedit و Weblate و Lokalize و همهٔ نسخه‌های OmegaT
choice-to-xliff = قالب XLIFF ۱٫۲، برای memoQ و Trados و OmegaT از نسخهٔ ۶ به بعد و بیشتر ابزارهای ترجمه
choice-to-xliff2 = قالب XLIFF ۲٫۱، برای ابزارهایی که آن را می‌خوانند: memoQ و نسخه‌های تازهٔ Poedit و OmegaT
choice-to-tmx = قالب TMX، حافظهٔ ترجمهٔ هر آنچه توافق شده است، برای هر ابزار ترجمه
choice-to-csv = قالب CSV، متن اصلی و ترجمه در کنار هم، برای صفحه‌گسترده
choice-to-glossary = اصطلاح‌های توافق‌شده، برای پوشهٔ واژه‌نامهٔ OmegaT و برای صفحه‌گسترده
choice-only-all = همهٔ بندها، حتی آنچه نیازمند کار نیست

export-units = { $count ->
    [0] هیچ بندی نیازمند کار نیست.
   *[other] { $count } بند برای ترجمه بیرون رفت. آن را با `hamgam import FILE` بازگردانید.
}
export-left-withheld = { $count ->
   *[other] { $count } بند به خواست نویسنده بیرون نمی‌رود.
}
export-left-alone = { $count ->
   *[other] { $count } بند به‌عمد تنها در یک زبان هست و بیرون نمی‌رود.
}
export-left-extra = { $count ->
   *[other] { $count } بند ترجمه متن اصلی ندارد و بیرون نمی‌رود.
}
export-left-origin = { $count ->
   *[other] متن اصلی { $count } بند به زبان دیگر است و بیرون نمی‌رود.
}
export-left-control = { $count ->
   *[other] { $count } بند نویسه‌های کنترلی دارد که در این قالب‌ها نمی‌گنجد و بیرون نمی‌رود.
}

## آنچه همراه هر واحد می‌رود

exchange-section = بخش: { $path }
exchange-status = وضع: { $status }
exchange-changes = تغییرها: { $text }
exchange-term = اصطلاح: { $source } → { $target }
exchange-term-avoid = اصطلاح: { $source } → { $target } (نه: { $avoid })
exchange-list = {"، "}
exchange-note = یادداشت: { $text }
exchange-before = پیش از این: { $text }
exchange-after = پس از این: { $text }

## import

command-import = پرونده‌های تبادلِ ترجمه‌شده را به پروژه بازمی‌گرداند
command-import-more =
    هر واحد با آنچه بیرون رفته بود و با آنچه امروز هست سنجیده می‌شود. ارجاع‌ها، پیوندها، نشانه‌های پانویس، کدها و برچسب‌ها باید همان باشد که بود. آنچه درست است یک‌جا در سندها و دفتر توافق‌ها نوشته می‌شود؛ هر چه جز آن است با دلیلش نام برده می‌شود و کد خروج ۱ است.

    بندهایی که کسی به آن‌ها دست نزده است بایت به بایت همان می‌ماند. اگر بندی در اینجا هم تغییر کرده باشد، متن اینجا می‌ماند، مگر آنکه `--theirs` بنویسید. نام‌ها و تاریخ‌هایی که ابزارها در پرونده‌ها می‌گذارند هرگز وارد نمی‌شود.
command-import-examples =
    hamgam import exchange/fa/po/iran-1988.fa.po --dry-run
    hamgam import returned.xlf
    hamgam import returned.po --theirs
argument-file = پرونده‌هایی به قالب PO، XLIFF نسخهٔ ۱٫۲ یا ۲٫۱، CSV یا TMX
option-theirs = اگر بند در اینجا هم تغییر کرده باشد، متن مترجم را می‌پذیرد

import-added = { $count ->
   *[other] { $locale }: { $count } بند ترجمه شد.
}
import-changed = { $count ->
   *[other] { $locale }: ترجمهٔ { $count } بند تغییر کرد.
}
import-agreed = { $count ->
   *[other] { $locale }: ترجمهٔ { $count } بند همان‌گونه که هست تأیید شد.
}
import-drafts = { $count ->
   *[other] { $locale }: { $count } تا از این ترجمه‌ها پیش‌نویس است و هنوز کسی تأییدش نکرده. هر وقت آماده شد: `hamgam confirm { $locale } --edited`
}
import-reopened = { $count ->
   *[other] { $locale }: تأیید { $count } بند پس گرفته شد.
}
import-notes = { $count ->
   *[other] { $locale }: { $count } یادداشت تازه.
}
import-untouched = { $count ->
   *[other] { $locale }: { $count } بند همان‌گونه که رفته بود بازگشت.
}
import-empty = { $count ->
   *[other] { $locale }: { $count } بند هنوز ترجمه نشده است.
}
import-refused = { $count ->
   *[other] { $locale }: { $count } واحد پذیرفته نشد.
}
import-conflicts = { $count ->
   *[other] { $locale }: { $count } ناسازگاری.
}
import-dropped = این‌ها وارد نشد، زیرا از افراد یا رایانه‌ها نشان دارد: { $list }
import-nothing = چیزی برای نوشتن نبود.
import-would = چیزی نوشته نشد. برای نوشتن، همین فرمان را بدون `--dry-run` اجرا کنید.
import-next = گام بعدی: `hamgam diff` و `hamgam check`؛ سپس ترجمه و دفتر توافق‌ها را با هم کامیت کنید.
import-refused-list = پذیرفته نشد:
import-conflicts-list = در اینجا هم تغییر کرده است، پس متن اینجا می‌ماند:
import-conflicts-remedy = برای پذیرفتن متن مترجم، فرمان را بار دیگر با `--theirs` اجرا کنید.

refused-source = متن اصلی آن همان نیست که بیرون رفته بود: واحدها در ابزار یکی، پاره یا ویرایش شده است. آن را در برون‌بری تازه‌ای ترجمه کنید.
refused-unknown = چنین بندی در پروژه نیست.
refused-several = چند بند همین متن اصلی را دارد و پرونده نمی‌گوید کدام منظور است.
refused-twice = چند بار با ترجمه‌های گوناگون آمده است.
refused-code-lost = این باید در ترجمه بماند: { $code }
refused-code-invented = این در متن اصلی نیست: { $code }
refused-code-doubled = این بیش از متن اصلی تکرار شده است: { $code }
refused-blocks = شمار پاراگراف‌هایش با متن اصلی یکی نیست: یک سطر خالی کم یا زیاد است.
refused-partly = تنها بخشی از آن ترجمه شده است: یکی از تکه‌هایش خالی است.
refused-control = نویسه‌های کنترلی دارد، که جایی در متن ندارند.
refused-emptied = ترجمه خالی شده است. هیچ ترجمه‌ای با این کار حذف نمی‌شود؛ اگر منظورتان همین است، بند را در خود سند پاک کنید.
refused-withheld = این بند به خواست نویسنده بیرون نمی‌رود.
refused-origin = متن اصلی این بند به زبان مقصد است.
refused-alone = این بند به‌عمد تنها در یک زبان هست، یا متن اصلی ندارد.
refused-path = پرونده‌ای که سند پروژه نیست جای سند تازه را گرفته است.
refused-place = در سند جایی برای این بند نیست: آنچه را در پیرامونش است هم ترجمه کنید، یا آن را با دست بیفزایید.
refused-shape = با این متن، بند به گونهٔ دیگری خوانده می‌شود. سطر خالی، خط عمودی، یا نشانه‌ای مانند `#` یا `-` یا `1.` را در آغاز آن بجویید.
conflict-changed = ترجمه‌ای که اینجاست همان نیست که بیرون رفته بود.

import-not-utf8 = این پرونده متن UTF-8 نیست؛ یا باید رمزگذاری خود را بگوید یا به صورت UTF-8 ذخیره شود.
import-encoding = متن به آن رمزگذاری نیست که پرونده می‌گوید.
import-unknown-format = این از پرونده‌های تبادلی نیست که hamgam می‌خواند: .po، .xlf، .xliff، .csv، .tsv و .tmx
import-po = از اینجا به بعد PO نیست.
import-po-cut = فایل در میانهٔ یک بخش تمام می‌شود
import-xml = از اینجا به بعد XML نیست.
import-xml-deep = عنصرها بیش از اندازه در دل هم آمده است.
import-xml-entity = تنها موجودیت‌های خود XML خوانده می‌شود.
import-xml-doctype = پرونده‌ای که موجودیت‌هایی از آن خود تعریف کند خوانده نمی‌شود.
import-xml-cut = پرونده پیش از آنکه کامل شود پایان می‌یابد.
import-no-xliff = این پرونده XLIFF نیست.
import-no-tmx = این پرونده TMX نیست.
import-csv = از اینجا به بعد جدول نیست.
import-csv-columns = سطر نخست باید ستونی به نام `id` و دو ستون به نام زبان‌ها داشته باشد.
import-no-file = این پرونده نیست.
import-too-large = این پرونده از { $most } مبی‌بایت بزرگ‌تر است؛ hamgam بیش از این نمی‌خواند.
remedy-too-large = با `--document` هر بار سندهای کمتری بیرون ببرید. چیزی تغییر نکرد.
import-no-locale = پرونده زبان خود را نمی‌گوید؛ زبان‌های پروژه: { $list }
import-other-locale = زبان پرونده { $locale } است؛ زبان‌های پروژه: { $list }

## note

command-note = پرسش یا یادداشتی را همراه یک بند نگه می‌دارد
command-note-more =
    یادداشت بی‌نام در دفتر توافق‌ها می‌ماند تا بسته شود. در `status` و `diff` دیده می‌شود، در پرونده‌های تبادل همراه بند می‌رود و هرگز در بسته‌های انتشار نمی‌آید. آنچه مترجمان در ابزار خود می‌نویسند نیز به صورت یادداشت بازمی‌گردد.
command-note-examples =
    hamgam note fa order.md#order-k7f2 "آیا این نامهٔ نخست است؟"
    hamgam note fa order.md#order-k7f2 --close
argument-note-passage = یک بند، به صورت `document#id` یا `path:line`، و متن یادداشت
option-close = یادداشتی را که این متن را دارد، یا همهٔ یادداشت‌های بند را می‌بندد
usage-note-nothing = فرمان `note` یک بند و یک متن می‌خواهد.
remedy-note-something = برای نمونه: hamgam note fa order.md#order-k7f2 "آیا این نامهٔ نخست است؟"
error-note-one-passage = هر یادداشت از آنِ یک بند است.
error-no-note = بند { $passage } چنین یادداشتی ندارد. چیزی نوشته نشد.
note-kept = { $count ->
   *[other] بند { $passage } اکنون { $count } یادداشت باز دارد.
}
note-closed = { $count ->
    [0] بند { $passage } دیگر یادداشت بازی ندارد.
   *[other] برای بند { $passage } هنوز { $count } یادداشت باز مانده است.
}
notes-open = { $count ->
   *[other] { $count } یادداشت باز
}
