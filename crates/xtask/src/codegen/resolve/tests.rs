use super::*;
use crate::codegen::parser::parse_all;

fn model(modules: &[(&str, &str)]) -> Result<Model> {
    let sources: Vec<(String, String)> = modules
        .iter()
        .map(|(name, body)| {
            let text = format!("{name} DEFINITIONS AUTOMATIC TAGS ::= BEGIN\n{body}\nEND");
            (format!("{name}.asn"), text)
        })
        .collect();
    resolve(&parse_all(sources.iter().map(|(file, text)| (file.as_str(), text.as_str())))?)
}

fn kind<'m>(model: &'m Model, name: &str) -> &'m Kind {
    let definition = model.definitions.iter().find(|definition| definition.name == name);
    &definition.unwrap_or_else(|| panic!("no {name}")).kind
}

#[test]
fn types_of_one_name_in_two_modules_are_two_types() {
    let a = "IMPORTS Y FROM B;\nX ::= SEQUENCE { own Z, theirs Y }\nZ ::= INTEGER (0..1)";
    let b = "Y ::= SEQUENCE { own Z }\nZ ::= INTEGER (0..9)";
    let model = model(&[("A", a), ("B", b)]).unwrap();
    let module_of = |owner: &str, field: usize| {
        let Kind::Sequence { root, .. } = kind(&model, owner) else { panic!("{owner}") };
        let Ref::Defined(id) = root[field].ty else { panic!("{owner}") };
        model.definitions[id].module
    };
    assert_eq!((module_of("X", 0), module_of("X", 1), module_of("Y", 0)), (0, 1, 1));
}

#[test]
fn types_without_a_name_get_their_owners() {
    let body = "X ::= SEQUENCE { n INTEGER (0..3) DEFAULT two, e ENUMERATED { b(5), a(1) } }\n\
                two INTEGER ::= 2";
    let model = model(&[("A", body)]).unwrap();
    let Kind::Sequence { root, .. } = kind(&model, "X") else { panic!() };
    assert_eq!(root[0].presence, Presence::Default(2));
    assert!(matches!(kind(&model, "X-n"), Kind::Integer { range: Some((0, 3)), .. }));
    let Kind::Enumerated { root, .. } = kind(&model, "X-e") else { panic!() };
    assert_eq!(root, &["a", "b"], "in the order of their numbers");
}

#[test]
fn an_open_type_knows_its_selector_and_its_contents() {
    let body = "X ::= SEQUENCE { a BOOLEAN, id INTEGER (0..9),\n\
                --@ open value by id { 3: Y }\nvalue OCTET STRING }\nY ::= SEQUENCE { b BOOLEAN }";
    let model = model(&[("A", body)]).unwrap();
    let Kind::Open { selector, rows } = kind(&model, "X-value") else { panic!() };
    assert_eq!((*selector, rows.len(), rows[0].0), (1, 1, 3));
    assert_eq!(model.definitions[rows[0].1].name, "Y");
}

#[test]
fn problems_are_told_with_file_and_line() {
    for (body, expected) in [
        ("X ::= SEQUENCE {\n a Y }", "A.asn:3: Y is neither defined nor imported"),
        ("IMPORTS Y FROM B; X ::= SEQUENCE {\n a Y }", "A.asn:3: Y is not in the module"),
        ("X ::= INTEGER (0..top)", "A.asn:2: no value top"),
        ("X ::= INTEGER (5..2)", "A.asn:2: a range of two numbers expected"),
        ("X ::= BIT STRING (0..2)", "A.asn:2: (SIZE (…)) expected"),
        ("X ::= ENUMERATED { a(1), b(1) }", "A.asn:2: two values of one number"),
        ("X ::= BOOLEAN\nX ::= NULL", "A.asn:3: a second X"),
        ("Node-X ::= BOOLEAN\nNodeX ::= NULL", "A: NodeX and Node-X have one name in Rust"),
        ("X ::= Y (0..1)\nY ::= INTEGER (0..3)", "A.asn:2: Y is narrowed: not supported"),
    ] {
        let error = model(&[("A", body)]).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{error} instead of {expected}");
    }
}
