//! A line to call or text. The number is always text that can be selected, as well as a link that dials.

use yew::{Html, html};

use crate::content::{Helpline, Nations, fill, t};

/// One line; a line for some nations only says which.
pub(crate) fn line(line: &Helpline) -> Html {
    let scheme = if line.by_text { "sms" } else { "tel" };
    let nations: Vec<&str> =
        crate::content::Nation::ALL.into_iter().filter(|n| line.nations.has(*n)).map(|n| n.name()).collect();
    let where_it_serves = (line.nations != Nations::ALL).then(|| serves(line.nations));
    html! {
        <li class="line" data-line={line.id} data-nations={nations.join(" ")}>
            <p class="line-name">{ line.name.words() }</p>
            <p class="number">
                <a href={format!("{scheme}:{}", line.tel)}>
                    { if line.by_text { fill(t::LINE_TEXT, &[("number", line.number)]) } else { line.number.to_owned() } }
                </a>
            </p>
            <p>{ line.what.words() }</p>
            { for where_it_serves.map(|words| html! { <p class="hint serves">{ words }</p> }) }
        </li>
    }
}

fn serves(nations: Nations) -> String {
    use crate::content::Nation;
    let name = |nation: Nation| match nation {
        Nation::England => t::NATION_ENGLAND,
        Nation::Scotland => t::NATION_SCOTLAND,
        Nation::Wales => t::NATION_WALES,
        Nation::NorthernIreland => t::NATION_NORTHERN_IRELAND,
    };
    let names: Vec<_> = Nation::ALL.into_iter().filter(|n| nations.has(*n)).map(|n| name(n).words()).collect();
    fill(t::LINE_NATIONS, &[("nations", &names.join(", "))])
}
