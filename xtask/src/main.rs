//! `cargo xtask <command>`: only finds out which command is meant.

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use xtask::commands::{audit, bench, build, content, dist, open, plan, reproduce, serve, test};
use xtask::tell;
use xtask::workspace::Workspace;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--host demo]    build the page and serve it on this machine
  test [--ring lint|native|platform|file|page] [--engine chromium|firefox|webkit] [part of a test's name]
                                    set up and run every test, or those asked for
  dist [--as-of DATE]               build the one file, dist/recovery-plan.html, and its checksum;
                                    refuses facts and phone lines that are due for a check
  audit [FILE] [--write]            hold a built page against what is approved, and say what was seen;
                                    --write makes the lists in xtask/allowed anew
  reproduce                         build the page twice, in two places, and compare the bytes
  build                             build the wasm and its glue only
  content [--as-of DATE] [--write]  coverage, reading grade and freshness of the content; --write makes docs/facts.md
  plan FILE [--nation N] [--phrase-file FILE]
                                    print the plan that a saved file leads to, and its ideas
  open FILE [--phrase-file FILE] [--text]
                                    print what a saved file holds; --text prints the plan instead;
                                    the phrase of a sealed one is the first line of a file, or of what is typed
  bench                             sizes, first paint, time to first answer, click to paint
";

fn main() -> ExitCode {
    match dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell::failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Result<()> {
    let mut arguments = Parser::from_env();
    let command = match arguments.next()? {
        Some(Arg::Value(command)) => command.string()?,
        Some(Arg::Long("help") | Arg::Short('h')) | None => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "serve" => serve::run(&Workspace::find()?, &serve::Options::read(&mut arguments)?),
        "test" => test::run(&Workspace::find()?, &test::Options::read(&mut arguments)?),
        "dist" => dist::run(&Workspace::find()?, &dist::Options::read(&mut arguments)?),
        "audit" => audit::run(&Workspace::find()?, &audit::Options::read(&mut arguments)?),
        "reproduce" => reproduce::run(&none_left(arguments)?),
        "content" => content::run(&Workspace::find()?, &content::Options::read(&mut arguments)?),
        "build" => build::run(&none_left(arguments)?).map(drop),
        "open" => open::run(&open::Options::read(&mut arguments)?),
        "plan" => plan::run(&plan::Options::read(&mut arguments)?),
        "bench" => bench::run(&none_left(arguments)?),
        "help" => {
            tell::say(HELP);
            Ok(())
        }
        other => bail!("no command is called `{other}`\n\n{HELP}"),
    }
}

/// The workspace, for a command that takes nothing more.
fn none_left(mut arguments: Parser) -> Result<Workspace> {
    match arguments.next()? {
        None => Workspace::find(),
        Some(other) => Err(other.unexpected().into()),
    }
}
