//! Who or what has a number, beside what is counted: materials, beasts, vehicles, and what
//! tells two of a kind apart.

/// A row is one in both languages: a word may stand in many.
#[rustfmt::skip]
pub(super) const OWNERS: &[&str] = &[
    "tea چای چایی", "coffee قهوه", "milk شیر", "water آب", "bread نان", "rice برنج", "flour آرد", "sugar شکر قند",
    "salt نمک", "oil روغن نفت", "butter کره", "meat گوشت", "fish ماهی", "egg تخم‌مرغ", "honey عسل", "wine شراب",
    "beer آبجو", "petrol gasoline بنزین", "diesel گازوئیل دیزل", "gas گاز", "coal زغال‌سنگ زغال", "electricity برق",
    "wheat گندم", "barley جو", "cotton پنبه", "wool پشم", "silk ابریشم", "tobacco توتون تنباکو", "iron آهن", "gold طلا زر",
    "silver نقره", "copper مس", "lead سرب", "aluminium aluminum آلومینیم آلومینیوم", "steel فولاد", "zinc روی", "tin قلع",
    "ice یخ", "glass شیشه", "wood چوب", "stone سنگ", "brick آجر", "paper کاغذ", "dog سگ", "cat گربه", "horse اسب",
    "cow گاو", "sheep گوسفند", "goat بز", "wolf wolves گرگ", "train قطار", "bus اتوبوس", "car خودرو ماشین", "ship کشتی",
    "plane aircraft هواپیما", "bicycle bike دوچرخه", "lorry truck کامیون", "tram تراموا", "metro underground مترو",
    "old older elder قدیم قدیمی کهنه کهن بزرگ‌تر بزرگتر", "new newer younger جدید تازه نو کوچک‌تر کوچکتر", "north northern شمال شمالی",
    "south southern جنوب جنوبی", "east eastern شرق شرقی خاور", "west western غرب غربی باختر", "upper بالا بالایی",
    "lower پایین پایینی", "left چپ", "right راست", "lowest smallest least minimum پایین‌ترین کمترین کوچک‌ترین حداقل کمینه",
    "highest largest greatest maximum بالاترین بیشترین بزرگ‌ترین حداکثر بیشینه", "now today currently اکنون امروز حالا اینک",
    "tomorrow فردا", "yesterday دیروز", "estimate estimated برآورد تخمین", "winter زمستان", "summer تابستان", "spring بهار",
    "autumn پاییز", "morning صبح بامداد", "evening عصر", "night شب",
    "mercury عطارد تیر", "venus زهره ناهید", "earth زمین", "mars مریخ بهرام", "jupiter مشتری", "saturn زحل کیوان",
    "sun خورشید", "moon ماه", "employer کارفرما", "insured بیمه‌شده",
    "january ژانویه", "february فوریه", "march مارس", "april آوریل", "june ژوئن", "july ژوئیه جولای", "august اوت آگوست",
    "september سپتامبر", "october اکتبر", "november نوامبر", "december دسامبر", "monday دوشنبه", "tuesday سه‌شنبه",
    "wednesday چهارشنبه", "thursday پنجشنبه پنج‌شنبه", "friday جمعه", "saturday شنبه", "sunday یکشنبه یک‌شنبه",
    "midday noon نیمروز ظهر", "midnight نیمه‌شب", "first former اول نخست اولی نخستین یکم", "second latter دوم دومی",
    "third سوم سومی", "long length درازا درازای طول", "wide width پهنا پهنای عرض", "high maximum بیشینه", "low minimum کمینه",
    "before پیش قبل", "after پس بعد", "married ازدواج زن", "died مرد درگذشت", "stayed ماندند ماند", "opens باز",
    "closes تعطیل بسته", "self himself herself خودش خود", "participant شرکت‌کننده", "site centre center مرکز", "block بلوک", "red قرمز سرخ", "blue آبی", "green سبز",
    "yellow زرد", "white سفید", "black سیاه مشکی", "brown قهوه‌ای", "pink صورتی", "read reading خواندن", "write writing نوشتن",
    "free رایگان", "paid پولی", "monthly ماهانه", "yearly annual سالانه", "single مجرد تکی", "married متأهل",
    "import imports واردات", "export exports صادرات", "income revenue درآمد", "cost expense هزینه", "profit سود",
    "loss زیان", "birth births زادوولد تولد", "death deaths مرگ", "stroke سکته", "heart قلب قلبی",
];
