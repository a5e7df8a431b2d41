//! The person's own file: made and caught, opened by the chooser or by dropping it, and what may be wrong with one.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use thirtyfour::Key;

use crate::act;
use crate::engines::Engine;
use crate::find::{self, probe};
use crate::journey::Person;
use crate::placements::Placement;
use crate::processes::Folder;
use crate::trouble::{Tried, Trouble, holds};
use crate::wait::until;

/// A file on this machine, which goes with its owner.
pub struct OwnFile {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    folder: Folder,
}

impl OwnFile {
    /// A file of this name with these bytes.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn of(name: &str, bytes: impl Into<Vec<u8>>) -> Tried<Self> {
        let file = Self { name: name.to_owned(), bytes: bytes.into(), folder: Folder::fresh()? };
        let written = std::fs::write(file.path(), &file.bytes);
        written.map_err(|error| Trouble(format!("{}: {error}", file.path().display())))?;
        Ok(file)
    }

    /// One of the files that open for ever, with its phrase.
    ///
    /// # Errors
    /// When it is not there.
    pub fn from_the_collection() -> Tried<(Self, String)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../files/sealed");
        let read = |name: &str| std::fs::read(folder.join(name)).map_err(|error| Trouble(format!("{name}: {error}")));
        let told: serde_json::Value = serde_json::from_slice(&read("six-words.json")?)?;
        let phrase = told["phrase"].as_str().unwrap_or_default().to_owned();
        Ok((Self::of("my-plan.plan", read("six-words.plan")?)?, phrase))
    }

    /// A file of this length in which nothing stands, and which takes no room.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn hollow(name: &str, length: u64) -> Tried<Self> {
        let file = Self::of(name, [])?;
        let made = std::fs::File::create(file.path()).and_then(|hollow| hollow.set_len(length));
        made.map_err(|error| Trouble(format!("{}: {error}", file.path().display())))?;
        Ok(file)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.0.join(&self.name)
    }

    /// A copy that was changed.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn changed(&self, change: impl FnOnce(&mut Vec<u8>)) -> Tried<Self> {
        let mut bytes = self.bytes.clone();
        change(&mut bytes);
        Self::of(&self.name, bytes)
    }

    /// What it holds, as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

/// What the page has handed to the browser.
#[derive(Debug, Clone, Deserialize)]
struct Handed {
    name: String,
    data: String,
}

/// Notes what the page hands over as files from now on, and lets it go on to the browser. No answer is read by this, only
/// what the page itself makes into a file.
const NOTE: &str = "
    if (window.handed) return;
    const handed = window.handed = [];
    const blobs = {};
    const make = window.URL.createObjectURL;
    window.URL.createObjectURL = (blob) => {
        const address = make.call(window.URL, blob);
        blobs[address] = blob;
        return address;
    };
    const click = window.HTMLElement.prototype.click;
    window.HTMLElement.prototype.click = function () {
        if (this.download && blobs[this.href]) {
            const name = this.download;
            const reader = new window.FileReader();
            reader.onload = () => handed.push({ name, data: reader.result.split(',')[1] || '' });
            reader.readAsDataURL(blobs[this.href]);
        }
        return click.call(this);
    };";

impl Person {
    /// Goes to where the plan is saved, and starts to note what the page hands over.
    ///
    /// # Errors
    /// When there is no way there.
    pub async fn comes_to_save(&self) -> Tried<()> {
        act::click(self.driver(), &find::button("save")).await?;
        self.is_on("save").await?;
        self.notes_files().await
    }

