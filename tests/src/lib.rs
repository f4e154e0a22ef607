//! What several integration tests, the fuzz targets and the corpus command have in common.

pub mod corpus;
