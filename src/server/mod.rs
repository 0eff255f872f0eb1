//! The workshop's server: pages for phones and for the facilitator, and the sockets behind them.
