### خط فرمانی که خوانده نمی‌شود.

usage-unknown-option = در اینجا گزینه‌ای به نام { $argument } نیست
usage-unknown-command = فرمانی به نام { $command } نیست
usage-unknown-language = برنامهٔ hamgam زبان { $value } را ندارد
usage-one-too-many = واژهٔ { $argument } زیادی است
usage-value = مقدار { $value } برای { $argument } پذیرفته نیست
usage-value-missing = پس از { $argument } باید مقداری بیاید
usage-value-extra = { $argument } مقداری نمی‌گیرد
usage-conflict = { $argument } و { $other } با هم نمی‌آیند
usage-missing = { $argument } نیامده است
usage-not-utf8 = در آرگومان‌ها بایت‌هایی هست که متن UTF-8 نیست
usage-unreadable = آرگومان‌ها فهمیده نمی‌شود
usage-confirm-nothing = هیچ بندی برای تأیید نام برده نشده است
usage-reopen-nothing = بندی نام برده نشده است که تأییدش پس گرفته شود

usage-help =
    برای راهنمایی این فرمان را اجرا کنید:
    { $command }

remedy-choices =
    یکی از این‌ها را بنویسید:
    { $list }
remedy-commands =
    فرمان‌ها این‌هاست:
    { $list }
remedy-option-of =
    این گزینه از آنِ فرمان دیگری است:
    { $command }
remedy-locale = زبان با برچسب نوشته می‌شود، مانند en و fa و ckb و pt-BR.
remedy-confirm-something =
    بندها را نام ببرید:
        hamgam confirm order.md#order-k7f2
    یا با `--edited` یا `--cosmetic` یا `--all` آن‌هایی را بپذیرید که hamgam می‌یابد. فهرست آنچه مانده است:
        hamgam status --list
remedy-reopen-something =
    بندها را نام ببرید، برای نمونه:
        hamgam reopen order.md#order-k7f2
