//! The command `hamgam`.

use std::process::ExitCode;

use hamgam::cli;
use mimalloc::MiMalloc;

/// Reading a work makes millions of small pieces: here they cost half.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()) {
        Ok((invocation, words)) => cli::run(&invocation, &words),
        Err(code) => code,
    }
}
