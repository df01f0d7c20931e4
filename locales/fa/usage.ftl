### خط فرمانی که خوانده نمی‌شود.

usage-unknown-option = در اینجا گزینه‌ای به نام { $argument } نیست.
usage-unknown-command = فرمانی به نام { $command } نیست.
usage-unknown-language = برنامهٔ hamgam زبان { $value } را نمی‌داند.
usage-one-too-many = واژهٔ { $argument } اضافی است.
usage-value = مقدار { $value } برای { $argument } پذیرفته نیست.
usage-value-missing = پس از { $argument } باید مقداری بیاید.
usage-value-extra = گزینهٔ { $argument } مقداری نمی‌گیرد.
usage-conflict = نمی‌توان { $argument } و { $other } را با هم نوشت.
usage-missing = باید { $argument } را هم بنویسید.
usage-not-utf8 = در آرگومان‌ها بایت‌هایی هست که متن UTF-8 نیست.
usage-unreadable = آرگومان‌ها نامفهوم است.
usage-confirm-nothing = هیچ بندی برای تأیید نام برده نشده است.
usage-reopen-nothing = هیچ بندی برای پس گرفتن تأیید نام برده نشده است.

usage-help =
    برای راهنمایی این فرمان را اجرا کنید:
    { $command }

remedy-choices =
    یکی از این‌ها را بنویسید:
    { $list }
remedy-commands =
    فرمان‌ها:
    { $list }
remedy-option-of =
    این گزینه از آنِ فرمان دیگری است:
    { $command }
remedy-locale = زبان را با برچسبش بنویسید، مانند en یا fa یا ckb یا pt-BR.
remedy-confirm-something =
    بندها را نام ببرید:
        hamgam confirm order.md#order-k7f2
    یا یافتن آن‌ها را با `--edited` یا `--cosmetic` یا `--all` به hamgam بسپارید. فهرست بندها و وضعشان:
        hamgam status --list
remedy-reopen-something =
    بندها را نام ببرید، برای نمونه:
        hamgam reopen order.md#order-k7f2
