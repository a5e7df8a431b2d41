//! `cargo xtask serve`: builds the page and serves it on loopback, with the parts page and a demo host.

use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use tiny_http::{Header, Method, Request, Response, Server};

use super::dist;
use crate::page::Words;
use crate::workspace::Workspace;
use crate::{strip, tell};

const DEFAULT_PORT: u16 = 8700;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    port: u16,
    /// The host page that `/` leads to, instead of the list of pages.
    host: Option<String>,
}

impl Options {
    /// Reads the rest of the command line.
    pub fn read(arguments: &mut Parser) -> Result<Options> {
        let mut options = Options { port: DEFAULT_PORT, host: None };
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("port") => options.port = arguments.value()?.parse().context("--port takes a number")?,
                Arg::Long("host") => options.host = Some(arguments.value()?.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        match options.host.as_deref() {
            None | Some("demo") => Ok(options),
            Some(other) => bail!("no host page is called `{other}`; there is demo"),
        }
    }
}

/// Where a request leads.
#[derive(Debug, PartialEq, Eq)]
enum Route {
    Index,
    /// Another path of this server.
    Moved(&'static str),
    Page,
    Loader,
    Parts,
    Demo,
    Unknown,
}

fn route(path: &str, host: Option<&str>) -> Route {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    match (path, host) {
        ("/", Some(_)) | ("/demo", _) => Route::Moved("/demo/"),
        ("/", None) => Route::Index,
        ("/recovery-plan.html", _) => Route::Page,
        ("/recovery-plan.js", _) => Route::Loader,
        ("/parts.html", _) => Route::Parts,
        ("/demo/", _) => Route::Demo,
        _ => Route::Unknown,
    }
}

/// Builds, then serves until stopped.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let listener = listen(options.port)?;
    dist::make(workspace)?;
    let site = Site { workspace: workspace.clone(), parts: parts_page(workspace)? };
    let address = listener.local_addr()?;
    let server = Server::from_listener(listener, None)
        .map_err(|error| anyhow::anyhow!(error))
        .context("the server did not start")?;
    tell::say(format!("Serving on http://{address}/ (stop with Ctrl-C)"));
    for request in server.incoming_requests() {
        // A browser that went away is no reason to stop.
        let _ = site.answer(request, options.host.as_deref());
    }
    Ok(())
}

/// A listener on loopback; port 0 takes any free one.
fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow::anyhow!("port {port} is taken; choose another with --port N, or any free one with --port 0")
        }
        _ => anyhow::Error::from(error).context(format!("cannot listen on port {port}")),
    })
}

struct Site {
    workspace: Workspace,
    parts: String,
}

impl Site {
    fn answer(&self, request: Request, host: Option<&str>) -> Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return Ok(request.respond(html(405, String::new())?)?);
        }
        let response = match route(request.url(), host) {
            Route::Index => html(200, INDEX.to_owned())?,
            Route::Moved(to) => html(302, String::new())?.with_header(header("Location", to)?),
            // Read anew each time, so that a fresh `cargo xtask dist` shows after a reload.
            Route::Page => file(self.workspace.page(), HTML)?,
            Route::Loader => file(self.workspace.dist().join("recovery-plan.js"), "text/javascript; charset=utf-8")?,
            Route::Parts => html(200, self.parts.clone())?,
            Route::Demo => file(self.workspace.www().join("demo").join("index.html"), HTML)?,
            Route::Unknown => html(404, "<!doctype html><title>404</title><p>404".to_owned())?,
        };
        Ok(request.respond(response)?)
    }
}

type Page = Response<std::io::Cursor<Vec<u8>>>;

fn file(path: PathBuf, kind: &str) -> Result<Page> {
    match fs::read_to_string(&path) {
        Ok(text) => answer(200, text, kind),
        Err(error) => html(500, format!("<!doctype html><title>500</title><p>{}: {error}", path.display())),
    }
}

fn html(status: u16, text: String) -> Result<Page> {
    answer(status, text, HTML)
}

const HTML: &str = "text/html; charset=utf-8";

fn answer(status: u16, text: String, kind: &str) -> Result<Page> {
    Ok(Response::from_string(text)
        .with_status_code(status)
        .with_header(header("Content-Type", kind)?)
        .with_header(header("Cache-Control", "no-store")?))
}

fn header(name: &str, value: &str) -> Result<Header> {
    Header::from_bytes(name, value).map_err(|()| anyhow::anyhow!("not a header: {name}: {value}"))
}

const INDEX: &str = "<!doctype html>
<html lang=\"en-GB\">
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>Pages</title>
<h1>Pages</h1>
<ul>
<li><a href=\"/recovery-plan.html\" rel=\"noopener\">The page, on its own</a>
<li><a href=\"/recovery-plan.html#check\" rel=\"noopener\">The page, looking at how it is set up</a>
<li><a href=\"/demo/\">The page inside a charity's page</a>
<li><a href=\"/parts.html\">Every part in every state</a>
</ul>
";

/// Every part in every state, in the styles of the page.
pub(super) fn parts_page(workspace: &Workspace) -> Result<String> {
    let words = dist::Content::read(workspace)?;
    let parts = words.still("parts").context("there is no still `parts`")?;
    let mut styles = String::new();
    for sheet in dist::styles(workspace)? {
        styles.push_str(&strip::css(&sheet)?);
    }
    Ok(format!(
        "<!doctype html>\n<html lang=\"en-GB\" class=\"js\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Parts</title>\n<style>{styles}</style>\n<body>\n<div id=\"stage\">{parts}</div>\n</body>\n</html>\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(arguments: &[&str]) -> Result<Options> {
        Options::read(&mut Parser::from_args(arguments))
    }

    #[test]
    fn each_address_leads_to_its_page_and_none_leads_out() {
        assert_eq!(route("/", None), Route::Index);
        assert_eq!(route("/", Some("demo")), Route::Moved("/demo/"));
        assert_eq!(route("/recovery-plan.html?x#y", None), Route::Page);
        assert_eq!(route("/recovery-plan.js", None), Route::Loader);
        assert_eq!(route("/parts.html", None), Route::Parts);
        assert_eq!(route("/demo", None), Route::Moved("/demo/"));
        assert_eq!(route("/demo/", None), Route::Demo);
        for path in ["/../Cargo.toml", "/demo/../../Cargo.toml", "//", "/favicon.ico"] {
            assert_eq!(route(path, None), Route::Unknown, "{path}");
        }
    }

    #[test]
    fn a_taken_port_is_said_plainly_and_port_0_takes_any() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = listen(port).unwrap_err().to_string();
        assert!(error.contains(&format!("port {port} is taken")), "{error}");
        assert!(taken.local_addr().unwrap().ip().is_loopback());
    }

    #[test]
    fn the_command_line_is_checked() {
        assert_eq!(options(&["--port", "0"]).unwrap().port, 0);
        assert_eq!(options(&["--host", "demo"]).unwrap().host.as_deref(), Some("demo"));
        assert!(options(&["--port", "many"]).is_err());
        assert!(options(&["--host", "nobody"]).is_err());
        assert!(options(&["extra"]).is_err());
    }
}
