//! Where phones arrive. The connections are served by hand, for what a slow or hostile one may take has limits.

use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpSocket, TcpStream};

use super::door::{Door, Pass};
use super::guard::{admit, dress};
use super::links::Links;

/// Where a workshop is looked for first.
pub const USUAL_PORT: u16 = 8080;
/// How many ports after that are tried.
const TRIED: u16 = 100;
/// How long a request may take to be said, and how long a connection may wait for the next one.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a connection may be used for pages; a socket has left it by then.
const LONGEST: Duration = Duration::from_mins(2);
/// So many may arrive at the same moment.
const ARRIVING: u32 = 1_024;

/// Where to listen.
#[derive(Clone, Debug)]
pub struct Place {
    /// On which of this machine's addresses; all of them if it is none in particular.
    pub bind: IpAddr,
    /// At which port, and no other.
    pub port: Option<u16>,
    /// At which port if it is free.
    pub wished: u16,
}

impl Default for Place {
    fn default() -> Self {
        Self { bind: Ipv4Addr::UNSPECIFIED.into(), port: None, wished: USUAL_PORT }
    }
}

/// Listens; must be called where tokio works.
///
/// # Errors
/// What the system says: of the port that had to be it, or of the last that was tried.
pub fn bind(place: &Place) -> io::Result<TcpListener> {
    if let Some(port) = place.port {
        return listen((place.bind, port).into());
    }
    let ports = (0..TRIED).map(|n| place.wished.saturating_add(n)).chain([0]);
    let mut failed = io::Error::from(io::ErrorKind::AddrInUse);
    for port in ports {
        match listen((place.bind, port).into()) {
            Err(e) if e.kind() == io::ErrorKind::AddrInUse => failed = e,
            // No other port would help.
            heard => return heard,
        }
    }
    Err(failed)
}

fn listen(at: SocketAddr) -> io::Result<TcpListener> {
    let socket = if at.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    // Elsewhere it would let two programs listen at the same place.
    if cfg!(unix) {
        socket.set_reuseaddr(true)?;
    }
    socket.bind(at)?;
    socket.listen(ARRIVING)
}

/// Lets people in and serves them, for ever.
pub async fn serve(listener: TcpListener, router: Router, links: Arc<Links>) {
    let door = Door::new();
    loop {
        let Ok((stream, peer)) = listener.accept().await else {
            // Too many files are open, or a phone has gone already.
            tokio::time::sleep(Duration::from_millis(20)).await;
            continue;
        };
        if let Some(pass) = door.let_in(peer.ip().to_canonical()) {
            tokio::spawn(connection(stream, Arc::new(pass), router.clone(), Arc::clone(&links)));
        }
    }
}

async fn connection(stream: TcpStream, pass: Arc<Pass>, router: Router, links: Arc<Links>) {
    let Ok(local) = stream.local_addr().map(|local| local.ip()) else { return };
    let _ = stream.set_nodelay(true);
    let (router, here) = (TowerToHyperService::new(router), Arc::clone(&pass));
    let answer = service_fn(move |mut request: Request<Incoming>| {
        let admitted = admit(&request, local, |name| links.is_name(name));
        request.extensions_mut().insert(Arc::clone(&here));
        let answered = router.call(request);
        async move {
            let host = match admitted {
                Ok(host) => host,
                Err(refusal) => return Ok::<_, Infallible>(refusal.answer()),
            };
            let mut answer: Response<Body> = answered.await?;
            dress(&mut answer, Some(&host));
            Ok(answer)
        }
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_headers(64).max_buf_size(16 * 1024).half_close(false);
    let work = http.serve_connection(TokioIo::new(stream), answer).with_upgrades();
    tokio::select! {
        // A phone that went away is no trouble.
        _ = work => {}
        () = tokio::time::sleep(LONGEST) => {}
        () = pass.sent_away() => {}
    }
}
