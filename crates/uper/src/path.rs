//! The way to a value, in the standard's names.

/// Names and list positions, from the outside in: `cam.camParameters.…pathHistory[3]`.
#[derive(Clone, Debug)]
pub struct Path {
    text: String,
    /// Length of `text` before each step.
    lengths: Vec<usize>,
}

impl Path {
    /// The outermost value.
    pub fn new(root: &str) -> Self {
        Self { text: root.to_owned(), lengths: Vec::new() }
    }

    /// Goes to a component or alternative.
    pub fn push(&mut self, name: &str) {
        self.lengths.push(self.text.len());
        // A CAM's root and its second field have one name: written once.
        if self.text != name {
            self.text.push('.');
            self.text.push_str(name);
        }
    }

    /// Goes to an item of a list.
    pub fn push_item(&mut self, index: usize) {
        self.lengths.push(self.text.len());
        self.text.push_str(&format!("[{index}]"));
    }

    /// Goes back to where it was before.
    pub fn pop(&mut self) {
        if let Some(length) = self.lengths.pop() {
            self.text.truncate(length);
        }
    }

    /// All of it, dotted.
    pub fn text(&self) -> &str {
        &self.text
    }
}
