//! How the types of the format are read from the tree: everything that is wrong is reported, and reading goes on.
//!
//! What cannot be read is replaced by a stand-in with the place [`Span::BROKEN`]; whatever a later check says about
//! such a place is dropped, so that no mistake is reported twice.

use super::fields::wrong;
use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::source::Span;
use crate::scenario::syntax::{Args, Node, Value};

/// What can stand in a file.
pub(super) trait Read: Sized {
    /// The value, or nothing if something quite different stands there: then that is reported.
    fn read(node: &Node, report: &mut Report) -> Option<Self>;
}

/// What can be the value of a field.
pub(super) trait Field: Read {
    /// Stands in for what could not be read.
    fn broken() -> Self;
    /// What a field is that is left out of a group that begins at `head`; nothing if it may not be left out.
    fn absent(head: Span) -> Option<Self> {
        let _ = head;
        None
    }
}

/// A value and its place.
#[derive(Clone, Debug)]
pub struct At<T> {
    /// What was written.
    pub value: T,
    pub(in crate::scenario) span: Span,
}

impl<T: Read> Read for At<T> {
    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        Some(At { value: T::read(node, report)?, span: node.span })
    }
}

impl<T: Field> Field for At<T> {
    fn broken() -> Self {
        At { value: T::broken(), span: Span::BROKEN }
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        match &node.value {
            Value::Call { name: Some("None"), args: Args::None, .. } => Some(None),
            Value::Call { name: Some("Some"), args: Args::Ordered(inner), .. } if inner.len() == 1 => {
                T::read(&inner[0], report).map(Some)
            }
            _ => T::read(node, report).map(Some),
        }
    }
}

impl<T: Read> Field for Option<T> {
    fn broken() -> Self {
        None
    }
    fn absent(_: Span) -> Option<Self> {
        Some(None)
    }
}

/// A value that may not be left out, and has no stand-in of its own.
#[derive(Clone, Debug)]
pub struct Needed<T>(pub Option<T>);

impl<T: Read> Read for Needed<T> {
    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        T::read(node, report).map(|value| Needed(Some(value)))
    }
}

impl<T: Read> Field for Needed<T> {
    fn broken() -> Self {
        Needed(None)
    }
}

/// A list; left out, it is empty.
#[derive(Clone, Debug)]
pub struct List<T> {
    /// What stands in it.
    pub items: Vec<T>,
    pub(in crate::scenario) span: Span,
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<T> List<T> {
    /// One after the other.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }
}

impl<T: Read> Read for List<T> {
    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        let Value::List(nodes) = &node.value else { return wrong(node, "a list in square brackets", report) };
        let items: Vec<T> = nodes.iter().filter_map(|node| T::read(node, report)).collect();
        // How many there are is known only if all could be read.
        let span = if items.len() == nodes.len() { node.span } else { Span::BROKEN };
        Some(List { items, span })
    }
}

impl<T: Read> Field for List<T> {
    fn broken() -> Self {
        List { items: Vec::new(), span: Span::BROKEN }
    }
    fn absent(head: Span) -> Option<Self> {
        Some(List { items: Vec::new(), span: head })
    }
}

impl<T: Read> Read for Box<T> {
    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        T::read(node, report).map(Box::new)
    }
}

impl Read for String {
    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        match &node.value {
            Value::Text(text) => Some(text.clone().into_owned()),
            _ => wrong(node, "a text in quotes", report),
        }
    }
}

impl Field for String {
    fn broken() -> Self {
        String::new()
    }
}

impl Read for i32 {
    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        let Value::Number(written) = node.value else { return wrong(node, "a whole number", report) };
        let whole = ron::from_str::<i32>(written);
        if let Err(error) = &whole {
            if error.code == ron::Error::IntegerOutOfBounds {
                report
                    .add(Code::OutOfRange, node.span, format!("{written} is beyond all bounds"))
                    .help("choose a smaller number");
            } else {
                let message = format!("expected a whole number, found {written}");
                report.add(Code::WrongType, node.span, message).help("the rules know whole numbers only; round it");
            }
        }
        whole.ok()
    }
}

