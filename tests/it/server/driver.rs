//! A browser driven over its own protocol (Chrome `DevTools`): several phones of people who know nothing of each other.

use std::cell::RefCell;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

use crate::browser::{ALONE, browser};

/// Nothing here takes so long, on however busy a machine.
const LONG: Duration = Duration::from_mins(1);

/// A browser at work; dropping it ends it.
pub struct Browser {
    child: Child,
    wire: Rc<RefCell<Wire>>,
    _profile: tempfile::TempDir,
}

struct Wire {
    socket: WebSocket<TcpStream>,
    n: u64,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Wire {
    fn call(&mut self, session: Option<&str>, method: &str, params: &Value) -> Value {
        self.n += 1;
        let mut said = json!({"id": self.n, "method": method, "params": params});
        if let Some(session) = session {
            said["sessionId"] = session.into();
        }
        self.socket.send(Message::text(said.to_string())).expect("the browser listens");
        loop {
            let Message::Text(text) = self.socket.read().expect("the browser answers") else { continue };
            let answer: Value = serde_json::from_str(&text).expect("JSON");
            if answer["id"] == self.n {
                assert!(answer.get("error").is_none(), "{method}: {}", answer["error"]);
                return answer["result"].clone();
            }
        }
    }
}

impl Browser {
    /// Starts one, if there is one.
    pub fn start() -> Option<Self> {
        let program = browser()?;
        let profile = tempfile::tempdir().expect("a folder");
        let mut command = Command::new(program);
        command.args(ALONE).args(["--remote-debugging-port=0", "--remote-allow-origins=*", "about:blank"]);
        command.arg(format!("--user-data-dir={}", profile.path().display()));
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts");
        let (port, path) = listening(profile.path());
        let stream = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
        stream.set_read_timeout(Some(LONG)).expect("a time");
        let url = format!("ws://127.0.0.1:{port}{path}");
        let config = tungstenite::protocol::WebSocketConfig::default().max_message_size(None).max_frame_size(None);
        let (socket, _) = tungstenite::client::client_with_config(url, stream, Some(config)).expect("it speaks");
        Some(Self { child, wire: Rc::new(RefCell::new(Wire { socket, n: 0 })), _profile: profile })
    }

