### خط فرمان و راهنمای آن.
###
### آنچه تایپ می‌شود (فرمان‌ها، گزینه‌ها و انتخاب‌ها) هرگز ترجمه نمی‌شود.

## عنوان‌ها و برچسب‌های راهنما

help-usage = کاربرد:
help-commands = فرمان‌ها:
help-arguments = آرگومان‌ها:
help-options = گزینه‌ها:
help-global = همراه هر فرمان:
help-examples = نمونه‌ها:
help-choices = یکی از این‌ها:
help-more = برای راهنمای هر فرمان، پس از نام آن `--help` بنویسید.

## آنچه گزینه‌ها و آرگومان‌ها می‌گیرند

value-options = گزینه‌ها
value-command = فرمان
value-locale = زبان
value-locales = زبان،…
value-document = سند
value-passage = بند
value-folder = پوشه
value-file = پرونده
value-revision = نسخه
value-when = هنگام
value-layout = چیدمان
value-name = نام
value-state = حالت
value-side = سو
value-list = فهرست
value-format = قالب
value-shell = پوسته
value-rule = قاعده

## گزینه‌های همهٔ فرمان‌ها

option-project = به جای پوشهٔ کنونی، از این پوشه آغاز می‌کند
option-ui = زبانی که hamgam به آن با شما سخن می‌گوید: `en`، `fa` و مانند آن
option-color = چه هنگام خروجی رنگی باشد
option-quiet = جز نتیجه و خطا چیزی نمی‌نویسد
option-help = همین راهنما را نشان می‌دهد
option-version = شمارهٔ نسخهٔ برنامه را نشان می‌دهد

## آرگومان‌ها

argument-locale = زبانی که به آن می‌پردازید؛ اگر تنها یک زبان مقصد هست، نوشتنش لازم نیست
argument-document = سندها، با مسیرشان در هر یک از زبان‌ها؛ اگر نامی نبرید، همهٔ سندها
argument-passage = بندها، به صورت `document#id` یا `path:line`؛ اگر نامی نبرید، همهٔ بندهای نیازمند کار
argument-confirm-passage = بندها، به صورت `document#id` یا `path:line`؛ همراه `--edited` و `--cosmetic` و `--all`، نام سندها
argument-reopen-passage = بندها، به صورت `document#id` یا `path:line`
argument-folder = پوشهٔ پروژه؛ اگر نامی نبرید، پوشهٔ کنونی
argument-shell = پوسته‌ای که تکمیل خودکار برای آن ساخته می‌شود

## گزینه‌های چند فرمان

option-dry-run = تنها نشان می‌دهد چه خواهد شد و چیزی نمی‌نویسد
option-format = قالب نتیجه
option-output = نتیجه را در پرونده می‌نویسد
option-state = متن‌ها تا چه اندازه پذیرفته شده است

## hamgam

command-hamgam = نسخه‌های آثار مرجع بلند را در زبان‌های گوناگون همگام نگه می‌دارد
command-hamgam-more =
    برنامهٔ hamgam سندهای یک اثر را بند به بند با آنچه پیش‌تر دربارهٔ آن‌ها توافق شده است می‌سنجد، نشان می‌دهد کدام ترجمه عقب مانده و در متن اصلی چه تغییر کرده است، و توافق‌ها را به صورت متن ساده در کنار اثر نگه می‌دارد.

    اگر فرمانی ننویسید، وضع سندها را نشان می‌دهد.

## init

command-init = پروژه می‌سازد، در پوشه‌ای خالی یا بر پایهٔ سندهایی که هست
command-init-more = چیدمان‌های رایج را می‌شناسد و `hamgam.toml` را برای آن‌ها می‌نویسد. چیزی را جابه‌جا یا بازنویسی نمی‌کند و گام بعدی را می‌گوید.
command-init-examples =
    hamgam init
    hamgam init works --source en --targets fa,ckb
