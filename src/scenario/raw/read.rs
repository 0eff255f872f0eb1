//! How the types of the format are read from the tree: everything that is wrong is reported, and reading goes on.
//!
//! What cannot be read is replaced by a stand-in with the place [`Span::BROKEN`]; whatever a later check says about
//! such a place is dropped, so that no mistake is reported twice.

use super::fields::wrong;
use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::schema::Shape;
use crate::scenario::source::Span;
use crate::scenario::syntax::{Args, Node, Value};

/// What can stand in a file.
pub(super) trait Read: Sized {
    /// What it looks like, for the reference and for editors.
    fn shape() -> Shape;
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
    fn shape() -> Shape {
        T::shape()
    }
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
    fn shape() -> Shape {
        T::shape()
    }
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
    fn shape() -> Shape {
        T::shape()
    }
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
    fn shape() -> Shape {
        Shape::List(T::shape)
    }
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
    fn shape() -> Shape {
        T::shape()
    }
    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        T::read(node, report).map(Box::new)
    }
}

impl Read for String {
    fn shape() -> Shape {
        Shape::Text
    }
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
    fn shape() -> Shape {
        Shape::Whole
    }
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
    fn shape() -> Shape {
        Shape::Truth
    }
    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        match node.value {
            Value::Call { name: Some("true"), args: Args::None, .. } => Some(true),
            Value::Call { name: Some("false"), args: Args::None, .. } => Some(false),
            _ => wrong(node, "`true` or `false`", report),
        }
    }
}

/// A field's place in the table: how it is described, beside how it is read.
///
/// `name: Type [least..=most "unit"] = example,`: the bounds of a number, of the words of a text or of the length of a
/// list; then something that may stand there. Both may be left out. A default is the last sentence of the comment,
/// `Default: …`; in backticks it is meant to the letter.
macro_rules! field {
    (
        $owner:ident, $($doc:literal)*, $field:ident, $type:ty,
        $($least:literal, $most:literal, $($unit:literal)?)?, $($example:tt)?
    ) => {
        crate::scenario::schema::Field {
            owner: stringify!($owner),
            name: stringify!($field),
            doc: concat!($($doc),*),
            shape: <$type as crate::scenario::raw::read::Read>::shape,
            may_be_absent: || <$type as crate::scenario::raw::read::Field>::absent(crate::scenario::source::Span::BROKEN).is_some(),
            bounds: [
                $(Some(crate::scenario::schema::Bounds { least: $least, most: $most, unit: concat!($($unit)?) }),)?
                None,
            ][0],
            example: concat!($(stringify!($example))?),
        }
    };
}

/// A group of named fields.
macro_rules! record {
    ($(#[doc = $about:literal])* $name:ident, $what:literal {
        $($(#[doc = $doc:literal])* $field:ident: $type:ty
            $([$least:literal..=$most:literal $($unit:literal)?])? $(= $example:tt)?,)*
    }) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug)]
        pub struct $name {
            /// Where it begins.
            #[allow(dead_code)]
            pub(in crate::scenario) span: Span,
            /// All of it.
            #[allow(dead_code)]
            pub(in crate::scenario) whole: Span,
            $($(#[doc = $doc])* $(#[doc = concat!("From ", $least, " to ", $most, ".")])? pub $field: $type,)*
        }

        impl Read for $name {
            fn shape() -> crate::scenario::schema::Shape {
                static RECORD: crate::scenario::schema::Record = crate::scenario::schema::Record {
                    name: stringify!($name),
                    what: $what,
                    doc: concat!($($about),*),
                    fields: &[$(crate::scenario::raw::read::field!(
                        $name, $($doc)*, $field, $type, $($least, $most, $($unit)?)?, $($example)?
                    )),*],
                };
                crate::scenario::schema::Shape::Record(&RECORD)
            }

            fn read(node: &Node, report: &mut Report) -> Option<Self> {
                let mut fields = Fields::group(node, (stringify!($name), $what), &[$(stringify!($field)),*], Self::shape, report)?;
                Some(Self { span: fields.head, whole: node.span, $($field: fields.take(stringify!($field), report),)* })
            }
        }
    };
}

