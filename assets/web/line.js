// The line to the program: a socket that comes back by itself, and sends again what was not acknowledged.

/** The first try to come back after a loss, and the longest wait between two, in milliseconds. */
const FIRST = 100, LONGEST = 2000;
/** How long a new socket, and an answer, may take before another line is tried. */
const OPENS = 5000, ANSWERS = 3000, ASLEEP = 1500;
/** How long nothing may be heard before the page asks whether anybody is there. */
const SILENCE = 15000;

/**
 * Opens a line. `page` has:
 * `hello()`, what to say first, or null to stay away; `welcome(done)`, once that is accepted; `unwelcome(why)`, if it is not;
 * `see(what)`, what to show; `gone(why, over)`, when the seat, or for good the whole room, is no more; `here(is)`, when the line is lost or found.
 */
export function line(path, page) {
  const waiting = new Map(); // By kind: what was asked last and is not acknowledged.
  let socket = null, number = 0, greeting = 0, greeted = false, tries = 0, heard = 0, retry = 0, patience = 0;

  const address = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}${path}`;
  const post = (ask) => {
    number += 1;
    socket.send(JSON.stringify({ n: number, ask }));
    expect(ANSWERS);
    return number;
  };
  const expect = (time) => {
    clearTimeout(patience);
    patience = setTimeout(again, time);
  };

  function drop() {
    clearTimeout(retry);
    clearTimeout(patience);
    const old = socket;
    socket = null;
    greeted = false;
    if (old) {
      old.onopen = old.onmessage = old.onclose = old.onerror = null;
      old.close();
    }
  }

  function connect() {
    drop();
    const hello = page.hello();
    if (!hello) return;
    socket = new WebSocket(address);
    socket.onopen = () => { greeting = post(hello); };
    socket.onmessage = (event) => hear(event.data);
    socket.onclose = socket.onerror = again;
    expect(OPENS);
  }

  function again() {
    drop();
    page.here(false);
    const wait = Math.min(LONGEST, FIRST * 2 ** tries);
    tries += 1;
    retry = setTimeout(connect, wait * (0.75 + Math.random() / 2));
  }

  function hear(text) {
    heard = Date.now();
    clearTimeout(patience);
    const message = JSON.parse(text);
    if (message.see) page.see(message.see);
    else if (message.gone) leave(message.refused, message.over);
    else if (message.n === greeting) greet(message);
    else answered(message);
    if (waiting.size && greeted) expect(ANSWERS);
  }

  function greet(message) {
    if (message.refused !== undefined) {
      drop();
      page.unwelcome(message.refused);
      return;
    }
    greeting = 0;
    greeted = true;
    tries = 0;
    page.here(true);
    page.welcome(message.done);
    for (const asked of waiting.values()) asked.n = post(asked.ask);
  }

  function answered(message) {
    for (const [kind, asked] of waiting) {
      if (asked.n !== message.n) continue;
      waiting.delete(kind);
      asked.settle(message.refused);
    }
  }

  function leave(why, over) {
    drop();
    waiting.clear();
    page.gone(why, over);
  }

  /** After sleep: at once a sign of life, or another line. */
  function wake() {
    if (document.visibilityState === "hidden") return;
    if (!socket || socket.readyState > WebSocket.OPEN) {
      tries = 0;
      connect();
    } else if (greeted) {
      post("here");
      expect(ASLEEP);
    }
  }

  for (const event of ["pageshow", "online", "focus"]) addEventListener(event, wake);
  document.addEventListener("visibilitychange", wake);
  let ticked = Date.now();
  setInterval(() => {
    const now = Date.now(), slept = now - ticked > 5000;
    ticked = now;
    if (greeted && (slept || now - heard > SILENCE)) wake();
  }, 1000);

  return {
    connect,
    leave: drop,
    /**
     * Asks, as often as it takes; the newest of a kind replaces one that is still on its way.
     * @returns a promise of `undefined`, or of the sentence that refuses.
     */
    ask: (kind, ask) => new Promise((settle) => {
      waiting.set(kind, { ask, settle, n: greeted ? post(ask) : 0 });
    }),
  };
}