    /// Starts to note what the page hands over as files.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub async fn notes_files(&self) -> Tried<()> {
        self.driver().execute(NOTE, vec![]).await?;
        Ok(())
    }

    /// Opens the page once more, with nothing of this visit.
    ///
    /// # Errors
    /// When no screen shows.
    pub async fn comes_back(&self) -> Tried<()> {
        self.opens_the_page().await?;
        self.is_on("start").await?;
        self.scrolls_past_the_bar_of_downloads().await
    }

    /// The phrase that stands in the field.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn phrase(&self) -> Tried<String> {
        let field = find::present(self.driver(), &find::field("phrase")).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    /// How many files the page has handed over since they are noted.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn files_handed_over(&self) -> Tried<usize> {
        probe(self.driver(), "return window.handed.length", vec![]).await
    }

    /// The file that the page handed over last, when there are so many.
    ///
    /// # Errors
    /// When there are not.
    pub async fn is_handed(&self, count: usize) -> Tried<OwnFile> {
        let handed: Vec<Handed> = until(&format!("{count} files to be handed over"), async || {
            let handed: Vec<Handed> = probe(self.driver(), "return window.handed", vec![]).await?;
            Ok((handed.len() >= count).then_some(handed))
        })
        .await?;
        holds(handed.len() == count, || format!("{} files instead of {count}", handed.len()))?;
        let last = handed.last().ok_or_else(|| Trouble::new("no file"))?;
        let bytes = BASE64_STANDARD.decode(&last.data).map_err(|error| Trouble(error.to_string()))?;
        OwnFile::of(&last.name, bytes)
    }

    /// Saves what they have, locked, under the phrase that stands there, and says what the file and its phrase are.
    ///
    /// # Errors
    /// When no file comes of it.
    pub async fn saves_locked(&self) -> Tried<(OwnFile, String)> {
        self.comes_to_save().await?;
        self.saves_locked_here().await
    }

    /// As [`saves_locked`](Self::saves_locked), from the screen where it is done.
    ///
    /// # Errors
    /// When no file comes of it.
    pub async fn saves_locked_here(&self) -> Tried<(OwnFile, String)> {
        let (phrase, before) = (self.phrase().await?, self.files_handed_over().await?);
        act::click(self.driver(), &find::button("save-sealed")).await?;
        let file = self.is_handed(before + 1).await?;
        self.is_told_of_saving().await?;
        Ok((file, phrase))
    }

    /// Saves what they have, for anybody to read.
    ///
    /// # Errors
    /// When no file comes of it.
    pub async fn saves_plain(&self) -> Tried<OwnFile> {
        self.comes_to_save().await?;
        let before = self.files_handed_over().await?;
        self.unfolds_saving_plain().await?;
        act::click(self.driver(), &find::button("save-plain")).await?;
        let file = self.is_handed(before + 1).await?;
        self.is_told_of_saving().await?;
        Ok(file)
    }

    /// Opens the fold that saving without a lock is in on a device that others use.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn unfolds_saving_plain(&self) -> Tried<()> {
        let folded = "details:has([data-action=save-plain]):not([open]) summary";
        if find::count(self.driver(), folded).await? > 0 {
            act::click(self.driver(), folded).await?;
        }
        find::visible(self.driver(), &find::button("save-plain")).await.map(|_| ())
    }

    /// Waits until the page says that the file was handed over.
    ///
    /// # Errors
    /// When it does not.
    pub async fn is_told_of_saving(&self) -> Tried<()> {
        until("a word about the file", async || {
            let said = find::words(self.driver(), "main [role=status]").await?;
            Ok(said.iter().any(|said| said.starts_with("Your file was handed to the browser")).then_some(()))
        })
        .await?;
        self.scrolls_past_the_bar_of_downloads().await
    }

    /// MiniBrowser puts a bar for downloads under its pages, and a driver's hand scrolls no page around a frame: what is at the
    /// foot of the frame would be out of its reach.
    ///
    /// # Errors
    /// When the page around cannot be reached.
    async fn scrolls_past_the_bar_of_downloads(&self) -> Tried<()> {
        let framed = matches!(self.placement, Placement::Frame(_));
        if !(framed && self.browser.engine == Engine::WebKit) {
            return Ok(());
        }
        self.driver().enter_default_frame().await?;
        let script = "const frame = document.querySelector('iframe');
            scrollBy({ top: frame.getBoundingClientRect().bottom - innerHeight, behavior: 'instant' })";
        self.driver().execute(script, vec![]).await?;
        self.placement.enter(self.driver()).await
    }

    /// Chooses a file, as in the window that the browser opens for it.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub async fn chooses_file(&self, file: &OwnFile) -> Tried<()> {
        self.chooses_path(&file.path()).await
    }

    /// As [`chooses_file`](Self::chooses_file), with whatever is at this path.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub async fn chooses_path(&self, path: &Path) -> Tried<()> {
        let chooser = find::present(self.driver(), "input#file").await?;
        Ok(chooser.send_keys(path.display().to_string()).await?)
    }

    /// Drops a file on the first match, and says whether the browser was kept from going to it.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub async fn drops(&self, file: &OwnFile, css: &str) -> Tried<bool> {
        let script = "
            const [css, name, data] = arguments;
            const bytes = Uint8Array.from(window.atob(data), (c) => c.charCodeAt(0));
            const held = new window.DataTransfer();
            held.items.add(new window.File([bytes], name));
            const on = document.querySelector(css);
            const tell = (kind) => {
                const event = new window.DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: held });
                on.dispatchEvent(event);
                return event.defaultPrevented;
            };
            return tell('dragover') && tell('drop');";
        let data = BASE64_STANDARD.encode(&file.bytes);
        probe(self.driver(), script, vec![css.into(), file.name.clone().into(), data.into()]).await
    }

    /// Waits until the phrase of a file is asked for.
    ///
    /// # Errors
    /// When it is not.
    pub async fn is_asked_for_the_phrase(&self) -> Tried<()> {
        self.is_on("open").await?;
        find::visible(self.driver(), &find::button("unlock")).await.map(|_| ())
    }

    /// Types a phrase and opens the file with it.
    ///
    /// # Errors
    /// When there is no field for it.
    pub async fn unlocks(&self, phrase: &str) -> Tried<()> {
        self.is_asked_for_the_phrase().await?;
        act::write(self.driver(), &find::field("phrase"), phrase).await?;
        act::click(self.driver(), &find::button("unlock")).await
    }

    /// Types a phrase and presses Enter.
    ///
    /// # Errors
    /// When there is no field for it.
    pub async fn unlocks_by_enter(&self, phrase: &str) -> Tried<()> {
        self.is_asked_for_the_phrase().await?;
        act::write(self.driver(), &find::field("phrase"), phrase).await?;
        act::press(self.driver(), Key::Enter).await
    }

    /// Opens a locked file with its phrase, and is welcomed back.
    ///
    /// # Errors
    /// When they are not.
    pub async fn opens_locked(&self, file: &OwnFile, phrase: &str) -> Tried<()> {
        self.chooses_file(file).await?;
        self.unlocks(phrase).await?;
        self.is_on("review 1").await.map(|_| ())
    }

    /// Waits until a file is refused for this reason.
    ///
    /// # Errors
    /// When it is not.
    pub async fn is_refused(&self, why: &str) -> Tried<()> {
        let refused = async || {
            let all = find::each(self.driver(), "main [data-refused]", "data-refused").await?;
            let (on, all) = (self.screen().await?.place(), all.concat());
            holds(all == why, || format!("on “{on}”, refused: “{all}”"))?;
            Ok(Some(()))
        };
        until(&format!("the file to be refused as “{why}”"), refused).await
    }

    /// Stops the work on files where it breathes, as a slow device would: sealing and opening stand still until
    /// [`work_goes_on`](Self::work_goes_on). Only the work: Yew breathes too, within a long drawing, and what it hands over
    /// then is code, where the end of a breath of the work is a promise's own.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub async fn work_stands_still(&self) -> Tried<()> {
        let script = "
            const set = window.setTimeout;
            const stopped = [];
            const ofWork = (then, after) => after === 0 && String(then).includes('[native code]');
            window.setTimeout = (then, ...rest) => ofWork(then, ...rest) ? stopped.push(then) : set(then, ...rest);
            window.goesOn = () => {
                window.setTimeout = set;
                stopped.forEach((then) => then());
            };
            window.standsStill = () => stopped.length > 0;";
        self.driver().execute(script, vec![]).await?;
        Ok(())
    }

    /// Waits until the work stands still.
    ///
    /// # Errors
    /// When there is none.
    pub async fn work_has_begun(&self) -> Tried<()> {
        until("the work on a file to have begun", async || {
            Ok(probe::<bool>(self.driver(), "return window.standsStill()", vec![]).await?.then_some(()))
        })
        .await
    }

    /// Lets the work on files go on.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub async fn work_goes_on(&self) -> Tried<()> {
        self.driver().execute("window.goesOn()", vec![]).await?;
        Ok(())
    }

    /// Whether the page would ask before it is left now.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn would_be_asked(&self) -> Tried<bool> {
        let script = "const leaving = new Event('beforeunload', { cancelable: true });
            window.dispatchEvent(leaving); return leaving.defaultPrevented";
        probe(self.driver(), script, vec![]).await
    }

    /// Waits until what the last tap set going has come to its end: a scroll, a page that has become shorter, a move that WebKit
    /// makes up for a hand that rests.
    ///
    /// # Errors
    /// When the page draws nothing any more.
    pub async fn comes_to_rest(&self) -> Tried<()> {
        let rest = "window.frames_drawn = 0;
            const drawn = () => (window.frames_drawn += 1) < 20 && window.requestAnimationFrame(drawn);
            window.requestAnimationFrame(drawn)";
        self.driver().execute(rest, vec![]).await?;
        until("the page to be at rest", async || {
            Ok(probe::<bool>(self.driver(), "return window.frames_drawn > 19", vec![]).await?.then_some(()))
        })
        .await
    }

    /// Lets so many ms pass on the page's clock, at once.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub async fn time_passes(&self, long: u32) -> Tried<()> {
        self.comes_to_rest().await?;
        let script = "const now = window.Date.now; window.Date.now = () => now.call(window.Date) + arguments[0]";
        let script = script.replace("arguments[0]", &long.to_string());
        self.driver().execute(script, vec![]).await?;
        Ok(())
    }

    /// The files that the browser itself has written by now, whole.
    #[must_use]
    pub fn downloaded(&self, name: &str) -> Vec<Vec<u8>> {
        let mut found = Vec::new();
        let mut folders = vec![self.browser.folder().to_path_buf()];
        while let Some(next) = folders.pop() {
            for path in std::fs::read_dir(next).into_iter().flatten().flatten().map(|entry| entry.path()) {
                if path.is_dir() && !path.is_symlink() {
                    folders.push(path);
                } else if path.file_name().is_some_and(|file| file == name) {
                    found.extend(std::fs::read(path).ok());
                }
            }
        }
        found
    }
}
