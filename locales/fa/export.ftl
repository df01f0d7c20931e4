### `hamgam export`.

command-export = ساختن بسته برای ناشران و پروندهٔ تبادل برای مترجمان
command-export-more =
    هر بسته یک زبان اثر است، آمادهٔ انتشار: کامل، با نشانی بر آنچه عقب مانده، و یکسان بر هر رایانه‌ای. هر بسته پوشه‌ای از آن خود دارد، `پوشه/زبان/قالب`، با چکیدهٔ رمزنگاشتی پرونده‌هایش.

    هیچ جای خالی‌ای با متن زبانی دیگر پر نمی‌شود. بندی که اصل آن حذف شده است کنار گذاشته می‌شود، و همچنین بندی که بالای آن `<!-- hamgam: withhold -->` آمده باشد.

    پرونده‌های تبادل بندهای نیازمند کار را به ابزار خود مترجمان می‌رساند و `hamgam import` آن‌ها را بازمی‌گرداند. جای آن‌ها پوشهٔ `exchange` است که git نادیده‌اش می‌گیرد.
command-export-examples =
    hamgam export fa --to po
    hamgam export fa --to xliff --only stale,missing --document order.md
    hamgam export fa --to json -o out
    hamgam export en --to json --require reviewed
argument-export-locale = زبانی که برون‌بری می‌شود، از جمله زبان مبدأ؛ اگر تنها یک ترجمه باشد می‌توان آن را نگفت
option-export-to = آنچه باید ساخته شود، جداشده با ویرگول لاتین
option-stale = با بندهایی که از اصل خود عقب مانده‌اند یا ترجمه نشده‌اند چه شود
option-require = تا همهٔ بندها به این درجه از اعتماد نرسیده‌اند چیزی ساخته نشود
option-export-only = تنها برای پرونده‌های تبادل: بندهایی که در یکی از این وضع‌هاست؛ اگر نگویید، آنچه نیازمند کار است
option-export-document = تنها این سندها، جداشده با ویرگول لاتین
option-export-output = پوشهٔ خروجی؛ اگر نگویید: `out` برای بسته‌ها و `exchange` برای پرونده‌های تبادل
value-formats = قالب،…
value-how = چگونه
value-documents = سند،…
choice-to-site = صفحه‌های وب، برای هر سند یکی
choice-to-epub = یک پروندهٔ EPUB
choice-to-parallel = هر دو زبان، بند در برابر بند، برای صفحهٔ نمایش و کاغذ
choice-to-json = همهٔ اثر در یک پرونده، برای برنامه‌ها
choice-to-markdown = پرونده‌های پاکیزه با منابع و یک پروندهٔ تنظیم، برای Pandoc
choice-stale-mark = نشان‌دار می‌شوند
choice-stale-omit = کنار گذاشته و فهرست می‌شوند
choice-stale-fail = چیزی ساخته نمی‌شود
choice-require-translated = مترجمی درستی آن را بر عهده گرفته است
choice-require-reviewed = کس دیگری هم آن را خوانده است
choice-require-final = کارش پایان یافته است

export-behind = { $count ->
    [one] { $count } بند از اصل خود عقب مانده یا ترجمه نشده است، پس چیزی ساخته نشد:
   *[other] { $count } بند از اصل خود عقب مانده یا ترجمه نشده‌اند، پس چیزی ساخته نشد:
}
export-below = { $count ->
    [one] { $count } بند به درجهٔ خواسته‌شدهٔ اعتماد نرسیده است، پس چیزی ساخته نشد:
   *[other] { $count } بند به درجهٔ خواسته‌شدهٔ اعتماد نرسیده‌اند، پس چیزی ساخته نشد:
}
export-made = ساخته شد: { $path }

error-no-locale = در این پروژه زبانی به نام { $locale } نیست. زبان‌های پروژه: { $list }
error-only-exchange = گزینهٔ `--only` برای پرونده‌های تبادل است. برای بسته‌ها `--stale` و `--document` هست.
error-not-a-bundle = این پوشه بستهٔ hamgam نیست و خالی هم نیست
remedy-not-a-bundle = با `-o` پوشهٔ دیگری نام ببرید یا این پوشه را جابه‌جا کنید. هیچ چیز نوشته نشد.
error-style = شیوهٔ ارجاعی به نام { $style } نیست
remedy-style = شاید منظورتان این باشد: { $suggestion }. یا یک پروندهٔ `.csl` از پروژه را نام ببرید.
error-style-notes = شیوهٔ ارجاع { $style } به کار نمی‌آید: ارجاع‌های بسته درون متن می‌آید، پس شیوه باید از آن گونه و مستقل باشد
error-work-file = پروندهٔ { $path } که در `[work]` نام برده شده است خوانده نمی‌شود
remedy-work-file = باید پرونده‌ای از پروژه باشد.
error-template = یک قالب پروژه به کار نمی‌آید
export-refused-images = { $count ->
    [one] { $count } تصویر کنار گذاشته شد:
   *[other] { $count } تصویر کنار گذاشته شدند:
}
export-image-missing = در پروژه نیست
export-image-unclean = داده‌های پنهان آن را نمی‌توان زدود: آن را به PNG یا JPEG یا WebP نچرخیده درآورید
progress-exporting = ساختن { $format } …
