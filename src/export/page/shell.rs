//! What a page is poured into.

use minijinja::{Environment, UndefinedBehavior};

use super::notice;
use crate::error::{Error, Result};
use crate::export::book::Book;
use crate::export::curly::curly;
use crate::export::escape::escape;
use crate::export::isolate::isolate;
use crate::l10n::message::Message;

/// What is poured into a page. All of it is HTML already.
#[derive(Debug, Default)]
pub struct Poured {
    /// What kind of page it is, as a class.
    pub kind: &'static str,
    /// `lang` of the page.
    pub lang: String,
    /// `dir` of the page.
    pub dir: &'static str,
    /// Its title.
    pub title: String,
    /// What machines read of it.
    pub meta: String,
    /// The way up to the folder of the bundle.
    pub base: String,
    /// "To the text".
    pub skip: String,
    /// The title of the work.
    pub work: String,
    /// The same in other languages.
    pub languages: String,
    /// What readers must know.
    pub notice: String,
    /// The text.
    pub body: String,
    /// To the pages before and behind.
    pub around: String,
    /// Licence and edition.
    pub footer: String,
}

/// The page that all others are poured into.
pub struct Shell<'t> {
    environment: Environment<'t>,
}

impl<'t> Shell<'t> {
    /// Reads the template.
    ///
    /// # Errors
    /// Where it is none.
    pub fn new(page: &'t str) -> Result<Shell<'t>> {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.add_template("page.html", page).map_err(broken)?;
        Ok(Shell { environment })
    }

    /// A whole page.
    ///
    /// # Errors
    /// Where the template wants what there is not.
    pub fn pour(&self, of: &Poured) -> Result<String> {
        let page = self.environment.get_template("page.html").map_err(broken)?;
        let set = |html: &str| curly(html, &of.lang);
        let (title, work, body, around) = (set(&of.title), set(&of.work), set(&of.body), set(&of.around));
        let pairs = [
            ("kind", of.kind),
            ("lang", &of.lang),
            ("dir", of.dir),
            ("title", &title),
            ("meta", &of.meta),
            ("base", &of.base),
            ("skip", &of.skip),
            ("work", &work),
            ("languages", &of.languages),
            ("notice", &of.notice),
            ("body", &body),
            ("around", &around),
            ("footer", &of.footer),
        ];
        page.render(minijinja::Value::from_pairs(pairs)).map(|page| page + "\n").map_err(broken)
    }
}

fn broken(error: minijinja::Error) -> Error {
    Error::new(Message::new("error-template")).because(error)
}

/// What all pages of a book share.
pub fn common(book: &Book, page: &str, kind: &'static str, heading: &str) -> Poured {
    let work = book.title();
    let title = if heading.is_empty() {
        escape(&work).into_owned()
    } else {
        format!("{} · {}", escape(heading), escape(&work))
    };
    Poured {
        kind,
        lang: escape(&book.edition.locale.id().to_string()).into_owned(),
        dir: book.edition.locale.direction(),
        title,
        base: "../".repeat(page.matches('/').count()),
        skip: book.say("bundle-skip"),
        work: isolate(&escape(&work), book.edition.locale.is_rtl()),
        notice: notice::notice(book),
        footer: notice::footer(book),
        ..Poured::default()
    }
}
