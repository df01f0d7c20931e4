### یافته‌هایی دربارهٔ پرونده‌ها. جایشان در کنار جمله می‌آید.

fault-cannot-read = این پرونده خوانده نمی‌شود: { $cause }
fault-cannot-list = چیزی در این پوشه خوانده نمی‌شود: { $cause }
fault-not-utf8 = این پرونده متن UTF-8 نیست؛ نخستین بایت ناجور همین‌جاست.
fault-leaves-project = این پیوند به بیرون از پروژه می‌رود و از این رو دنبال نمی‌شود.
fault-document-twice = سند { $document } در این زبان دو بار آمده است؛ دیگری { $first } است و این یکی کنار گذاشته می‌شود.
fault-locale-spelling = نام این پوشه صورت دیگری از برچسب زبان { $locale } است و hamgam آن را نمی‌خواند.
fault-front-matter = سرآغاز سند خوانده نمی‌شود: { $cause }
fault-bibliography = کتاب‌نامه از اینجا به بعد خوانده نمی‌شود: { $cause }
fault-citekey-twice = کلید ارجاع { $key } دو بار آمده است، نخست در { $first }.
fault-ledger = این دفتر توافق‌ها خوانده نمی‌شود: { $cause }
fault-ledger-version = این دفتر توافق‌ها را نسخهٔ تازه‌تری از hamgam نوشته است.
fault-ledger-conflict = ادغام در این دفتر توافق‌ها تعارضی بر جا گذاشته است. هر دو سو خوانده شد و `confirm` یا `adopt` بعدی آن را بی‌تعارض می‌نویسد.
fault-ledger-id-twice = شناسهٔ { $id } در این دفتر توافق‌ها دو بار آمده است و `confirm` یا `adopt` بعدی آن را درست می‌کند.
