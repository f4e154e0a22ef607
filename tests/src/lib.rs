//! What several integration tests, the fuzz targets and the corpus command have in common.

pub mod any;
pub mod corpus;
pub mod fuzz;
pub mod hold;
pub mod judge;