option-source = زبان مبدأ
option-targets = زبان‌های مقصد، جداشده با ویرگول لاتین
option-layout = جای پرونده‌ها، اگر نمی‌خواهید hamgam خود آن را بیابد
option-name = نام کوتاه پروژه
choice-layout-plain = content/en/order.md و content/fa/order.md
choice-layout-vitepress = docs/order.md و docs/fa/order.md
choice-layout-docusaurus = docs/order.md و i18n/fa/…/current/order.md
choice-layout-hugo = مسیرهای content/en/order.md و content/fa/order.md، با پروندهٔ _index.md ویژهٔ Hugo
choice-layout-hugo-suffix = content/order.md و content/order.fa.md
choice-layout-mkdocs = docs/order.md و docs/order.fa.md

## adopt

command-adopt = ترجمه‌هایی را که از پیش هست با متن اصلی جفت می‌کند
command-adopt-more =
    هر سند را بند به بند با ترجمه‌اش جفت می‌کند و دفتر توافق‌هایش را می‌گشاید. به متن‌ها دست نمی‌زند و توافق‌های پیشین را هم تغییر نمی‌دهد.

    این جفت‌ها پیشنهاد است و تا کسی آن‌ها را ندیده است، تأییدنشده به شمار می‌آید. اگر گروه شما درستی ترجمه‌ها را بر عهده می‌گیرد، `--state translated` را هم بنویسید.
command-adopt-examples =
    hamgam adopt fa --dry-run
    hamgam adopt fa --source-at v1.0
option-adopt-state = ترجمه‌های کنونی تا چه اندازه پذیرفته شده است
option-source-at = ترجمه را با متن اصلی به صورتی که در این نسخه از تاریخچهٔ git بود جفت می‌کند
choice-state-initial = هنوز کسی درستی آن را بر عهده نگرفته است
choice-state-translated = مترجمی درستی آن را بر عهده گرفته است
choice-state-reviewed = کس دیگری هم آن را خوانده است
choice-state-final = کارش پایان یافته است

## status

command-status = نشان می‌دهد هر سند در چه وضعی است
command-status-more = برای هر سند می‌گوید چند بند همگام است، چند بند نیست و چرا، و چند واژه مانده است. عقب‌ماندگی را هرگز خطا نمی‌شمارد.
command-status-examples =
    hamgam status fa
    hamgam status fa --list --only stale,diverged
    hamgam status --format html -o status.html
option-list = بندها را فهرست می‌کند، فوری‌ترین‌ها در آغاز
option-only = تنها بندهایی که در یکی از این وضع‌هاست؛ نام وضع‌ها جداشده با ویرگول لاتین
choice-only-current = هر دو سو همان است که توافق شده است
choice-only-stale = متن اصلی پس از توافق تغییر کرده است
choice-only-ahead = ترجمه پس از توافق تغییر کرده است
choice-only-diverged = هر دو سو پس از توافق تغییر کرده است
choice-only-missing = هنوز ترجمه نشده است
choice-only-extra = تنها در ترجمه هست
choice-only-unconfirmed = جفت شده، ولی هرگز تأیید نشده است

## diff

command-diff = نشان می‌دهد در بندهای نیازمند کار چه تغییر کرده است
command-diff-more = برای هر بند، متن اصلیِ پیشین و کنونی را واژه به واژه می‌سنجد و ترجمهٔ کنونی را در کنارش می‌آورد. با `--from`، به جای آن، دو ویراست از یک زبان با هم سنجیده می‌شود.
command-diff-examples =
    hamgam diff fa
    hamgam diff fa order.md#order-k7f2
    hamgam diff en --from v1.0 --to v2.0
option-diff-all = بندهای ترجمه‌نشده را هم می‌آورد
option-from = با ویراستی که در این نسخه از تاریخچهٔ git بود می‌سنجد
option-to = ویراست تازه‌تر؛ اگر نیاید، پرونده‌ها به صورت کنونی

## confirm

command-confirm = تأیید می‌کند که متن اصلی و ترجمه یک چیز می‌گویند
command-confirm-more =
    هر کدام از دو سو که تغییر کرده باشد، هر دو به صورتی که اکنون هست پذیرفته می‌شود. نخست متن‌ها را ببینید، برای نمونه با `hamgam diff`.

    بندها را نام ببرید، یا یافتن آن‌ها را با `--edited` یا `--cosmetic` یا `--all` به hamgam بسپارید.
