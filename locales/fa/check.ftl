### آنچه قاعده‌ها می‌گویند. جای هر یافته در کنار جمله می‌آید.

check-stale-passage = { $status ->
    [diverged] متن اصلی و ترجمه هر دو پس از توافق تغییر کرده است.
   *[stale] { $change ->
        [number] عدد یا تاریخی در متن اصلی پس از توافق تغییر کرده است.
        [citation] ارجاعی در متن اصلی پس از توافق تغییر کرده است.
        [minor] عبارت متن اصلی پس از توافق اندکی تغییر کرده است.
        [cosmetic] پس از توافق تنها ظاهر متن اصلی تغییر کرده است.
       *[wording] عبارت متن اصلی پس از توافق تغییر کرده است.
    }
}
check-missing-passage = این بند ترجمه ندارد.
check-extra-passage = این بند تنها در ترجمه هست.
check-ahead-passage = ترجمه پس از توافق تغییر کرده است و هنوز کسی آن را تأیید نکرده است.
check-unconfirmed-passage = { $count ->
   *[other] هنوز کسی { $count } بند این سند را تأیید نکرده است.
}
check-ambiguous-passage =
    دو برداشت از سرنوشت این بند به یک اندازه پذیرفتنی است. با سطری بالای بند بگویید کدام منظور است:
    <!-- p: { $id } -->
check-moved-document = متن اصلی { $path } نام دیگری گرفته است. نام این پرونده را { $home } بگذارید، یا نام سندش را در سرآغاز آن بنویسید.
check-confirmed-unchanged = { $count ->
   *[other] این تغییر { $count } ترجمهٔ این سند را تأیید می‌کند که به آن‌ها دست نزده است.
}
check-unused-allow = قاعدهٔ { $rule } در اینجا مجاز شمرده شده است، ولی چیزی برای مجاز شمردن نیست. این یادداشت را بردارید.
check-unexplained-allow = قاعدهٔ { $rule } در اینجا بی‌دلیل مجاز شمرده شده است و از این رو چیزی مجاز نیست. پس از دونقطه دلیل را بنویسید.
check-misnamed-allow = قاعده‌ای به نام { $rule } نیست؛ پس در اینجا چیزی مجاز نیست.
check-misnamed-allow-near = قاعده‌ای به نام { $rule } نیست؛ پس در اینجا چیزی مجاز نیست. آیا منظورتان { $near } است؟
check-missing-citation = متن اصلی در اینجا به { $key } ارجاع می‌دهد، ترجمه نه.
check-missing-citation-other = متن اصلی در اینجا به { $key } ارجاع می‌دهد و ترجمه به جای آن به { $other }.
check-extra-citation = ترجمه در اینجا به { $key } ارجاع می‌دهد، متن اصلی نه.
check-mismatched-locator = صفحه یا بخشِ ارجاع به { $key } در اینجا { $here } است و در متن اصلی { $there }.
check-unknown-citekey = کلید { $key } در کتاب‌نامه نیست.
check-unknown-citekey-near = کلید { $key } در کتاب‌نامه نیست. آیا منظورتان { $near } است؟
check-second-origin = متن اصلی این بند از پیش به زبان { $first } است؛ متن زبان { $locale } نمی‌تواند همزمان اصل باشد.
check-untranslated-passage = این بند هنوز به زبان متن اصلی است.
check-untranslated-passage-sentence = این جمله هنوز به زبان متن اصلی است.
check-untranslated-passage-leading = این جملهٔ متن اصلی به زبان ترجمه است.
check-reordered-row = این سطر در جدول جایی جز جای اصلی خود دارد.
check-reordered-row-cell = یکی از خانه‌های این سطر در ستونی جز ستون اصلی خود است.
check-dropped-word = اینجا در میانهٔ جمله نقطه‌چین آمده است؛ متن اصلی به جای آن واژه دارد.
check-reordered-row-exchanged = آنچه اینجا آمده از آنِ سطر دیگری است و آنچه جایش اینجاست در آن سطر آمده: خانه‌های دو سطر جابه‌جا شده‌اند.
check-unpaired-sentence-missing = { $count ->
    [one] جمله‌ای از متن اصلی اینجا نیست.
   *[other] { $count } جمله از متن اصلی اینجا نیست.
}
check-unpaired-sentence = { $count ->
    [one] متن اصلی چنین جمله‌ای ندارد.
   *[other] متن اصلی این { $count } جمله را ندارد.
}

