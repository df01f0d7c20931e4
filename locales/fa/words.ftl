### واژه‌های جدول‌ها و فهرست‌ها.

## وضع بند

status-current = همگام
status-stale = عقب‌مانده: به‌روز کنید
status-ahead = جلوتر: تأیید کنید
status-diverged = هر دو سو تغییر کرده: تأیید کنید
status-missing = ترجمه‌نشده
status-extra = افزوده
status-unconfirmed = تأییدنشده

## آنچه در متن اصلی تغییر کرده است

change-number = عدد یا تاریخ
change-citation = ارجاع
change-wording = عبارت
change-minor = جزئیات عبارت
change-cosmetic = تنها ظاهر

## نشان‌ها

flag-moved = جابه‌جاشده
flag-split = چندپاره‌شده
flag-merged = یکی‌شده
flag-verbatim = هنوز به زبان دیگر
flag-ambiguous = به دو گونه جفت می‌شود

## گونه‌های بند

kind-title = عنوان
kind-description = توضیح
kind-heading = سرعنوان
kind-paragraph = پاراگراف
kind-row = ردیف جدول
kind-code = کد
kind-html = HTML

## حالت توافق‌ها

state-initial = آغازین
state-translated = ترجمه‌شده
state-reviewed = بازبینی‌شده
state-final = نهایی

## شدت یافته‌ها

level-error = خطا
level-warning = هشدار
level-note = یادآوری
