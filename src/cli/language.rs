//! The language of the interface: `--ui`, then `HAMGAM_UI`, then the locale of
//! the system, else English.
//!
//! It must be known before clap reads the arguments, for their help is said in
//! it; so the arguments are looked through once before.

use std::ffi::{OsStr, OsString};

use unic_langid::LanguageIdentifier;

use crate::l10n::localizer::Localizer;
use crate::text::bidi;

/// The last value of a global option among the arguments, before or after the
/// command.
pub fn global<'a>(argv: &'a [OsString], option: &str) -> Option<std::borrow::Cow<'a, str>> {
    let mut found = None;
    let mut args = argv.iter().skip(1).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        let Some(arg) = arg.to_str() else { continue };
        if arg == option {
            found = args.next().and_then(|value| value.to_str());
        } else if let Some(value) = arg.strip_prefix(option).and_then(|rest| rest.strip_prefix('=')) {
            found = Some(value);
        }
    }
    found.map(bidi::strip)
}

/// The language that `--ui` names; the name itself where hamgam does not speak
/// it.
pub fn chosen(name: &str) -> Result<LanguageIdentifier, String> {
    posix(name).filter(Localizer::speaks).ok_or_else(|| name.to_owned())
}

/// The language that the environment asks for. A `HAMGAM_UI` that hamgam does
/// not speak is passed over; of the system's variables the first that is set
/// decides, as everywhere: `LC_ALL=C` is English, whatever `LANG` says.
pub fn of_environment(variable: impl Fn(&str) -> Option<OsString>) -> Option<LanguageIdentifier> {
    let read = |name: &str| variable(name).as_deref().and_then(OsStr::to_str).map(str::to_owned);
    let own = read("HAMGAM_UI").as_deref().and_then(posix).filter(Localizer::speaks);
    own.or_else(|| {
        let set = |name: &&str| variable(name).is_some_and(|value| !value.is_empty());
        let decides = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find(set)?;
        posix(&read(decides)?)
    })
}

/// `fa_IR.UTF-8` as `fa-IR`; `C` and `POSIX` are English.
fn posix(name: &str) -> Option<LanguageIdentifier> {
    let name = name.trim().split(['.', '@']).next()?;
    let name = if matches!(name, "C" | "POSIX") { "en" } else { name };
    name.replace('_', "-").parse().ok().filter(|id: &LanguageIdentifier| !id.language.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(variables: &[(&str, &str)]) -> Option<String> {
        let variable = |name: &str| variables.iter().find(|(set, _)| *set == name).map(|(_, value)| value.into());
        of_environment(variable).map(|language| language.to_string())
    }

    #[test]
    fn posix_names_are_understood() {
        assert_eq!(language(&[("LANG", "fa_IR.UTF-8")]).as_deref(), Some("fa-IR"));
        assert_eq!(language(&[("LANG", "")]), None);
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        assert_eq!(language(&[("LC_ALL", "C.UTF-8"), ("LANG", "fa_IR")]).as_deref(), Some("en"));
        assert_eq!(language(&[("LC_MESSAGES", "fa_IR"), ("LANG", "en_US")]).as_deref(), Some("fa-IR"));
        assert_eq!(language(&[("HAMGAM_UI", "fa"), ("LC_ALL", "C")]).as_deref(), Some("fa"));
    }

    #[test]
    fn a_wish_that_cannot_be_met_is_passed_over() {
        assert_eq!(language(&[("HAMGAM_UI", "tlh"), ("LANG", "fa_IR")]).as_deref(), Some("fa-IR"));
    }

    #[test]
    fn the_last_of_the_options_holds() {
        let argv = ["hamgam", "--ui", "en", "status", "--ui=fa", "--", "--ui=en"].map(OsString::from);
        assert_eq!(global(&argv, "--ui").as_deref(), Some("fa"));
    }
}
