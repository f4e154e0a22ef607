use super::*;

/// Writes down what it is shown.
#[derive(Default)]
struct Notes(Vec<String>);

impl Sink for Notes {
    fn begin_object(&mut self) {
        self.0.push("{".into());
    }
    fn member(&mut self, name: &'static str) {
        self.0.push(format!("{name}:"));
    }
    fn end_object(&mut self) {
        self.0.push("}".into());
    }
    fn begin_array(&mut self) {
        self.0.push("[".into());
    }
    fn end_array(&mut self) {
        self.0.push("]".into());
    }
    fn boolean(&mut self, value: bool) {
        self.0.push(value.to_string());
    }
    fn null(&mut self) {
        self.0.push("null".into());
    }
    fn integer(&mut self, value: i64) {
        self.0.push(value.to_string());
    }
    fn name(&mut self, name: &'static str) {
        self.0.push(name.into());
    }
    fn bits(&mut self, bits: &BitString, _: bool) {
        self.0.push(format!("{bits:?}"));
    }
    fn octets(&mut self, octets: &[u8]) {
        self.0.push(format!("{octets:?}"));
    }
    fn text(&mut self, text: &str) {
        self.0.push(format!("{text:?}"));
    }
    fn unknown(&mut self, kind: UnknownKind, path: &str, bits: BitString) {
        self.0.push(format!("<{} {path} {bits:?}>", kind.name()));
    }
}

fn walked(schema: &'static Schema, octets: &[u8]) -> Result<String, Fault> {
    let mut notes = Notes::default();
    walk(schema, "x", &mut Reader::new(octets), &mut notes)?;
    Ok(notes.0.join(" "))
}

fn fault(schema: &'static Schema, octets: &[u8]) -> (FaultKind, String, usize) {
    let fault = walked(schema, octets).unwrap_err();
    (fault.kind, fault.path, fault.bit)
}

const fn size(least: usize, most: usize) -> Size {
    Size { least, most: Some(most), is_extensible: false }
}

static PERCENT: Schema = Schema::Integer(Integer { range: Some((0, 100)), is_extensible: false });
static TINY: Schema = Schema::Integer(Integer { range: Some((1, 2)), is_extensible: true });
static COLOUR: Schema =
    Schema::Enumerated(Enumerated { root: &["red", "green", "blue"], additions: None });
static MORE: Schema = Schema::Enumerated(Enumerated { root: &["none"], additions: Some(&["one"]) });
static LIST: Schema = Schema::SequenceOf(SequenceOf { item: &PERCENT, size: size(1, 3) });
static TEXT: Schema = Schema::Text(Characters::Ia5, size(0, 3));

static CHOICE: Schema = Schema::Choice(Choice {
    root: &[Alternative { name: "list", schema: &LIST }],
    additions: Some(&[Alternative { name: "text", schema: &TEXT }]),
});

const fn component(name: &'static str, schema: &'static Schema, presence: Presence) -> Component {
    Component { name, schema, presence }
}

static SEQUENCE: Schema = Schema::Sequence(Sequence {
    root: &[
        component("percent", &PERCENT, Presence::Default(7)),
        component("colour", &COLOUR, Presence::Required),
    ],
    additions: Some(&[
        Addition::Component(component("more", &MORE, Presence::Required)),
        Addition::Group(Sequence {
            root: &[
                component("a", &PERCENT, Presence::Optional),
                component("b", &COLOUR, Presence::Optional),
            ],
            additions: None,
            is_recursive: false,
        }),
    ]),
    is_recursive: false,
});

/// Octets of bits written as text, blanks left out.
fn bits(text: &str) -> Vec<u8> {
    let mut writer = Writer::new();
    text.chars().filter(|c| *c != ' ').for_each(|c| writer.bit(c == '1'));
    writer.finish()
}

