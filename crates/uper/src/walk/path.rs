//! The way to a value, in the standard's names.

/// Names and list positions, from the outside in.
pub struct Path {
    text: String,
    /// Length of `text` before each step.
    lengths: Vec<usize>,
}

impl Path {
    pub fn new(root: &str) -> Self {
        Self { text: root.to_owned(), lengths: Vec::new() }
    }

    pub fn push(&mut self, name: &str) {
        self.lengths.push(self.text.len());
        // A CAM's root and its second field have one name: written once.
        if self.text != name {
            self.text.push('.');
            self.text.push_str(name);
        }
    }

    pub fn push_item(&mut self, index: usize) {
        self.lengths.push(self.text.len());
        self.text.push_str(&format!("[{index}]"));
    }

    pub fn pop(&mut self) {
        if let Some(length) = self.lengths.pop() {
            self.text.truncate(length);
        }
    }

    pub fn text(&self) -> &str {
        &self.text
    }
}
