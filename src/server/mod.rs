//! The workshop's server: pages for phones, for the facilitator and for the wall, and the sockets behind them. It works on threads of its
//! own, so nothing that a window does or suffers delays a phone.
//!
//! [`Workshop`] puts a room, its journal and a [`Server`] together.

pub mod addresses;
mod console;
pub mod docs;
mod door;
mod floor;
pub mod guard;
pub mod hub;
pub mod links;
pub mod listen;
pub mod pages;
mod phone;
pub mod qr;
pub mod rates;
pub mod secrets;
mod socket;
mod told;
mod wall;
mod watcher;
pub mod workshop;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{Extension, Path, State};
use axum::http::HeaderMap;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

pub use docs::{Docs, Export};
pub use door::open_files;
pub use floor::Erase;
pub use hub::Hub;
pub use links::Links;
pub use listen::Place;
pub use told::{Alone, Told};
pub use workshop::Workshop;

use door::Pass;
use floor::Floor;
use pages::Pages;

use crate::session::room::Handle;

/// How long those who are told of the end have to hear it.
const FAREWELL: Duration = Duration::from_millis(200);
/// Threads for sockets, and for what takes its time.
const THREADS: usize = 2;

/// A place where others can arrive; nobody answers yet.
pub struct Listening {
    runtime: Runtime,
    listener: TcpListener,
    at: SocketAddr,
}

impl Listening {
    /// Listens there.
    ///
    /// # Errors
    /// What the system says, [`io::ErrorKind::AddrInUse`] above all.
    pub fn at(place: &Place) -> io::Result<Self> {
        let mut threads = Builder::new_multi_thread();
        let runtime =
            threads.worker_threads(THREADS).max_blocking_threads(THREADS).thread_name("workshop").enable_all().build()?;
        let entered = runtime.enter();
        let listener = listen::bind(place)?;
        drop(entered);
        let at = listener.local_addr()?;
        Ok(Self { runtime, listener, at })
    }

    /// The port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.at.port()
    }

    /// Answers from now on. The room's owner has to wake the hub; `erase` removes all that is kept, and ends the owner.
    #[must_use]
    pub fn serve(self, room: Handle, hub: Arc<Hub>, docs: Arc<dyn Docs>, advertised: Option<String>, erase: Erase) -> Server {
        let opening = Arc::clone(&hub.latest().room.opening);
        let links = Arc::new(Links::new(self.at, Arc::clone(&opening), advertised));
        let desk = docs::Desk::new(docs, Arc::clone(&hub));
        let floor = Arc::new(Floor::new(room, hub, desk, Arc::clone(&links), opening, erase));
        self.runtime.spawn(listen::serve(self.listener, router(Arc::clone(&floor)), links));
        Server { runtime: Some(self.runtime), floor }
    }
}

/// A server at work. Dropping it ends it.
pub struct Server {
    runtime: Option<Runtime>,
    floor: Arc<Floor>,
}

impl Server {
    /// Under which addresses it is found.
    #[must_use]
    pub fn links(&self) -> &Arc<Links> {
        &self.floor.links
    }

    /// What is told at the end, as far as it is made: for the projector.
    #[must_use]
    pub fn debrief(&self) -> docs::Group {
        let _entered = self.runtime.as_ref().map(Runtime::enter);
        self.floor.desk.group(&self.floor.hub.latest())
    }

    /// Waits until the system asks the program to end, or the facilitator has erased the workshop.
    pub fn wait(&self) {
        let mut erased = self.floor.erased();
        if let Some(runtime) = &self.runtime {
            runtime.block_on(async {
                tokio::select! {
                    () = told_to_end() => {}
                    // It ends only with the floor.
                    _ = erased.wait_for(|erased| *erased) => {}
                }
            });
        }
    }

    /// Whether the facilitator has erased the workshop.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        *self.floor.erased().borrow()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            std::thread::sleep(FAREWELL);
            runtime.shutdown_background();
        }
    }
}

/// Ctrl-C, or what a system says when it ends a program.
async fn told_to_end() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let (Ok(mut end), Ok(mut hang_up)) = (signal(SignalKind::terminate()), signal(SignalKind::hangup())) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = end.recv() => {}
                _ = hang_up.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}

type Shared = State<Arc<House>>;

/// What all answers need.
struct House {
    floor: Arc<Floor>,
    pages: Pages,
}

fn router(floor: Arc<Floor>) -> Router {
    let page = |name: &'static str| get(async move |State(house): Shared, headers: HeaderMap| house.pages.get(name, &headers));
    let any = get(async |State(house): Shared, Path(name): Path<String>, headers: HeaderMap| house.pages.get(&name, &headers));
    let export =
        get(async |State(house): Shared, Extension(pass): Extension<Arc<Pass>>, Path(file): Path<String>, headers: HeaderMap| {
            console::export(Arc::clone(&house.floor), &pass, &headers, file).await
        });
    let phones = get(async |State(house): Shared, Extension(pass): Extension<Arc<Pass>>, upgrade: WebSocketUpgrade| {
        let floor = Arc::clone(&house.floor);
        socket::small(upgrade, phone::LONGEST).on_upgrade(move |socket| phone::talk(floor, pass, socket))
    });
    let consoles = get(async |State(house): Shared, Extension(pass): Extension<Arc<Pass>>, upgrade: WebSocketUpgrade| {
        let floor = Arc::clone(&house.floor);
        socket::small(upgrade, console::LONGEST).on_upgrade(move |socket| console::talk(floor, pass, socket))
    });
    let walls = get(async |State(house): Shared, Extension(pass): Extension<Arc<Pass>>, upgrade: WebSocketUpgrade| {
        let floor = Arc::clone(&house.floor);
        socket::small(upgrade, wall::LONGEST).on_upgrade(move |socket| wall::talk(floor, pass, socket))
    });
    Router::new()
        .route("/", page("phone.html"))
        .route("/j/{code}", page("phone.html"))
        .route("/host", page("host.html"))
        .route("/wall", page("wall.html"))
        .route("/ws", phones)
        .route("/host/ws", consoles)
        .route("/wall/ws", walls)
        .route("/host/export/{file}", export)
        .route("/{file}", any)
        .with_state(Arc::new(House { floor, pages: Pages::new() }))
}
