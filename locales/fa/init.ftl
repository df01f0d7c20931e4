### آنچه `hamgam init` می‌گوید.

## آنچه یافته شد

init-recognised = شناخته شد: { $layout ->
    [vitepress] چیدمان VitePress
    [docusaurus] چیدمان Docusaurus
    [hugo] چیدمان Hugo با پوشه‌ای برای هر زبان
    [hugo-suffix] چیدمان Hugo با نام زبان در نام پرونده
    [mkdocs] چیدمان MkDocs با نام زبان در نام پرونده
   *[plain] پوشه‌ای برای هر زبان
}
init-fresh = هنوز سندی در اینجا نیست. پروژه‌ای تازه با جایی برای هر زبان:
init-locale = { $documents } ({ $side })
init-documents = { $count ->
    [0] هنوز بدون سند
   *[other] { $count } سند
}
init-original = متن اصلی
init-translation = ترجمه

## آنچه انجام شد

init-written = نوشته شد:
init-added = سطرهایی به پایان این پرونده‌ها افزوده شد:
init-left = دست‌نخورده ماند، چون پروندهٔ معمولی نیست:
init-rest = بقیهٔ پرونده‌ها همان است که بود.
init-next-adopt = گام بعدی: ترجمه‌های موجود را با متن اصلی جفت کنید:
init-next-status = گام بعدی: وضع کار را ببینید:

## نخستین سند پروژهٔ تازه

init-example =
    # از کجا آغاز کنیم

    این نخستین سند اثر شماست. هرچه می‌خواهید در آن بنویسید یا سندهای خود را در کنارش بگذارید.

    هر پاراگراف یک بند است. ترجمهٔ آن در پوشهٔ زبان دیگر و در همان جا می‌آید.

## آنچه کار را متوقف می‌کند

error-init-exists = در این پوشه هم‌اکنون پروژه‌ای هست.
error-init-inside = این پوشه بخشی از پروژه‌ای دیگر است.
error-init-no-folder = در این مسیر پرونده‌ای هست، نه پوشه‌ای.
error-init-layouts = سندهای اینجا با بیش از یک چیدمان جور درمی‌آید: { $list }
error-init-unrecognised = در اینجا سندهایی هست، ولی hamgam چیدمانشان را نمی‌شناسد.
error-init-source = معلوم نیست متن‌های اصلی به چه زبانی است؛ در کنارشان این زبان‌ها هست: { $list }
error-init-source-missing = سندی به این زبان نیست؛ زبان‌هایی که هست: { $list }
error-init-targets = در اینجا جز { $source } زبانی نیست و معلوم نیست متن به چه زبان‌هایی ترجمه می‌شود.

remedy-init-exists =
    چیزی نوشته نشد. هرچه را می‌خواهید در همان پرونده تغییر دهید. برای دیدن وضع پروژه:
    hamgam status
remedy-init-inside =
    چیزی نوشته نشد. اگر زبان دیگری از همین اثر را می‌خواهید، آن را در همان پرونده به `targets` بیفزایید. اثر جداگانه پوشه‌ای بیرون از این پروژه می‌خواهد.
remedy-init-layouts =
    چیدمان درست را نام ببرید:
    hamgam init --layout { $layout }
remedy-init-unrecognised =
    بگویید هر زبان کجاست، برای نمونه:
    hamgam init --layout vitepress --source en --targets fa
    فهرست چیدمان‌ها را با `hamgam init --help` ببینید.
remedy-init-source =
    زبان مبدأ را نام ببرید:
    hamgam init --source en
remedy-init-targets =
    زبان‌های مقصد را نام ببرید:
    hamgam init --targets fa