impl Field for i32 {
    fn broken() -> Self {
        0
    }
}

impl Read for bool {
    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        match node.value {
            Value::Call { name: Some("true"), args: Args::None, .. } => Some(true),
            Value::Call { name: Some("false"), args: Args::None, .. } => Some(false),
            _ => wrong(node, "`true` or `false`", report),
        }
    }
}

/// A group of named fields.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident, $what:literal { $($(#[$doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub struct $name {
            /// Where it begins.
            #[allow(dead_code)]
            pub(in crate::scenario) span: Span,
            /// All of it.
            #[allow(dead_code)]
            pub(in crate::scenario) whole: Span,
            $($(#[$doc])* pub $field: $type,)*
        }

        impl Read for $name {
            fn read(node: &Node, report: &mut Report) -> Option<Self> {
                let mut fields = Fields::group(node, (stringify!($name), $what), &[$(stringify!($field)),*], report)?;
                Some(Self { span: fields.head, whole: node.span, $($field: fields.take(stringify!($field), report),)* })
            }
        }
    };
}

/// One of several things: plain words, words with values in brackets, words with named fields.
macro_rules! variants {
    (
        $(#[$meta:meta])* $name:ident, $what:literal
        [$($(#[$wdoc:meta])* $word:ident,)*]
        {
            $($(#[$vdoc:meta])* $variant:ident
                $(($($(#[$adoc:meta])* $arg:ident: $atype:ty),* $(,)?))?
                $({$($(#[$fdoc:meta])* $field:ident: $ftype:ty,)*})?,)*
        }
    ) => {
        $(#[$meta])*
        pub enum $name {
            $($(#[$wdoc])* $word,)*
            $($(#[$vdoc])* $variant { $($($(#[$adoc])* $arg: $atype,)*)? $($($(#[$fdoc])* $field: $ftype,)*)? },)*
        }

        impl Read for $name {
            fn read(node: &Node, report: &mut Report) -> Option<Self> {
                let names: &[&str] = &[$(stringify!($word),)* $(stringify!($variant),)*];
                let Value::Call { name: Some(name), head: _head, args: _args } = &node.value else {
                    return unknown_word(node, $what, names, report);
                };
                match *name {
                    $(stringify!($word) => Fields::ordered(node, &[], report).map(|_| Self::$word),)*
                    $(stringify!($variant) => {
                        $(let mut fields = Fields::ordered(node, &[$(stringify!($arg)),*], report)?;)?
                        $(let Some(mut fields) = Fields::named(
                            *_head, _args, concat!("`", stringify!($variant), "`"), &[$(stringify!($field)),*], report,
                        ) else {
                            return unnamed(node, &[$(stringify!($field)),*], report);
                        };)?
                        Some(Self::$variant {
                            $($($arg: fields.take(stringify!($arg), report),)*)?
                            $($($field: fields.take(stringify!($field), report),)*)?
                        })
                    })*
                    _ => unknown_word(node, $what, names, report),
                }
            }
        }
    };
}

/// Words of the resolved model that an author writes as they are.
macro_rules! words {
    ($($type:ty, $what:literal: $first:ident $($word:ident)*;)*) => {$(
        impl Read for $type {
            fn read(node: &Node, report: &mut Report) -> Option<Self> {
                let names: &[&str] = &[stringify!($first) $(, stringify!($word))*];
                match node.value {
                    Value::Call { name: Some(stringify!($first)), args: Args::None, .. } => Some(<$type>::$first),
                    $(Value::Call { name: Some(stringify!($word)), args: Args::None, .. } => Some(<$type>::$word),)*
                    _ => unknown_word(node, $what, names, report),
                }
            }
        }
        impl Field for $type {
            fn broken() -> Self {
                <$type>::$first
            }
        }
    )*};
}

pub(super) use {record, variants, words};