check-mismatched-number = در اصل { $there } آمده است، اینجا { $here }.
check-missing-number = عدد { $there } که در اصل هست اینجا نیست.
check-rarer-number = { $there } در اصل بیش از اینجا تکرار شده است.
check-reversed-range = بازه‌ای که در اصل با { $there } آغاز می‌شود اینجا وارونه است.
check-exchanged = { $there } و { $other } اینجا جابه‌جا شده‌اند: هر یک در جایی آمده که در اصل جای دیگری است.
check-extra-number = عدد { $here } در اصل نیست.
check-lost-hedge = قیدی که در اصل کنار { $there } هست (دست‌کم، حدود، حداکثر و مانند آن) اینجا کنار { $here } نیست.
check-changed-hedge = قیدی که اینجا کنار { $here } هست (دست‌کم، حدود، حداکثر و مانند آن) جز قیدی است که در اصل کنار { $there } هست.
check-added-hedge = در اصل { $there } بی قید آمده است، اما اینجا کنار { $here } قیدی هست.
check-mismatched-date = در اصل { $there } آمده است، اما اینجا { $here } که همان روز نیست.
check-mismatched-season = در اصل { $there } آمده است، اما اینجا { $here } که همان فصل نیست.
check-old-date = در اصل { $there } آمده است و اینجا { $here } که به تقویم امروز یک روز با آن فاصله دارد؛ این تقویم برای پیش از ۱۳۰۴ (۱۹۲۵) قطعی نیست.
check-blurred-date = در اصل { $there } آمده است، اینجا تنها { $here }.
check-missing-date = تاریخ { $there } که در اصل هست اینجا نیست.
check-extra-date = تاریخ { $here } در اصل نیست.
check-contradictory-date = { $date } و { $gloss } یک روز نیستند.
check-impossible-date = تقویم روزی به نام { $date } ندارد.
check-impossible-decade = دهه با سالی آغاز می‌شود که به ۰ پایان می‌یابد، و { $date } چنین نیست.
check-changed-weekday = در اصل { $there } آمده است، اما اینجا { $here } که همان روز هفته نیست.
check-mismatched-weekday = { $date } { $day ->
    [0] دوشنبه
    [1] سه‌شنبه
    [2] چهارشنبه
    [3] پنجشنبه
    [4] جمعه
    [5] شنبه
   *[6] یکشنبه
} است، اما کنارش روز دیگری آمده است.
check-reordered-citation = { $key } اینجا با ترتیبی جز ترتیب اصل آمده است.
check-exchanged-work = { $key } و { $other } اینجا جابه‌جا شده‌اند، اما صفحه یا بخش ارجاع سر جای خود مانده است: هر یک با آنچه از آنِ دیگری است آمده است.
check-detached-citation = { $key } اینجا در جمله‌ای جز جملهٔ اصل آمده است.
check-mismatched-mode = در اصل { $there } آمده است، اما اینجا { $here } که با نام نویسنده به شیوه‌ای دیگر رفتار می‌کند.
check-mismatched-signal = آنچه پیش از { $key } آمده است در اصل «{ $there }» است و اینجا «{ $here }».

## نام‌ها، اصطلاح‌ها، پیوندها و کد

check-missing-name = متن اصلی در اینجا از { $name } نام می‌برد، ترجمه نه.
check-missing-name-other = متن اصلی از { $name } نام می‌برد و ترجمه به جای آن از { $other }.
check-missing-name-turned = متن اصلی { $name } را پیش از { $other } نام می‌برد؛ اینجا جای آن دو عوض شده است.
check-missing-name-speaker = در اصل این را { $name } می‌گوید، اما اینجا { $other }.
check-misspelt-name = متن اصلی { $there } دارد؛ اینجا { $here } نوشته شده است.
check-forbidden-term = به گفتهٔ واژه‌نامه نباید { $form } را از زبان خودمان نوشت؛ صورت بهتر { $better } است.
check-forbidden-term-none = به گفتهٔ واژه‌نامه نباید { $form } را از زبان خودمان نوشت.
check-variant-name = صورت { $form } پذیرفته است؛ واژه‌نامه { $better } را بهتر می‌داند.
check-mismatched-link = پیوند متن اصلی در اینجا به { $to } است و پیوند ترجمه به { $here }.
check-mismatched-link-lost = متن اصلی در اینجا به { $to } پیوند می‌دهد، ترجمه نه.
check-mismatched-link-image = متن اصلی در اینجا تصویر { $to } را دارد و ترجمه تصویری ندارد.
check-mismatched-link-extra = ترجمه در اینجا به { $here } پیوند می‌دهد، متن اصلی نه.
check-exchanged-link = پیوندهای به { $there } و به { $other } اینجا با هم جابه‌جا شده‌اند.
check-dead-anchor = صفحهٔ ترجمه جایی به این نام ندارد: { $to }.
check-broken-address = این نشانی با این املا به جایی نمی‌رسد: { $address }. درستش این است: { $right }.
check-broken-address-apart = میان واژه‌های پیوند و نشانی آن فاصله است و از این رو پیوند نیست.
check-changed-code = کد { $there } در متن اصلی، اینجا { $here } شده است.
check-changed-code-lost = متن اصلی در اینجا کد { $there } را دارد، ترجمه نه.
check-mismatched-quotation = متن اصلی در اینجا نقل‌قول است؛ ترجمه آن را بی‌گیومه و از زبان خود اثر می‌گوید.
check-mismatched-quotation-extra = ترجمه در اینجا نقل‌قول است؛ متن اصلی آن را از زبان خود اثر می‌گوید.
check-missing-footnote = متن اصلی در اینجا پانوشت { $mark } را دارد، ترجمه نه.
check-missing-footnote-leading = ترجمه در اینجا پانوشت { $mark } را دارد؛ در متن اصلی نشانی که به آن برسد نیست.
check-unknown-footnote = در این سند پانوشتی برای { $mark } نیست.
check-mismatched-marker = { $lack ->
    [page] متن اصلی در اینجا می‌گوید شمارهٔ صفحه لازم است، ترجمه نه.
   *[citation] متن اصلی در اینجا می‌گوید منبع لازم است، ترجمه نه.
}
check-mismatched-marker-extra = { $lack ->
    [page] ترجمه در اینجا می‌گوید شمارهٔ صفحه لازم است، متن اصلی نه.
   *[citation] ترجمه در اینجا می‌گوید منبع لازم است، متن اصلی نه.
}