command-confirm-examples =
    hamgam confirm fa order.md#order-k7f2
    hamgam confirm fa content/fa/order.md:12
    hamgam confirm fa --edited --since main
option-edited = هر بندی که ترجمه‌اش پس از توافق تغییر کرده یا افزوده شده است و عددها و ارجاع‌هایش با متن اصلی می‌خواند
option-since = همراه `--edited`: تنها آنچه پس از این نسخه از تاریخچهٔ git تغییر کرده است
option-cosmetic = هر بندی که در آن تنها تأکید، نشانه‌گذاری یا مقصد پیوندها تغییر کرده است
option-confirm-all = هر بندی که در هر دو زبان هست، هر چه تغییر کرده باشد
option-origin = از این پس کدام سو متن اصلی است
option-alone = این بند به‌عمد تنها در یک زبان هست
choice-origin-source = زبان مبدأ اصل است
choice-origin-target = در اینجا متن زبان مقصد اصل است

## reopen

command-reopen = تأیید بندها را پس می‌گیرد
command-reopen-more = متن‌ها همان‌گونه که هست می‌ماند و بندها دوباره تأییدنشده به شمار می‌آید.
command-reopen-examples =
    hamgam reopen fa order.md#order-k7f2

## check

command-check = همگام بودن زبان‌ها و یکسان بودن ارجاع‌هایشان را بررسی می‌کند
command-check-more = هر ایراد یک یافته است، با شمارهٔ سطر. اگر یافته‌ای با شدت خطا باشد، کد خروج ۱ است. هشدار و یادآوری کد خروج را تغییر نمی‌دهد، مگر آنکه با `--strict` آن را بخواهید.
command-check-examples =
    hamgam check
    hamgam check fa order.md --strict
    hamgam check --since main
    hamgam check --format github --since HEAD^1
    hamgam check --fix --dry-run
option-check-since = تنها آنچه در این نسخهٔ git هنوز نبوده است به شمار می‌آید
option-baseline = تنها آنچه در این پرونده فهرست نشده است به شمار می‌آید
option-write-baseline = آنچه را اکنون یافت می‌شود در این پرونده فهرست می‌کند، برای `--baseline`
option-fix = آنچه را بی‌خطر درست می‌شود درست می‌کند: صورت حرف و نشانه و فاصله؛ هرگز واژه، ارجاع، پیوند یا کد
option-check-dry-run = همراه `--fix`: تغییرها را به صورت وصله نشان می‌دهد و چیزی نمی‌نویسد
option-strict = هشدار را خطا می‌شمارد و هیچ بند عقب‌مانده، ترجمه‌نشده یا تأییدنشده‌ای را نمی‌پذیرد

## explain

command-explain = توضیح می‌دهد که هر قاعده چه می‌یابد، یا راهنمایی را باز می‌کند
command-explain-more = اینکه قاعده برای چیست، چه چیزی نادرست است، چه چیزی درست است و چه باید کرد. راهنماها می‌گویند هر کار چگونه انجام می‌شود: `exchange` دربارهٔ ابزارهای خود مترجمان، `team` دربارهٔ کار چندین نفر بر یک اثر، و `ci` دربارهٔ دروازه‌ای برای تغییرها. بدون نام: همهٔ قاعده‌ها با شدتشان، و راهنماها.
command-explain-examples =
    hamgam explain missing-citation
    hamgam explain exchange
    hamgam explain
argument-rule = نام قاعده یا راهنما؛ اگر نیاید، همهٔ آن‌ها

## completions و man

command-completions = تکمیل خودکار پوسته را می‌نویسد
command-completions-more = اینکه پوستهٔ شما آن را کجا می‌جوید در مستندات خود پوسته آمده است.
command-completions-examples =
    hamgam completions bash > ~/.local/share/bash-completion/completions/hamgam
    hamgam completions fish > ~/.config/fish/completions/hamgam.fish
command-man = صفحهٔ راهنمای man را می‌نویسد
command-man-more = این صفحه به انگلیسی است و همهٔ فرمان‌ها را در بر دارد.
command-man-examples =
    hamgam man > hamgam.1
