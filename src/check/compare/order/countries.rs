//! Countries that are called otherwise in the other language, so that their names do
//! not sound alike.

/// The row of the table that a name stands in.
pub(super) fn country(name: &str) -> Option<usize> {
    let name = name.trim_end_matches([',', '،', ';', '؛', ':']);
    COUNTRIES.iter().position(|row| row.split(' ').any(|word| word == name))
}

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