    /// Somebody's page: nobody else's seat or settings are in it.
    pub fn open(&self, url: &str, size: (u32, u32)) -> Tab {
        let mut wire = self.wire.borrow_mut();
        let context = wire.call(None, "Target.createBrowserContext", &json!({}))["browserContextId"].clone();
        let target = json!({"url": "about:blank", "browserContextId": context});
        let target = wire.call(None, "Target.createTarget", &target)["targetId"].clone();
        let attached = wire.call(None, "Target.attachToTarget", &json!({"targetId": target, "flatten": true}));
        let session = attached["sessionId"].as_str().expect("a session").to_owned();
        drop(wire);
        let tab = Tab { wire: Rc::clone(&self.wire), session };
        let phone = size.0 < 600;
        let scale = if phone { 2 } else { 1 };
        let metrics = json!({"width": size.0, "height": size.1, "deviceScaleFactor": scale, "mobile": phone});
        tab.call("Emulation.setDeviceMetricsOverride", &metrics);
        tab.call("Page.enable", &json!({}));
        tab.call("Page.navigate", &json!({"url": url}));
        tab
    }
}

/// The port and path that the browser writes down once it listens.
fn listening(profile: &Path) -> (u16, String) {
    let begun = Instant::now();
    loop {
        let told = std::fs::read_to_string(profile.join("DevToolsActivePort")).unwrap_or_default();
        if let Some((port, path)) = told.trim().split_once('\n') {
            return (port.parse().expect("a port"), path.to_owned());
        }
        assert!(begun.elapsed() < LONG, "the browser does not start");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// A page that somebody looks at.
pub struct Tab {
    wire: Rc<RefCell<Wire>>,
    session: String,
}

impl Tab {
    pub fn call(&self, method: &str, params: &Value) -> Value {
        self.wire.borrow_mut().call(Some(&self.session), method, params)
    }

    /// What an expression is worth in the page.
    pub fn look(&self, expression: &str) -> Value {
        let asked = json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        let answer = self.call("Runtime.evaluate", &asked);
        assert!(answer.get("exceptionDetails").is_none(), "{expression}: {}", answer["exceptionDetails"]);
        answer["result"]["value"].clone()
    }

    /// Waits until an expression is true.
    #[track_caller]
    pub fn until(&self, expression: &str) {
        let begun = Instant::now();
        // While a page is being loaded there may be nothing to ask.
        let asked = json!({"expression": format!("Boolean({expression})"), "returnByValue": true});
        while self.call("Runtime.evaluate", &asked)["result"]["value"] != true {
            assert!(begun.elapsed() < LONG, "never true: {expression}\nThe page says:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(40));
        }
    }

    /// Waits until the page says so.
    #[track_caller]
    pub fn says(&self, words: &str) {
        self.until(&format!("document.body && document.body.innerText.includes({})", json!(words)));
    }

    /// All that can be read.
    pub fn text(&self) -> String {
        self.look("document.body.innerText").as_str().unwrap_or_default().to_owned()
    }

    /// Presses the first button or line whose words hold these, once it is there and can be pressed.
    #[track_caller]
    pub fn press(&self, words: &str) {
        let found = format!(
            "[...document.querySelectorAll('button, summary')].find(one => one.innerText.includes({}) && !one.disabled && one.offsetParent)",
            json!(words)
        );
        self.until(&found);
        self.look(&format!("{found}.click()"));
    }

    /// Presses what this selector finds, once it is there.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        let found = format!("document.querySelector({})", json!(selector));
        self.until(&format!("{found} && !{found}.disabled"));
        self.look(&format!("{found}.click()"));
    }

    /// Types into a field.
    #[track_caller]
    pub fn fill(&self, selector: &str, text: &str) {
        let found = format!("document.querySelector({})", json!(selector));
        self.until(&found);
        self.look(&format!("{found}.focus(), {found}.select && {found}.select()"));
        self.call("Input.insertText", &json!({"text": text}));
    }

    /// Lets the phone sleep, or wakes it.
    pub fn sleeps(&self, sleeps: bool) {
        self.call("Page.setWebLifecycleState", &json!({"state": if sleeps { "frozen" } else { "active" }}));
    }

    pub fn reload(&self) {
        self.call("Page.reload", &json!({}));
    }

    /// A picture of the whole page, where `FULCRUM_PICTURES` names a folder for it.
    pub fn picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("FULCRUM_PICTURES") else { return };
        let data = self.call("Page.captureScreenshot", &json!({"format": "png", "captureBeyondViewport": true}))["data"].clone();
        let bytes = decoded(data.as_str().expect("a picture"));
        std::fs::write(Path::new(&folder).join(format!("{name}.png")), bytes).expect("it can be written");
    }

    /// What axe-core finds, if it is here: each thing that keeps somebody out.
    pub fn keeps_out(&self, axe: &str) -> Vec<String> {
        self.call("Page.setBypassCSP", &json!({"enabled": true}));
        self.look(&format!("{axe}; true"));
        let found = self.look(
            "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(all =>
                all.violations.map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(' ')))",
        );
        found.as_array().expect("a list").iter().map(Value::to_string).collect()
    }
}

/// Base64, as the browser writes it.
fn decoded(text: &str) -> Vec<u8> {
    let value = |c: u8| match c {
        b'A'..=b'Z' => u32::from(c - b'A'),
        b'a'..=b'z' => u32::from(c - b'a') + 26,
        b'0'..=b'9' => u32::from(c - b'0') + 52,
        b'+' => 62,
        _ => 63,
    };
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0u32, 0);
    for c in text.bytes().filter(|c| *c != b'=') {
        (held, bits) = (held << 6 | value(c), bits + 6);
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 255).unwrap_or_default());
        }
    }
    bytes
}