## چگونه نوشته شده است
more-places = { $more ->
    [0] {""}
   *[other] {" "}در این بند { $more } جای دیگر هم هست.
}
check-arabic-letter = در { $word } حرف عربی آمده است؛ فارسی‌اش { $right } است.{ more-places }
check-arabic-letter-ezafe = در { $word } نویسهٔ یکپارچهٔ { $code } آمده است که جست‌وجو آن را «ه» نمی‌شمارد؛ با دو نویسه { $right } است.{ more-places }
check-arabic-digit = عدد { $word } با رقم عربی نوشته شده است؛ فارسی‌اش { $right } است.{ more-places }
check-mixed-digit = در { $word } رقم‌های دو خط آمده است؛ فارسی‌اش { $right } است.{ more-places }
check-presentation-form = در { $word } به جای حرف، شکل قلم ({ $code }) آمده است؛ با حرف { $right } است.{ more-places }
check-stretched-word = در { $word } کشیده هست؛ بی آن: { $right }.{ more-places }
check-missing-zwnj = پیشوند فعل در { $word } با نیم‌فاصله نوشته می‌شود: { $right }.{ more-places }
check-missing-zwnj-plural = نشانهٔ جمع به اسم می‌پیوندد: { $right }.{ more-places }
check-stray-zwnj = نیم‌فاصلهٔ درون یا کنار { $word } چیزی را جدا نمی‌کند.{ more-places }
check-stray-zwnj-harmless = نیم‌فاصلهٔ { $word } پس از حرفی است که به حرف بعد نمی‌چسبد، و دیده نمی‌شود.{ more-places }
check-mistaken-zwnj = در { $word } نویسهٔ { $code } به جای نیم‌فاصله آمده است: { $right }.{ more-places }
check-invisible-character = درون یا کنار { $word } نویسه‌ای هست که دیده نمی‌شود: { $code }.{ more-places }
check-latin-punctuation = در { $word } نشانهٔ لاتین آمده است؛ فارسی‌اش { $right } است.{ more-places }
check-bidi-control = نویسهٔ { $code } متن را به ترتیبی جز آنچه نوشته شده است نشان می‌دهد.
check-bidi-control-unclosed = نویسهٔ { $code } در پاراگراف خود بسته نشده است و جهت باقی متن را برمی‌گرداند.
check-bidi-control-unopened = نویسهٔ { $code } چیزی را نمی‌بندد.
check-bidi-control-embedding = نویسهٔ { $code } جهت متن درونش را می‌گرداند؛ جداسازها همین کار را بی دست زدن به متن پیرامون می‌کنند.
check-bidi-control-citekey = در این ارجاع نویسهٔ { $code } هست که دیده نمی‌شود و ارجاع را از کار می‌اندازد.
check-bidi-control-address = در این نشانی نویسهٔ { $code } هست که دیده نمی‌شود و به جای دیگری می‌برد.
check-malformed-citation = Pandoc این را نمی‌خواند: { $written }. صورتی که می‌خواند: { $right }
check-malformed-citation-unclosed = قلابِ پیش از { $key } هیچ‌جا بسته نمی‌شود.
check-malformed-citekey = در { $key } نویسه‌ای هست که در کلید ارجاع نمی‌آید؛ منظور { $right } است.