/// One of several things: plain words, words with values in brackets, words with named fields.
macro_rules! variants {
    (
        $(#[doc = $about:literal])* $(#[derive($($derive:ident),*)])? $name:ident, $what:literal
        [$($(#[doc = $wdoc:literal])* $word:ident,)*]
        {
            $($(#[doc = $vdoc:literal])* $variant:ident
                $(($($(#[doc = $adoc:literal])* $arg:ident: $atype:ty
                    $([$aleast:literal..=$amost:literal $($aunit:literal)?])? $(= $aexample:tt)?),* $(,)?))?
                $({$($(#[doc = $fdoc:literal])* $field:ident: $ftype:ty
                    $([$fleast:literal..=$fmost:literal $($funit:literal)?])? $(= $fexample:tt)?,)*})?,)*
        }
    ) => {
        $(#[doc = $about])*
        $(#[derive($($derive),*)])?
        pub enum $name {
            $($(#[doc = $wdoc])* $word,)*
            $($(#[doc = $vdoc])* $variant {
                $($($(#[doc = $adoc])* $(#[doc = concat!("From ", $aleast, " to ", $amost, ".")])? $arg: $atype,)*)?
                $($($(#[doc = $fdoc])* $(#[doc = concat!("From ", $fleast, " to ", $fmost, ".")])? $field: $ftype,)*)?
            },)*
        }

        impl Read for $name {
            fn shape() -> crate::scenario::schema::Shape {
                use crate::scenario::schema::{OneOf, Shape, Takes, Variant};
                static ONE_OF: OneOf = OneOf {
                    name: stringify!($name),
                    what: $what,
                    doc: concat!($($about),*),
                    variants: &[
                        $(Variant { name: stringify!($word), doc: concat!($($wdoc),*), takes: Takes::Nothing },)*
                        $(Variant {
                            name: stringify!($variant),
                            doc: concat!($($vdoc),*),
                            takes: {
                                $(Takes::Ordered(&[$(crate::scenario::raw::read::field!(
                                    $name, $($adoc)*, $arg, $atype, $($aleast, $amost, $($aunit)?)?, $($aexample)?
                                )),*]))?
                                $(Takes::Named(&[$(crate::scenario::raw::read::field!(
                                    $name, $($fdoc)*, $field, $ftype, $($fleast, $fmost, $($funit)?)?, $($fexample)?
                                )),*]))?
                            },
                        },)*
                    ],
                };
                Shape::OneOf(&ONE_OF)
            }

            fn read(node: &Node, report: &mut Report) -> Option<Self> {
                let names: &[&str] = &[$(stringify!($word),)* $(stringify!($variant),)*];
                let Value::Call { name: Some(name), head: _head, args: _args } = &node.value else {
                    return unknown_word(node, $what, names, report);
                };
                match *name {
                    $(stringify!($word) => Fields::ordered(node, &[], Self::shape, report).map(|_| Self::$word),)*
                    $(stringify!($variant) => {
                        $(let mut fields = Fields::ordered(node, &[$(stringify!($arg)),*], Self::shape, report)?;)?
                        $(let Some(mut fields) = Fields::named(
                            *_head, _args, concat!("`", stringify!($variant), "`"), &[$(stringify!($field)),*], Self::shape, report,
                        ) else {
                            return unnamed(node, Self::shape(), report);
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

/// Words of the resolved model that an author writes as they are; the first stands in for what could not be read.
macro_rules! words {
    ($($(#[doc = $about:literal])* $name:ident, $what:literal {
        $(#[doc = $first_doc:literal])* $first:ident,
        $($(#[doc = $doc:literal])* $word:ident,)*
    })*) => {$(
        impl Read for $name {
            fn shape() -> crate::scenario::schema::Shape {
                use crate::scenario::schema::{OneOf, Shape, Takes, Variant};
                static ONE_OF: OneOf = OneOf {
                    name: stringify!($name),
                    what: $what,
                    doc: concat!($($about),*),
                    variants: &[
                        Variant { name: stringify!($first), doc: concat!($($first_doc),*), takes: Takes::Nothing },
                        $(Variant { name: stringify!($word), doc: concat!($($doc),*), takes: Takes::Nothing },)*
                    ],
                };
                Shape::OneOf(&ONE_OF)
            }

            fn read(node: &Node, report: &mut Report) -> Option<Self> {
                let names: &[&str] = &[stringify!($first) $(, stringify!($word))*];
                match node.value {
                    Value::Call { name: Some(stringify!($first)), args: Args::None, .. } => Some(<$name>::$first),
                    $(Value::Call { name: Some(stringify!($word)), args: Args::None, .. } => Some(<$name>::$word),)*
                    _ => unknown_word(node, $what, names, report),
                }
            }
        }
        impl Field for $name {
            fn broken() -> Self {
                <$name>::$first
            }
        }
    )*};
}

pub(super) use {field, record, variants, words};
