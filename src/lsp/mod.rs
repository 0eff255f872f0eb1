//! What editors are told: a language server over standard input and output, for scenarios and their parts.
//!
//! It knows nothing of the format by itself. What is wrong comes from the same check as on the command line, what stands
//! where from [`crate::scenario::places`], what it means from [`crate::scenario::schema`].
//!
//! | step | where |
//! |---|---|
//! | messages, one after the other | `wire` |
//! | begin, end, when to check | [`serve`], in `server` |
//! | which question is answered where | `answers` |
//! | open files, and whatever lies beside them | `documents`, `uri` |
//! | which scenario a file belongs to, and what is in it | `project`, `home` |
//! | bytes and an editor's lines and columns | `position` |
//! | the answers themselves | `diagnostics`, `completion`, `hover`, `names`, `symbols`, `rename`, `actions` |

mod actions;
mod answers;
mod client;
mod completion;
mod diagnostics;
mod documents;
mod home;
mod hover;
mod names;
mod position;
mod project;
mod rename;
mod server;
mod symbols;
mod uri;
mod wire;

pub use server::{End, serve};