#[test]
fn values_are_shown_in_the_modules_order() {
    assert_eq!(walked(&SEQUENCE, &bits("0 1 0000011 10")).unwrap(), "{ percent: 3 colour: blue }");
    assert_eq!(walked(&LIST, &bits("01 0000001 1100100")).unwrap(), "[ 1 100 ]");
    assert_eq!(walked(&TEXT, &bits("10 1000001 1000010")).unwrap(), "\"AB\"");
}

#[test]
fn known_additions_and_groups_are_members_like_others() {
    let octets = bits("1 0 00 0 000001 11 00000001 1000 0000 00000010 11 0000101 01 00000");
    let expected = "{ colour: red more: one a: 5 b: green }";
    assert_eq!(walked(&SEQUENCE, &octets).unwrap(), expected);
}

#[test]
fn unknown_parts_are_told_with_path_and_bits() {
    // An addition behind the two of the module, and none of these.
    let octets = bits("1 0 00 0 000010 001 00000001 10101010");
    let expected = "{ colour: red } <addition x 00000100010000000110101010>";
    assert_eq!(walked(&SEQUENCE, &octets).unwrap(), expected);
    // The same with a bit behind them that is not set.
    let octets = bits("1 0 00 0 000011 0010 00000001 10101010");
    let expected = "{ colour: red } <addition x 000001100100000000110101010>";
    assert_eq!(walked(&SEQUENCE, &octets).unwrap(), expected);
    assert_eq!(walked(&MORE, &bits("1 0 000001")).unwrap(), "null <enum x 10000001>");
    let octets = bits("1 0 000001 00000001 11111111");
    assert_eq!(walked(&CHOICE, &octets).unwrap(), "null <choice x 100000010000000111111111>");
}

#[test]
fn open_types_that_are_padded_otherwise_are_shown_as_unknown() {
    // The alternative that is known takes two bits: one octet, the rest of it zero.
    let good = bits("1 0 000000 00000001 00 000000");
    assert_eq!(walked(&CHOICE, &good).unwrap(), "{ text: \"\" }");
    for odd in ["1 0 000000 00000001 00 000001", "1 0 000000 00000010 00 000000 00000000"] {
        let shown = walked(&CHOICE, &bits(odd)).unwrap();
        assert_eq!(shown, format!("null <choice x {}>", odd.replace(' ', "")));
    }
    // A group of which nothing is there should not be there either.
    let empty = bits("1 0 00 0 000001 01 00000001 00000000");
    let expected = "{ colour: red } <addition x 0000001010000000100000000>";
    assert_eq!(walked(&SEQUENCE, &empty).unwrap(), expected);
}

#[test]
fn faults_are_told_with_kind_path_and_bit() {
    use FaultKind as K;
    let cases: [(&'static Schema, &str, K, &str, usize); 9] = [
        (&PERCENT, "1100101", K::OutOfRange, "x", 0),
        (&LIST, "10 0000001 0000001", K::Truncated, "x[2]", 16),
        (&LIST, "11 0000000", K::OutOfRange, "x", 0),
        (&COLOUR, "11", K::UnknownValue, "x", 0),
        (&SEQUENCE, "0 1 0000111 00", K::NotCanonical, "x.percent", 2),
        (&SEQUENCE, "0 0 11", K::UnknownValue, "x.colour", 2),
        (&TINY, "1 00000001 00000001", K::NotCanonical, "x", 0),
        (&TINY, "1 00000010 00000000 00000011", K::NotCanonical, "x", 1),
        (&CHOICE, "1 1 11000000", K::NotCanonical, "x", 1),
    ];
    for (schema, text, kind, path, bit) in cases {
        assert_eq!(fault(schema, &bits(text)), (kind, path.to_owned(), bit), "{text}");
    }
    let fault = walked(&PERCENT, &bits("1100101")).unwrap_err();
    assert_eq!(fault.to_string(), "101 found, 0..100 expected");
}

#[test]
fn values_outside_an_extensible_range_are_shown() {
    assert_eq!(walked(&TINY, &bits("0 1")).unwrap(), "2");
    assert_eq!(walked(&TINY, &bits("1 00000001 11111111")).unwrap(), "-1");
}
