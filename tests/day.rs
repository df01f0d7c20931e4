//! A translator's day, seen from outside: what `status`, `diff`, `confirm` and
//! `check` say, by machine output and exit codes.

mod common;

#[path = "day/agree.rs"]
mod agree;
#[path = "day/edit.rs"]
mod edit;
#[path = "day/editions.rs"]
mod editions;
#[path = "day/facts.rs"]
mod facts;
#[path = "day/form.rs"]
mod form;
#[path = "day/locales.rs"]
mod locales;
#[path = "day/name.rs"]
mod name;
#[path = "day/place.rs"]
mod place;
