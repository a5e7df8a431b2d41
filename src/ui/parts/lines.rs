//! A line to call or text. The number is always text that can be selected, as well as a link that dials.

use yew::{Html, html};

use crate::content::{Helpline, Nation, fill, t};

/// One line in full, as Need help now shows it; a line for some nations only says which.
#[cfg(all(feature = "stills", not(target_arch = "wasm32")))]
pub(crate) fn line(line: &Helpline) -> Html {
    html! {
        <li class="line" data-line={line.id} data-nations={line.nations.names()}>
            <p class="line-name">{ line.name.words() }</p>
            <p class="number">
                { dial(line) }
            </p>
            <p>{ line.what.words() }</p>
            { web(line) }
            { line.nations.words().map(|words| html! { <p class="hint serves">{ words }</p> }) }
        </li>
    }
}

/// The address as text that can be selected and as a link; a frame cannot follow it, see `www/frame.js`.
#[cfg(all(feature = "stills", not(target_arch = "wasm32")))]
fn web(line: &Helpline) -> Option<Html> {
    let (id, address) = crate::content::ADDRESSES.iter().find(|(id, _)| *id == line.id)?;
    let shown = address.trim_start_matches("https://").trim_start_matches("www.").trim_end_matches('/');
    // Which address somebody opens about abuse is told to nobody, not even to the loader.
    let quiet = (line.group == "abuse").then_some("");
    Some(html! {
        <p>
            <a href={*address} target="_blank" rel="noopener noreferrer" data-follow={*id} data-quiet={quiet}>{ shown }</a>
        </p>
    })
}

/// Lines in short, a row each: name and number; and where each serves, for somebody who did not say where they live.
pub(crate) fn short_lines(lines: impl Iterator<Item = &'static Helpline>, nation: Option<Nation>) -> Html {
    let mut rows = Vec::new();
    for line in lines.filter(|line| line.serves(nation)) {
        let serves = line.nations.words().filter(|_| nation.is_none());
        rows.push(html! {
            <li class="short-line" key={line.id}>
                <span>{ [line.name.words(), ": "].concat() }</span>{ dial(line) }
                { serves.map(|words| html! { <span class="hint">{ [" ", &words].concat() }</span> }) }
            </li>
        });
    }
    html! { <ul class="lines">{ rows }</ul> }
}

/// The number as a link that dials, or writes a text.
fn dial(line: &Helpline) -> Html {
    let scheme = if line.by_text { "sms" } else { "tel" };
    let words = if line.by_text { fill(t::LINE_TEXT, &[("number", line.number)]) } else { line.number.to_owned() };
    html! { <a href={[scheme, ":", line.tel].concat()}>{ words }</a> }
}
