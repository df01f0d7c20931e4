//! What every command that works on a project shares: opening it, saying what
//! could not be read, handing out the result.

use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use indicatif::ProgressBar;

use crate::cli::COULD_NOT_RUN;
use crate::cli::invocation::{Invocation, Output};
use crate::config::load;
use crate::disk;
use crate::error::{Error, Result};
use crate::finding::{Finding, Level};
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, plain};
use crate::report;
use crate::terminal::{self, Terminal};
use crate::workspace::Workspace;

/// Shows a sign of life once the work takes long, and clears it in the end.
pub struct Waiting {
    done: Option<Sender<()>>,
    sign: Option<JoinHandle<()>>,
}

impl Waiting {
    const PATIENCE: Duration = Duration::from_millis(400);

    fn new(text: String) -> Waiting {
        let (done, wait) = channel::<()>();
        let sign = std::thread::spawn(move || {
            if wait.recv_timeout(Waiting::PATIENCE) == Err(RecvTimeoutError::Timeout) {
                let bar = ProgressBar::new_spinner().with_message(text);
                bar.enable_steady_tick(Duration::from_millis(120));
                // Ends when the other side is dropped.
                let _ = wait.recv();
                bar.finish_and_clear();
            }
        });
        Waiting { done: Some(done), sign: Some(sign) }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.done.take();
        let _ = self.sign.take().map(JoinHandle::join);
    }
}

/// One run on one project.
pub struct Session<'a> {
    /// What was asked for.
    pub invocation: &'a Invocation,
    /// The words to answer in.
    pub words: &'a Localizer,
    /// The folder of the project.
    pub root: PathBuf,
}

impl<'a> Session<'a> {
    /// Finds the project.
    ///
    /// # Errors
    /// Where there is none.
    pub fn new(invocation: &'a Invocation, words: &'a Localizer) -> Result<Session<'a>> {
        let start = invocation.project.as_deref().unwrap_or(Path::new("."));
        if !start.is_dir() {
            return Err(Error::new(Message::new("error-no-folder").with("path", plain(start.display()))));
        }
        Ok(Session { invocation, words, root: load::find(start)? })
    }

    /// Opens and judges the project; it is never taken apart, as the process
    /// ends with it.
    ///
    /// # Errors
    /// Where its configuration cannot be read.
    pub fn open(&self) -> Result<ManuallyDrop<Workspace>> {
        let _waiting = self.waiting();
        Workspace::open(&self.root).map(ManuallyDrop::new)
    }

    /// A sign of life on a terminal, for as long as the value is held; none
    /// where the work is done before anyone would miss it.
    pub fn waiting(&self) -> Option<Waiting> {
        self.waiting_for(&Message::new("progress-reading"))
    }

    /// The same, with words of its own.
    pub fn waiting_for(&self, message: &Message) -> Option<Waiting> {
        let shown = !self.invocation.quiet && Terminal::stderr(self.invocation.color).interactive;
        shown.then(|| Waiting::new(self.words.say(message)))
    }

    /// Standard output as this run may use it.
    pub fn out(&self) -> Terminal {
        Terminal::stdout(self.invocation.color)
    }

    /// Hands out a result: to a file where one was named, else to standard
    /// output.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn emit(&self, output: &Output, text: &str) -> Result<()> {
        self.emit_by(output, |out| out.write_all(text.as_bytes()))
    }

    /// Hands out a result that comes in pieces: a file is written as a whole or not
    /// at all, standard output takes them as they come.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn emit_by(&self, output: &Output, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        let Some(path) = &output.file else { return terminal::print_by(write) };
        let mut text = Vec::new();
        write(&mut text).expect("memory takes what is written");
        disk::write_output(path, &text)
    }

    /// Says on standard error what could not be read; the exit code of a run
    /// that is otherwise fine.
    pub fn end(&self, faults: &[Finding]) -> ExitCode {
        let stop = faults.iter().any(|fault| fault.level == Level::Error);
        let shown: Vec<Finding> = faults
            .iter()
            .filter(|fault| stop || !self.invocation.quiet || fault.level == Level::Error)
            .cloned()
            .collect();
        if !shown.is_empty() {
            let text =
                report::faults::faults(&shown, &self.words.isolating(Terminal::stderr(self.invocation.color).isolate));
            terminal::complain(&text);
        }
        if stop { ExitCode::from(COULD_NOT_RUN) } else { ExitCode::SUCCESS }
    }

    /// Says something on standard error, unless it should be quiet.
    pub fn remark(&self, message: &Message) {
        if !self.invocation.quiet {
            terminal::complain(&format!("{}\n", self.words.say(message)));
        }
    }
}
