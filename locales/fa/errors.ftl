### آنچه اجرای برنامه را متوقف می‌کند. مسیر و سطر و ستون در سطری جداگانه زیر
### پیام می‌آید و در خود جمله تکرار نمی‌شود.

label-error = خطا:
label-cause = علت: { $cause }

## پرونده‌ها

error-cannot-read = این پرونده یا پوشه خوانده نمی‌شود.
error-cannot-write = در این پرونده یا پوشه نمی‌توان نوشت.
error-cannot-print = نتیجه را نمی‌توان در خروجی استاندارد نوشت.
error-not-utf8 = این پرونده متن UTF-8 نیست.
error-not-yet = این فرمان هنوز آماده نیست.
error-no-project =
    در این پوشه و پوشه‌های بالای آن پروندهٔ hamgam.toml نیست:
    { $path }

## hamgam.toml

error-toml = ساختار TOML این پرونده درست نیست.
error-config-no-project = جدول [project] در این پرونده نیست.
error-config-missing-key = کلید { $key } نیامده است.
error-config-unknown-key = کلید { $key } برای hamgam شناخته نیست.
error-config-type = مقدار { $key } باید { $expected ->
    [string] متنی درون گیومهٔ لاتین باشد.
    [strings] متنی درون گیومهٔ لاتین، یا فهرستی از چنین متن‌هایی باشد.
    [level] یکی از "error" و "warning" و "note" و "off" باشد.
    [date] تاریخی باشد مانند `2026` یا `"2026-08"` یا `2026-08-31`.
    [url] نشانی‌ای باشد که با https:// یا http:// آغاز می‌شود.
    [contributors] فهرستی از نام‌ها باشد، یا از جدول‌هایی مانند `{"{"} name = "…", role = "…" {"}"}`.
   *[other] از نوع { $expected } باشد.
}
error-config-locale = مقدار { $locale } برچسب زبان نیست؛ برچسب زبان چیزی است مانند en یا fa یا ckb یا pt-BR.
error-config-locale-twice = زبان { $locale } دو بار آمده است.
error-config-unknown-locale = زبان { $locale } نه زبان مبدأ است و نه یکی از زبان‌های مقصد.
error-config-path-leaves =
    پوشهٔ محتوا باید درون پروژه باشد:
    { $path }
error-config-pattern =
    این الگو جای سندها را نمی‌گوید:
    { $pattern }
error-config-glob =
    این الگوی نام پرونده خوانده نمی‌شود:
    { $glob }

## چه باید کرد

remedy-nothing-written = چیزی تغییر نکرد و همهٔ پرونده‌ها همان است که بود.
remedy-did-you-mean =
    آیا منظورتان این بود؟
    { $suggestion }
remedy-init =
    در اینجا پروژه بسازید:
    hamgam init
    یا پوشهٔ پروژه را با `--project` نام ببرید.
remedy-config-minimum =
    همین اندازه بس است:
    {"["}project]
    source = "en"
    targets = ["fa"]
remedy-pattern =
    در الگو باید یک {"{"}document{"}"} یا یک {"{"}stem{"}"} باشد و مسیرش از پروژه بیرون نرود، مانند:
    "docs/fa/{"{"}document{"}"}"
    "{"{"}stem{"}"}.fa.md"
