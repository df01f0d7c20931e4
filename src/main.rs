//! The command `hamgam`.

use std::process::ExitCode;

use hamgam::cli;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()) {
        Ok((invocation, words)) => cli::run(&invocation, &words),
        Err(code) => code,
    }
}
