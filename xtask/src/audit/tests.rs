//! A page with every leak planted in it, one at a time: each must be seen by the part that looks for it.

use super::*;
use crate::policy::PAYLOAD_TAG;

/// A module that asks for these things.
fn module(imports: &[&str], data: &str) -> Vec<u8> {
    let mut body = vec![u8::try_from(imports.len()).unwrap()];
    for name in imports {
        body.extend_from_slice(b"\x03bg.");
        body.push(u8::try_from(name.len()).unwrap());
        body.extend_from_slice(name.as_bytes());
        body.extend_from_slice(&[0, 0]);
    }
    let mut wasm = b"\0asm\x01\0\0\0\x02".to_vec();
    wasm.push(u8::try_from(body.len()).unwrap());
    wasm.append(&mut body);
    wasm.extend_from_slice(&[11, u8::try_from(data.len()).unwrap()]);
    wasm.extend_from_slice(data.as_bytes());
    wasm
}

/// A page with a script `early` and a module, and the policy that fits.
fn page(markup: &str, style: &str, script: &str, module: &[u8]) -> String {
    let cache = std::env::temp_dir().join(format!("audit-test-{}", std::process::id()));
    let payload = payload::pack(module, &cache).unwrap().base64;
    let page = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"P\"><style>{style}</style>{markup}<script>{script}</script>\
         {PAYLOAD_TAG}{payload}</script>"
    );
    let policy = policy::policy(&policy::blocks(&page).unwrap()).unwrap();
    page.replacen("content=\"P\"", &format!("content=\"{policy}\""), 1)
}

const SCRIPT: &str = "window.location.replace(exit)";

fn lists() -> Lists {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    Lists {
        addresses: names(&["https://help.example/"]),
        imports: names(&["createElement"]),
        features: names(&["Window"]),
        features_asked: names(&["Window"]),
        scripts: names(&["early"]),
        words: lists::words("# head\nearly location 1 # Exit\n").unwrap(),
        vocabulary: names(&["exit", "replace", "window"]),
    }
}

fn wrongs(page: &str, loader: Option<&str>) -> Vec<String> {
    wrong(&whole(Shipped { page, loader, sums: None }, &lists()))
}

fn well() -> Vec<u8> {
    module(&["createElement"], "words")
}

#[test]
fn a_page_as_approved_has_nothing_wrong_with_it() {
    let page = page("<a href=\"https://help.example/a\">b</a>", "a{}", SCRIPT, &well());
    assert_eq!(wrongs(&page, None), Vec::<String>::new());
}

#[test]
fn each_leak_planted_in_a_script_is_seen() {
    for (planted, word) in [
        ("fetch('/x')", "fetch"),
        ("window['fe' + 'tch']('/x')", "fetch"),
        ("navigator.sendBeacon('/x')", "sendBeacon"),
        ("new window['XMLHttp' + 'Request']", "XMLHttpRequest"),
        ("location.href = '/x'", "location"),
        ("new Image().src = '/x'", "Image"),
        ("document.createElement('link')", "createElement(link)"),
        ("eval('1')", "eval"),
        ("import('/x')", "import"),
        ("window[a + b]('/x')", "[computed]"),
        ("localStorage.x = 1", "localStorage"),
        ("console.log(1)", "console"),
        ("new RTCPeerConnection()", "RTCPeerConnection"),
        ("window.somethingNew('/x')", "somethingNew"),
    ] {
        let page = page("", "", &format!("{SCRIPT};{planted}"), &well());
        let found = wrongs(&page, None);
        assert!(found.iter().any(|wrong| wrong.contains(&format!("`{word}`"))), "{planted}: {found:?}");
        let loader = wrongs(&self::page("", "", SCRIPT, &well()), Some(planted));
        assert!(loader.iter().any(|wrong| wrong.contains("loader") || wrong.contains(word)), "{planted}: {loader:?}");
    }
}

#[test]
fn each_thing_planted_in_the_module_is_seen() {
    for name in ["set_href", "fetch", "somethingNew"] {
        let page = page("", "", SCRIPT, &module(&["createElement", name], ""));
        assert!(wrongs(&page, None).iter().any(|wrong| wrong.contains(name)), "{name}");
    }
    for word in ["XMLHttpRequest", "http-equiv", "location", "https://spy.example/"] {
        let page = page("", "", SCRIPT, &module(&["createElement"], &format!("before{word}after")));
        assert!(wrongs(&page, None).iter().any(|wrong| wrong.contains(word)), "{word}");
    }
    let less = page("", "", SCRIPT, &module(&[], ""));
    assert_eq!(wrongs(&less, None).len(), 1, "a list must not approve more than is there");
}

#[test]
fn each_thing_planted_in_the_markup_the_styles_or_the_policy_is_seen() {
    for markup in [
        "<p onclick=\"a()\">",
        "<img src=\"/x.png\">",
        "<link rel=\"preconnect\" href=\"//spy.example\">",
        "<meta http-equiv=\"refresh\" content=\"0;url=/x\">",
        "<a href=\"https://spy.example/\">a</a>",
        "<p style=\"a\">",
    ] {
        assert!(!wrongs(&page(markup, "", SCRIPT, &well()), None).is_empty(), "{markup}");
    }
    assert!(!wrongs(&page("", "a{background:url(/x)}", SCRIPT, &well()), None).is_empty());
    let well = page("", "", SCRIPT, &well());
    for (old, new) in [
        ("default-src 'none'", "default-src *"),
        ("img-src data:", "img-src data: https:"),
        ("location.replace", "location.assign"),
        ("<script>", "<script>more()</script><script>"),
    ] {
        assert!(wrongs(&well.replacen(old, new, 1), None).iter().any(|wrong| wrong.contains("policy")), "{new}");
    }
    for cut in (0..well.len()).step_by(7) {
        assert!(!wrongs(&well[..cut], None).is_empty(), "a page cut off at {cut} passes");
    }
}

#[test]
fn a_feature_or_a_checksum_that_differs_is_seen() {
    let mut lists = lists();
    lists.features_asked.push("Storage".to_owned());
    assert_eq!(features(&lists).wrong.len(), 1);
    let sums = Some("0  recovery-plan.html\n");
    assert_eq!(files(Shipped { page: "a", loader: None, sums }).wrong.len(), 1);
}

#[test]
fn a_list_must_say_why_and_may_not_approve_what_is_not_there() {
    let used = [lists::Word::new("early", "location", 1)];
    let listed = |list: &str| lists::unexplained(&used, &lists::words(list).unwrap(), &["early"]);
    assert!(listed("early location 1 # Exit").is_empty());
    assert_eq!(listed("early location 2 # Exit").len(), 1);
    assert_eq!(listed("early location 1 # ?").len(), 1);
    assert_eq!(listed("early location 1 # Exit\nearly eval 1 # why not").len(), 1);
    assert_eq!(listed("frame location 1 # Exit").len(), 1);
    assert!(lists::words("early location # Exit").is_err());
    assert!(lists::words("early eval 1 # a\nearly eval 2 # b").is_err());
    let anew = lists::words_anew("# head", &used, &[]);
    assert_eq!(anew, "# head\n\nearly location 1 # ?\n");
}

#[test]
fn the_scripts_of_a_page_are_named_in_the_order_of_the_template() {
    assert_eq!(lists::scripts_of("<script>{{script:a}}</script>{{payload}}<script>{{script:b}}"), ["a", "b"]);
}
