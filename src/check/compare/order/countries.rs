//! Countries that are called otherwise in the other language, so that their names do
//! not sound alike.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// The row of the table that a name stands in.
pub(super) fn country(name: &str) -> Option<usize> {
    KNOWN.get(name.trim_end_matches([',', '،', ';', '؛', ':'])).copied()
}

static KNOWN: LazyLock<FxHashMap<&'static str, usize>> = LazyLock::new(|| {
    let words = COUNTRIES.iter().enumerate().flat_map(|(row, names)| names.split(' ').map(move |name| (name, row)));
    words.collect()
});

/// A row is one country in both languages.
const COUNTRIES: &[&str] = &[
    "France فرانسه",
    "Germany آلمان",
    "England انگلستان انگلیس",
    "Britain بریتانیا",
    "Scotland اسکاتلند",
    "Ireland ایرلند",
    "Austria اتریش",
    "Hungary مجارستان",
    "Poland لهستان",
    "Greece یونان",
    "Spain اسپانیا",
    "Italy ایتالیا",
    "Switzerland سوئیس سویس",
    "Sweden سوئد",
    "Netherlands Holland هلند",
    "Belgium بلژیک",
    "Czechia چک",
    "Croatia کرواسی",
    "Serbia صربستان",
    "Russia روسیه",
    "Georgia گرجستان",
    "Armenia ارمنستان",
    "Turkey ترکیه",
    "Egypt مصر",
    "Morocco مراکش",
    "Algeria الجزایر",
    "Ethiopia اتیوپی حبشه",
    "India هند هندوستان",
    "China چین",
    "Japan ژاپن",
    "Mongolia مغولستان",
    "Iran Persia ایران",
    "Iraq عراق",
    "Syria سوریه",
    "Yemen یمن",
    "Oman عمان",
    "Jordan اردن",
    "Cuba کوبا",
    "Mexico مکزیک",
    "Chile شیلی",
    "Peru پرو",
    "America آمریکا امریکا",
];
